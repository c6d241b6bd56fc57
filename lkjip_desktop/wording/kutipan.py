"""Resolving isian hidup: what a token in a text is shown as, where its value is typed, what is wrong with it.

Rules, editor and report share it, so a text can't say one thing on the screen and another on paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording import isi
from lkjip_desktop.wording.isian import Isian, isian_of
from lkjip_desktop.wording.letak import Letak, letak
from lkjip_desktop.wording.sumber_kinerja import INDIKATOR, INSTANSI, SASARAN, Medan
from lkjip_desktop.wording.sumber_lain import JUMLAH, PROGRAM, SENDIRI, TOTAL

DIHAPUS, TAK_DIKENAL, RUJUKAN_DIHAPUS = "[isian dihapus]", "[isian tidak dikenal]", "[rujukan dihapus]"
HILANG = "Rujukan menunjuk ke tabel atau gambar yang tidak ada lagi. Hapus, atau pilih yang lain."
RUJUK = "rujuk"
GAMBAR, TABEL, BAGIAN, TEKS = "gambar", "tabel", "bagian", "teks"
_LONGEST_KEY = 100
_CAPTIONS = re.compile(r"^[ \t]*\|=(.*)$", re.MULTILINE)

#: Fields of a row, by the row's kind.
ROWS: Mapping[str, Mapping[str, Medan]] = MappingProxyType(
    {"indikator": INDIKATOR, "sasaran": SASARAN, "programkegiatan": PROGRAM}
)
#: Fields of the report as a whole, by the word that names the source.
WHOLE: Mapping[str, Mapping[str, Medan]] = MappingProxyType({"instansi": INSTANSI, "total": TOTAL})
#: Parts of the report that a text can refer to.
PARTS: Mapping[str, str] = MappingProxyType(
    {"bab1": "Bab I", "bab2": "Bab II", "bab3": "Bab III", "bab4": "Bab IV", "lampiran": "Lampiran"}
)
NO_NUMBERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A token resolved. `asal` says where its value comes from; `problem` is a sentence when it is broken."""

    teks: str
    ref: Ref | None = None
    asal: str = ""
    problem: str = ""


def resolve(
    token: str, laporan: Laporan, figures: Figures, numbers: Mapping[str, str] = NO_NUMBERS
) -> Kutipan:
    """What `token` is shown as now. `numbers` are the numbers of tables and figures by key, where known."""
    isian = isian_of(token)
    if isian is None:
        return Kutipan(token)
    if isian.apa == RUJUK:
        return _reference(isian, laporan, numbers)
    problem = masalah(isian, lambda kind, id: id in laporan.table(BY_NAME[kind]))
    medan = medan_of(isian)
    if problem or medan is None:
        return Kutipan(DIHAPUS if medan else TAK_DIKENAL, problem=problem)
    found = medan[1](laporan, figures, isian.id)
    desimal = desimal_of(laporan)
    return Kutipan(isi.tulis(found, isian.cara, desimal), found.ref, _from(laporan, medan[0], found, desimal))


def medan_of(isian: Isian) -> Medan | None:
    """The declared field that a token names; None when there is no such field."""
    if isian.id:
        return ROWS.get(isian.jenis, {}).get(isian.apa)
    if isian.apa == "jumlah":
        return JUMLAH.get(isian.jenis)
    own = SENDIRI.get(isian.apa)
    return own.get(isian.jenis) if own is not None else WHOLE.get(isian.jenis, {}).get(isian.apa)


def table_keys(texts: Iterable[str]) -> frozenset[str]:
    """The keys of the tables inside these texts."""
    return frozenset(table_key(m[1]) for text in texts if "|=" in text for m in _CAPTIONS.finditer(text))


def is_picture(isian: Isian) -> bool:
    """Whether the token stands for a picture of the report."""
    return isian.apa == GAMBAR and isian.jenis == GAMBAR and bool(isian.id)


def picture_token(id: Id) -> str:
    """Where a picture stands in a text, on a line of its own."""
    return Isian(GAMBAR, GAMBAR, id).token


def picture_key(id: Id) -> str:
    """The key that names a picture for references."""
    return str(id)


def table_key(caption: str) -> str:
    """The key that names a table inside a text for references; empty without a caption."""
    words = "_".join(re.sub(r"[⟦⟧*|\s\u2062]+", " ", caption).split())[:_LONGEST_KEY]
    return f"{TEKS}.{words}" if words else ""


def reference_key(isian: Isian) -> str:
    """The key of the table or figure that a reference names."""
    return picture_key(isian.id) if isian.jenis == GAMBAR else str(isian.id)


def masalah(isian: Isian, there: Callable[[str, Id], bool]) -> str:
    """What is wrong with a token, as a sentence; empty when its source is there (`there(kind, id)`)."""
    if isian.apa == RUJUK or is_picture(isian):
        gone = isian.jenis == BAGIAN and isian.id not in PARTS
        gone = gone or (isian.jenis == GAMBAR and not there(GAMBAR, isian.id))
        return HILANG if gone or isian.jenis not in (BAGIAN, GAMBAR, TABEL) else ""
    medan = medan_of(isian)
    if medan is None:
        return f"Isian “{isian.token[1:-1]}” tidak dikenal. Hapus, lalu sisipkan isian yang benar."
    return _gone(medan[0], isian) if isian.id and not there(isian.jenis, isian.id) else ""


def _reference(isian: Isian, laporan: Laporan, numbers: Mapping[str, str]) -> Kutipan:
    lost = masalah(isian, lambda kind, id: id in laporan.table(BY_NAME[kind]))
    key = reference_key(isian)
    if lost or (isian.jenis != BAGIAN and numbers and key not in numbers):
        return Kutipan(RUJUKAN_DIHAPUS, problem=lost or HILANG)
    if isian.jenis == BAGIAN:
        return Kutipan(PARTS[isian.id], asal="Rujukan ke bagian laporan")
    if isian.jenis == GAMBAR:
        ref = Ref(GAMBAR, isian.id, "keterangan")
        return Kutipan(numbers.get(key, "Gambar …"), ref, "Rujukan ke gambar")
    return Kutipan(numbers.get(key, "Tabel …"), asal="Rujukan ke tabel atau gambar laporan")


def _gone(name: str, isian: Isian) -> str:
    kind = {"indikator": "indikator", "sasaran": "sasaran"}.get(isian.jenis, "program atau kegiatan")
    return f"Isian “{name}” menunjuk ke {kind} yang sudah dihapus. Hapus isian itu, atau pilih yang lain."


def _from(laporan: Laporan, name: str, found: isi.Isi, desimal: int) -> str:
    """Name, place and working; a computed value belongs to a row, to none of its typed columns."""
    place = letak(laporan, found.ref) if found.ref is not None else ""
    if isinstance(place, Letak) and isinstance(found.nilai, Hasil):
        place = replace(place, kolom="")
    return "\n".join(str(line) for line in (name, place, isi.asal(found, desimal)) if str(line))
