"""Hostile HTML: nothing raises, and what stands around the nonsense is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.wording.markah import ParserSabar


class Heard(ParserSabar):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def heard(html: str) -> str:
    reader = Heard()
    reader.feed(html)
    reader.close()
    return reader.text


@pytest.mark.parametrize(
    "nonsense", ["<![;>", "<![foo[ x ]]>", "<![ ;>", "<![if !supportLists]>", "<!?>", "<!->"]
)
def test_nonsense_is_passed_over(nonsense):
    assert heard(f"<p>satu {nonsense}dua</p>").replace("]]>", "").startswith("satu ")
    assert "dua" in heard(f"<p>satu {nonsense}dua</p>")


@given(
    st.lists(
        st.sampled_from(
            ["<!", "<![", "[", ";", "]]>", "]>", ">", "--", "a", " ", "if", "DOCTYPE", "<p>", "&#"]
        )
    )
)
def test_nothing_raises(pieces):
    heard("".join(pieces))
