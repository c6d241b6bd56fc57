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


def covers(text: str, at: int, words: str) -> bool:
    """Whether the letter `at` of `text` is part of an occurrence of `words`, however lines are broken."""
    wanted, before = _letters(words), len(_letters(text[:at]))
    if not wanted or at < 0:
        return False
    found = _letters(text).find(wanted, max(0, before - len(wanted) + 1))
    return 0 <= found <= before < found + len(wanted)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
