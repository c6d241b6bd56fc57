"""HTML as other programs put it on the clipboard, read without ever raising."""

from __future__ import annotations

from html.parser import HTMLParser


class ParserSabar(HTMLParser):
    """An HTMLParser that passes over declarations that make no sense, as browsers do."""

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![if ...]>` and its like; any other is skipped as a comment; Python raises AssertionError."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)
