"""What people said about the checking itself: findings they accepted, items of the reviu they answered."""

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
