"""Letters to reach a field by Alt: one per label, no letter twice in a form while there are enough. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Letters that stand beside every form: the window's menus, the list of findings, the preview.
TAKEN = frozenset("bsdptani")


def with_mnemonics(labels: Sequence[str], taken: Iterable[str] = TAKEN) -> list[str]:
    """The labels with "&" before their letter; a label for which none is left stays without."""
    used = set(taken)
    return [_marked(text, used) for text in labels]


def _marked(text: str, used: set[str]) -> str:
    plain = text.replace("&", "&&")
    starts = [n for n, c in enumerate(plain) if c.isalpha() and (n == 0 or not plain[n - 1].isalpha())]
    others = [n for n, c in enumerate(plain) if c.isalpha() and n not in starts]
    for n in (*starts, *others):
        if plain[n].isascii() and plain[n].lower() not in used:
            used.add(plain[n].lower())
            return f"{plain[:n]}&{plain[n:]}"
    return plain
