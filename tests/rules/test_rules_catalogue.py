"""The catalogue as pages: made from the code, and the committed page is the one it makes."""

import re

from lkjip_desktop.assets import resource
from lkjip_desktop.rules.catalogue import catalogue, markdown, page


def test_the_committed_page_is_the_one_the_code_makes():
    """After changing a rule: python packaging/make_docs.py."""
    assert resource("bantuan/pemeriksaan.md").read_text(encoding="utf-8") == markdown()


def test_every_check_stands_in_it_once_with_all_its_papers():
    text = markdown()
    assert re.findall(r"^### (\S+)", text, re.MULTILINE) == [e.code for e in catalogue()]
    for mark in ("Mengapa", "Contoh salah", "Contoh benar", "Dasar"):
        assert text.count(f"**{mark}.** ") == len(catalogue())
    assert all(line == line.rstrip() for line in text.splitlines())


def test_the_page_of_one_check():
    text = page("REA-03")
    assert text.startswith(
        "# REA-03 Capaian tertulis tidak sama dengan hasil hitungnya.\n\nBobot: **kesalahan**"
    )
    assert text.replace("# REA", "### REA", 1) in markdown()
    assert page("XXX-00") == ""


def test_marks_in_the_words_stay_words():
    text = markdown()
    assert not re.search(r"(?<!\\)[<>|`~]", text)
