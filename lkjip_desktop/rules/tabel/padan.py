"""Which rows of different tables are about the same thing, although they are spelled differently.

Tables of one report list their rows in one order, so rows are paired as texts are: the best series of pairs
that keeps the order, judged by the labels, by equal figures and by equal row numbers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from lkjip_desktop.rules.tabel.butir import Butir, telling
from lkjip_desktop.rules.tabel.padan_banyak import pair_many

_COMMON = re.compile(
    r"\b(?:jumlah|jml|jenis|jumah|persentase|prosentase|indeks|indek|unit|yang|yg|dan|di|ke|untuk|kali|pada|dalam)\b"
)
_SHARE = re.compile(r"\W*(?:persentase|prosentase|rasio|indeks?|nilai|tingkat|rata)", re.IGNORECASE)
_COUNT = re.compile(r"\W*(?:jumlah|jml|jumah|banyak)", re.IGNORECASE)
_SMALL, _MOST_SMALL = 0.1, 2
_MANY = 40_000
_SAME = 0.9
_ENOUGH, _ALONE, _FIGURES, _NUMBER, _SKIP = 0.5, 0.7, 0.25, 0.15, 0.02


@lru_cache(maxsize=4096)
def grams(label: str) -> frozenset[str]:
    """The pairs of letters of a label, without the words that every label has."""
    short = re.sub(r"[\W\d_]+", "", _COMMON.sub(" ", label.casefold()))
    plain = short if len(short) > 3 else re.sub(r"[\W_]+", "", label.casefold())
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1))


def mirip(a: str, b: str) -> float:
    """How alike two labels are, from 0 to 1."""
    x, y = grams(a), grams(b)
    if not x or not y:
        return 0.0
    return 2 * len(x & y) / (len(x) + len(y))


@lru_cache(maxsize=8192)
def inti(label: str) -> str:
    """A label without blanks and signs and in small letters."""
    return re.sub(r"[\W_]+", "", label.casefold())


def exact(left: Sequence[Butir], right: Sequence[Butir]) -> list[tuple[int, int]]:
    """The pairs that carry the same name, which is nobody else's on either side, and do not contradict."""
    names: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, item in enumerate(left):
        for name in {inti(label) for label in item.label}:
            names[item.jenis, name].append(i)
    own = Counter((item.jenis, inti(item.label[0])) for item in right)
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    for j, item in enumerate(right):
        key = (item.jenis, inti(item.label[0]))
        places = names.get(key, [])
        if not key[1] or own[key] != 1 or len(places) != 1 or places[0] in taken:
            continue
        if not _contradicts(left[places[0]], item):
            found.append((places[0], j))
            taken.add(places[0])
    return found


def _contradicts(a: Butir, b: Butir) -> bool:
    """Whether two or more telling figures are there to compare and none is the same."""
    large = [k for k in a.angka if k in b.angka and telling(a.angka[k])]
    return len(large) > 1 and all(a.angka[k] != b.angka[k] for k in large)


def distinct(a: Butir, b: Butir, known: Counter[str]) -> bool:
    """Whether both rows go by names of their own that several tables use, so that they are two things."""
    if any(mirip(x, y) > _SAME for x in a.label for y in b.label):
        return False
    if any(telling(a.angka[k]) and a.angka[k] == b.angka[k] for k in a.angka if k in b.angka):
        return False
    return all(known[inti(x)] > 1 for x in a.label) and all(known[inti(y)] > 1 for y in b.label)


def _comparable(a: str, b: str) -> bool:
    """A share or an index is never the same as a count, however alike their names."""
    kinds = [bool(_SHARE.match(t)) - bool(_COUNT.match(t)) for t in (a, b)]
    return kinds[0] * kinds[1] >= 0


def _alongside(a: Butir, b: Butir) -> bool:
    """Whether the tables of two rows are so equally long that equal row numbers tell."""
    return abs(a.banyak - b.banyak) <= 0.15 * max(a.banyak, b.banyak)


def _score(a: Butir, b: Butir) -> float:
    if a.jenis != b.jenis:
        return 0.0
    alike = max((mirip(x, y) for x in a.label for y in b.label if _comparable(x, y)), default=-1.0)
    if alike < 0:
        return 0.0
    shared = [key for key in a.angka if key in b.angka]
    large = [key for key in shared if telling(a.angka[key])]
    equal = sum(a.angka[key] == b.angka[key] for key in large)
    small = sum(
        a.angka[k] == b.angka[k] and abs(a.angka[k]) not in (0, 1, 100) for k in shared if k not in large
    )
    bonus = _FIGURES * equal + min(small, _MOST_SMALL) * _SMALL
    number = _NUMBER if a.nomor and a.nomor == b.nomor and _alongside(a, b) else 0.0
    total = alike + bonus + number
    return total if total >= _ENOUGH and (alike >= _ALONE or bonus or number) else 0.0


def pair(left: Sequence[Butir], right: Sequence[Butir]) -> list[tuple[int, int]]:
    """The pairs (place in `left`, place in `right`) that belong together, in order."""
    n, m = len(left), len(right)
    if n * m > _MANY:
        return pair_many(left, right, _score)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    scores = [[_score(a, b) for b in right] for a in left]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            match = scores[i][j] + best[i + 1][j + 1] + _SKIP if scores[i][j] else 0.0
            best[i][j] = max(match, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < n and j < m:
        score = scores[i][j]
        if score and best[i][j] == score + best[i + 1][j + 1] + _SKIP:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found
