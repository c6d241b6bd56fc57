"""Sebutan: which indikator, program or sasaran a sentence speaks of, by its name or what stands above it."""

from __future__ import annotations

import re
from functools import cached_property

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.fakta import Hal
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.telaah import Telaah

_WORDS = re.compile(r"[^\W_]+")
_LEAST = 2
_BACK, _LINE = 16, 120
#: How a sentence begins that speaks of what the one before it named.
_REFERS = re.compile(
    r"\W*(?:(?:[^\W\d_]+\s+){0,2}(?:ini|itu|tersebut)\b|(?:(?:jika|bila|apabila)\s+)?dibanding\w*|sedangkan|namun|terjadi)",
    re.IGNORECASE,
)


def kata(text: str) -> str:
    """The words of a text in small letters, each between blanks, so that a name can be looked for whole."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


class Sebutan:
    """The names of a document's things, for finding them in its sentences."""

    def __init__(self, telaah: Telaah) -> None:
        self.telaah = telaah

    @cached_property
    def nama(self) -> list[tuple[str, Hal]]:
        """(name as `kata` gives it, thing), the longest first; a name of two things is left out."""
        found: dict[str, list[Hal]] = {}
        for thing in self.telaah.dokumen.hal:
            for sheet, b in thing.rows:
                name = kata(sheet.tabel.baris[b].label)
                if name.count(" ") > _LEAST and thing not in found.setdefault(name, []):
                    found[name].append(thing)
        single = [(name, things[0]) for name, things in found.items() if len(things) == 1]
        return sorted(single, key=lambda n: -len(n[0]))

    def dalam(self, text: str) -> list[Hal]:
        """The things that a text calls by name; a name inside a longer one does not count."""
        words = kata(text)
        found: list[Hal] = []
        for name, thing in self.nama:
            if name in words:
                words = words.replace(name, "  ")
                found += [thing] if thing not in found else []
        return found

    def ejaan(self, text: str) -> list[tuple[str, Hal]]:
        """The printed names of the things that a text calls by name, each with its thing."""
        words = kata(text)
        labels = {s.tabel.baris[b].label: t for t in self.dalam(text) for s, b in t.rows}
        return [(label, thing) for label, thing in labels.items() if kata(label) in words]

    def di_atas(self, paragraph: int) -> Hal | None:
        """The one thing named by the nearest short line at or above a paragraph."""
        texts = self._texts
        for i in range(paragraph, max(paragraph - _BACK, -1), -1):
            line = texts[i].strip()
            found = self.dalam(line) if len(line) < _LINE and not line.endswith((".", "%")) else []
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def sebelum(self, kalimat: Kalimat) -> Kalimat | None:
        """The sentence before."""
        place = self._places.get(id(kalimat), 0)
        return self.telaah.kalimat[place - 1] if place else None

    def pokok(self, kalimat: Kalimat) -> Hal | None:
        """The one measured thing that the sentence before named, where this one refers back to it."""
        before = self.sebelum(kalimat)
        if before is None or before.paragraf != kalimat.paragraf or not _REFERS.match(kalimat.teks):
            return None
        named = [t for t in self.dalam(before.teks) if any(k.peran is Peran.REALISASI for k in t.facts)]
        return named[0] if len(named) == 1 else None if named else self.pokok(before)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(k): i for i, k in enumerate(self.telaah.kalimat)}

    @cached_property
    def _texts(self) -> list[str]:
        return [p.teks for p in self.telaah.naskah.paragraf]

    def hal(self, kalimat: Kalimat) -> Hal | None:
        """The one measured thing that a sentence is about: named in it, else in the lines above it."""
        named = [t for t in self.dalam(kalimat.teks) if any(k.peran is Peran.REALISASI for k in t.facts)]
        if named:
            return named[0] if len(named) == 1 else None
        return self.di_atas(kalimat.paragraf - 1)
