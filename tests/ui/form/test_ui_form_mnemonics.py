"""Alt letters."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.ui.form.mnemonics import TAKEN, with_mnemonics


def test_first_letters_of_words_come_first():
    assert with_mnemonics(["Alamat", "Akhir", "A"], ()) == ["&Alamat", "A&khir", "A"]


def test_letters_of_the_menus_are_left_to_them():
    assert with_mnemonics(["Tahun"]) == ["Ta&hun"]


def test_an_ampersand_stays_an_ampersand():
    assert with_mnemonics(["R & D"], ()) == ["&R && D"]


#: Without the letter that stands for a doubled "&" below.
TEXTS = st.text(st.characters(exclude_characters="\0"), max_size=12)


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=30))
def test_no_letter_is_given_twice_and_no_label_changes(labels):
    marked = with_mnemonics(labels)
    letters = []
    for before, after in zip(labels, marked, strict=True):
        bare = after.replace("&&", "\0")
        letter = bare.partition("&")[2][:1].lower()
        letters += [letter] if letter else []
        assert bare.replace("&", "").replace("\0", "&") == before
    assert len(set(letters)) == len(letters)
    assert not TAKEN & set(letters)
