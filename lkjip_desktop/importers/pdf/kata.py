"""The words of a PDF page with their boxes, turned upright when the page is printed sideways.

Coordinates are points in PDF user space (y grows upwards) after turning. Runs in the child process only.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from typing import NamedTuple

import pypdfium2.raw as pdfium

_STEP = 15
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: ""}
_PRIVATE = range(0xE000, 0xF900)
MAX_CHARACTERS = 200_000


class Kata(NamedTuple):
    """A run of letters without a blank; `tengah` are the middles of its letters, for cutting at a rule."""

    teks: str
    x0: float
    y0: float
    x1: float
    y1: float
    tengah: tuple[float, ...]

    @property
    def x(self) -> float:
        """Its middle across."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """Its middle upwards."""
        return (self.y0 + self.y1) / 2

    def cut(self, x: float) -> tuple[Kata, Kata] | None:
        """Its two parts left and right of a vertical rule; None when the rule does not cross it."""
        n = sum(1 for m in self.tengah if m < x)
        if n in (0, len(self.tengah)):
            return None
        left, right = self.tengah[:n], self.tengah[n:]
        return (
            Kata(self.teks[:n], self.x0, self.y0, min(self.x1, x), self.y1, left),
            Kata(self.teks[n:], max(self.x0, x), self.y0, self.x1, self.y1, right),
        )


def turn_of(textpage: object, count: int) -> int:
    """By how many quarter turns (counter-clockwise) most of the page's text is turned."""
    votes = Counter(
        round(pdfium.FPDFText_GetCharAngle(textpage, i) / 1.5707963) % 4 for i in range(0, count, _STEP)
    )
    return votes.most_common(1)[0][0] if votes else 0


def upright(x: float, y: float, turn: int) -> tuple[float, float]:
    """A point after turning the page back by `turn` quarters."""
    if turn == 1:
        return y, -x
    if turn == 2:
        return -x, -y
    return (-y, x) if turn == 3 else (x, y)


def words(textpage: object, count: int, turn: int) -> tuple[list[Kata], int]:
    """The words in the order of the page's content, and how many letters have no known meaning."""
    found: list[Kata] = []
    run: list[tuple[str, float, float, float, float]] = []
    unknown = 0
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    for i in range(min(count, MAX_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(textpage, i)
        if code in (32, 9, 10, 13, 0xA0):
            _close(run, found)
            continue
        if code == 0 or code == 0xFFFD or code in _PRIVATE:
            unknown += 1
        letter = _HYPHENS.get(code) if code in _HYPHENS else chr(code) if code else "\ufffd"
        if not letter or not pdfium.FPDFText_GetLooseCharBox(textpage, i, place):
            continue
        x0, y0 = upright(box.left, box.bottom, turn)
        x1, y1 = upright(box.right, box.top, turn)
        char = (letter, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if run and _apart(run[-1], char):
            _close(run, found)
        run.append(char)
    _close(run, found)
    return found, unknown


def _apart(a: tuple[str, float, float, float, float], b: tuple[str, float, float, float, float]) -> bool:
    """Whether two letters that follow each other in the content belong to different words."""
    height = max(a[4] - a[2], 1.0)
    gap = b[1] - a[3]
    return gap > 0.25 * height or gap < -1.5 * height or abs(b[2] - a[2]) > 0.6 * height


def _close(run: list[tuple[str, float, float, float, float]], found: list[Kata]) -> None:
    if run:
        found.append(
            Kata(
                "".join(c[0] for c in run),
                min(c[1] for c in run),
                min(c[2] for c in run),
                max(c[3] for c in run),
                max(c[4] for c in run),
                tuple((c[1] + c[3]) / 2 for c in run for _ in c[0]),
            )
        )
        run.clear()


def lines(found: list[Kata]) -> list[list[Kata]]:
    """The words as printed lines, from top to bottom, each from left to right."""
    rows: list[list[Kata]] = []
    for word in sorted(found, key=lambda k: -k.y):
        last = rows[-1] if rows else None
        if last and abs(last[0].y - word.y) < 0.45 * max(last[0].y1 - last[0].y0, word.y1 - word.y0):
            last.append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda k: k.x0)
    return rows
