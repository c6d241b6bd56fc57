"""Real Word lists: an item gets the number it is printed with, and Word counts on from it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lkjip_desktop.report.docx.xml import Element, W, add, twips
from lkjip_desktop.report.markup import BULLET, MAX_LEVEL

INDENT = 20.0
_FIRST_ID = 100


@dataclass
class Lists:
    """The lists of a document; `numbering` is the root of its numbering part."""

    numbering: Element
    _kinds: dict[str, int] = field(default_factory=dict)
    _open: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    _lists: list[tuple[int, int, int, int]] = field(default_factory=list)

    def of(self, marker: str, level: int) -> int | None:
        """The id of the list an item belongs to; None when Word can't print its marker as written."""
        if marker == BULLET:
            return self._number(BULLET, 0, level)
        word, end = marker[:-1], marker[-1:]
        if word.isdigit() and str(int(word)) == word and int(word):
            return self._number(f"decimal{end}", int(word), level)
        if len(word) == 1 and "a" <= word <= "z":
            return self._number(f"lowerLetter{end}", ord(word) - 96, level)
        return None

    def _number(self, kind: str, value: int, level: int) -> int:
        known = self._open.get((kind, level))
        if known and (not value or known[1] + 1 == value):
            list_ = known[0]
        else:
            list_ = _FIRST_ID + len(self._lists)
            kind_id = self._kinds.setdefault(kind, _FIRST_ID + len(self._kinds))
            self._lists.append((list_, kind_id, level, value))
        self._open[kind, level] = list_, value
        for other in [k for k in self._open if k[1] > level]:
            del self._open[other]  # what hangs below an item starts anew below the next
        return list_

    def finish(self) -> None:
        """Write the definitions that were used; all kinds stand before all lists."""
        for child in list(self.numbering):
            self.numbering.remove(child)
        for kind, number in self._kinds.items():
            self._write_kind(kind, number)
        for list_, kind_id, level, value in self._lists:
            num = add(self.numbering, "num", numId=list_)
            add(num, "abstractNumId", val=kind_id)
            if value:
                add(add(num, "lvlOverride", ilvl=level), "startOverride", val=value)

    def _write_kind(self, kind: str, number: int) -> None:
        kind_element = add(self.numbering, "abstractNum", abstractNumId=number)
        add(kind_element, "multiLevelType", val="hybridMultilevel")
        for level in range(MAX_LEVEL + 1):
            lvl = add(kind_element, "lvl", ilvl=level)
            add(lvl, "start", val=1)
            add(lvl, "numFmt", val="bullet" if kind == BULLET else kind[:-1])
            add(lvl, "lvlText", val=BULLET if kind == BULLET else f"%{level + 1}{kind[-1]}")
            add(lvl, "lvlJc", val="left")
            hanging = twips(INDENT)
            add(add(lvl, "pPr"), "ind", left=hanging * (level + 1), hanging=hanging)


def forget_styles(styles: Element) -> None:
    """Take from the template's list styles the numbers of lists that are gone."""
    for properties in styles.iterfind(f"{W}style/{W}pPr"):
        for found in properties.findall(f"{W}numPr"):
            properties.remove(found)
