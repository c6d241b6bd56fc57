"""NAR: live fields and references in the prose whose source is gone."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import BY_NAME, Narasi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.isian import Isian, isian_of, tokens_in
from lkjip_desktop.wording.kutipan import (
    HILANG,
    RUJUK,
    TABEL,
    TEKS,
    masalah,
    reference_key,
    table_keys,
)


@rule(
    "NAR-18",
    Severity.KESALAHAN,
    reads=("narasi.teks", "indikator", "sasaran", "programkegiatan", "gambar"),
)
def isian_dihapus(view: View) -> Iterator[Found]:
    """Isian hidup atau rujukan dalam naskah menunjuk ke baris yang sudah dihapus.

    Mengapa: Di tempat itu tercetak bahwa isiannya dihapus, bukan angka atau nomor tabelnya.
    Contoh salah: Capaian sebuah indikator disebut dalam simpulan, lalu indikatornya dihapus.
    Contoh benar: Isian itu ikut dihapus, atau diganti dengan indikator yang masih ada.
    Dasar: Praktik: setiap angka dan rujukan dalam naskah mempunyai sumber.
    """

    def there(kind: str, id: Id) -> bool:
        return view.get(BY_NAME[kind], id) is not None

    captions: frozenset[str] | None = None
    for row in view.all(Narasi):
        told: set[str] = set()
        for token in tokens_in(row.teks):
            isian = isian_of(token)
            if isian is None or token in told:
                continue
            told.add(token)
            pesan = masalah(isian, there)
            if not pesan and _to_text_table(isian):
                captions = table_keys(n.teks for n in view.all(Narasi)) if captions is None else captions
                pesan = "" if reference_key(isian) in captions else HILANG
            if pesan:
                yield Found(at(row, "teks"), pesan)


def _to_text_table(isian: Isian) -> bool:
    return isian.apa == RUJUK and isian.jenis == TABEL and isian.id.startswith(f"{TEKS}.")
