"""Telling whether two texts are the same paragraph, one read from paper and one from the editor."""

from __future__ import annotations

_FIRST = 12


def shared(text: str, words: str) -> int:
    """How many letters two texts have in common from the beginning; list marks and line ends don't count."""
    mine, theirs = _letters(text), _letters(words)
    if len(theirs) >= _FIRST and (at := mine.find(theirs[:_FIRST])) > 0:
        mine = mine[at:]
    pairs = enumerate(zip(mine, theirs, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(mine), len(theirs)))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
