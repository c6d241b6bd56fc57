"""Keputusan: what the officer decided about a document, in a form that can be remembered.

Kinds and roles are remembered by the fingerprint of a table's header, so that next year's document with the
same table is read in the same way. Answers to questions hold for one import.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b

from lkjip_desktop.domain.tabel import JenisTabel, Naskah, Peran, TabelTertulis
from lkjip_desktop.importers.gabung import peras


@dataclass(frozen=True, slots=True)
class KolomDipilih:
    """What the officer said a column holds; the year and the quarter only where they matter."""

    peran: Peran
    tahun: int | None = None
    triwulan: int | None = None


@dataclass(frozen=True, slots=True)
class Keputusan:
    """`jenis` and `kolom` by header fingerprint (`sidik`), `kolom` then by its place from 0.

    `jawaban` holds the key of the answer by the question's key; `tahun` the document's year, 0: as found.
    """

    jenis: Mapping[str, JenisTabel] = field(default_factory=dict)
    kolom: Mapping[str, Mapping[int, KolomDipilih]] = field(default_factory=dict)
    jawaban: Mapping[str, str] = field(default_factory=dict)
    tahun: int = 0

    def dengan_jenis(self, sidik: str, jenis: JenisTabel) -> Keputusan:
        """The same decisions, and this kind for tables with this header."""
        return replace(self, jenis={**self.jenis, sidik: jenis})

    def dengan_kolom(self, sidik: str, kolom: int, pilihan: KolomDipilih) -> Keputusan:
        """The same decisions, and this role for a column of tables with this header."""
        return replace(self, kolom={**self.kolom, sidik: {**self.kolom.get(sidik, {}), kolom: pilihan}})

    def dengan_jawaban(self, kunci: str, jawab: str) -> Keputusan:
        """The same decisions, and this answer; an empty one takes it back."""
        left = {k: v for k, v in self.jawaban.items() if k != kunci}
        return replace(self, jawaban={**left, kunci: jawab} if jawab else left)


def sidik(tabel: TabelTertulis) -> str:
    """The fingerprint of a table's header: its words without blanks, signs and years."""
    words = "|".join("".join(c for c in peras(k.teks) if not c.isdigit()) for k in tabel.kolom)
    return blake2b(words.encode(), digest_size=8).hexdigest()


def diputuskan(naskah: Naskah, keputusan: Keputusan) -> Naskah:
    """The document with the kinds and roles that the officer gave its tables."""
    if not keputusan.jenis and not keputusan.kolom:
        return naskah
    parts = tuple(_table(b, keputusan) if isinstance(b, TabelTertulis) else b for b in naskah.bagian)
    return replace(naskah, bagian=parts)


def _table(tabel: TabelTertulis, keputusan: Keputusan) -> TabelTertulis:
    mark = sidik(tabel)
    chosen = keputusan.kolom.get(mark, {})
    columns = tuple(
        k
        if (c := chosen.get(n)) is None
        else replace(k, peran=c.peran, tahun=c.tahun or k.tahun, triwulan=c.triwulan, yakin=True)
        for n, k in enumerate(tabel.kolom)
    )
    return replace(tabel, jenis=keputusan.jenis.get(mark, tabel.jenis), kolom=columns)


def ke_json(keputusan: Keputusan) -> str:
    """The kinds and roles as text, for the user's settings. Answers and the year hold for one import only."""
    kolom = {s: {str(n): asdict(k) for n, k in by.items()} for s, by in keputusan.kolom.items()}
    return json.dumps({"jenis": dict(keputusan.jenis), "kolom": kolom}, ensure_ascii=False)


def dari_json(text: str) -> Keputusan:
    """What `ke_json` wrote; whatever cannot be understood is left out."""
    try:
        data = json.loads(text)
        jenis = {str(s): JenisTabel(j) for s, j in data.get("jenis", {}).items()}
        kolom = {
            str(s): {
                int(n): KolomDipilih(Peran(k["peran"]), k["tahun"], k["triwulan"]) for n, k in by.items()
            }
            for s, by in data.get("kolom", {}).items()
        }
    except (ValueError, TypeError, KeyError, AttributeError):
        return Keputusan()
    return Keputusan(jenis, kolom)
