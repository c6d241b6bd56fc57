"""What people said about the checking itself: findings accepted, reviu answered, imports not yet seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.baris import Baris, Panjang
from lkjip_desktop.domain.pilihan import Jawaban


@dataclass(frozen=True, slots=True, kw_only=True)
class Penerimaan(Baris):
    """A finding that was accepted with a reason. It counts while the finding still says the same.

    `tempat` is the finding's Ref as text, `sidik` the fingerprint of what it said and `pesan` its sentence of
    that day, so that a changed finding can be told beside it.
    """

    kode: str = ""
    tempat: str = ""
    alasan: Panjang = ""
    sidik: str = ""
    pesan: Panjang = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanReviu(Baris):
    """The answer to one item of the lembar reviu; `butir` is the item's key, see `rules/reviu.py`."""

    butir: str = ""
    jawaban: Jawaban = Jawaban.BELUM
    catatan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaImpor(Baris):
    """A value that came from a file and that nobody has looked at yet. It goes with the first edit.

    `tempat` is the value's Ref as text, `sumber` where it was read: "LKjIP 2024.docx, halaman 12, Tabel 3.1".
    """

    tempat: str = ""
    sumber: str = ""
