"""NAR: live fields and references in the prose whose source is gone."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import BY_NAME, Gambar, Narasi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.isian import BUKA, Isian, isian_of, tokens_in
from lkjip_desktop.wording.kutipan import (
    GAMBAR,
    HILANG,
    RUJUK,
    TABEL,
    TEKS,
    masalah,
    picture_token,
    reference_key,
    table_keys,
)
from lkjip_desktop.wording.tabel_laporan import READS


@rule(
    "NAR-18",
    Severity.KESALAHAN,
    reads=("narasi.teks", "gambar", *READS),
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

    texts = [row for row in view.all(Narasi) if BUKA in row.teks]
    for row in texts:
        told: set[str] = set()
        for token in tokens_in(row.teks):
            isian = isian_of(token)
            if isian is None or token in told:
                continue
            told.add(token)
            pesan = masalah(isian, there) or _not_in_text(view, isian)
            if pesan:
                yield Found(at(row, "teks"), pesan)


def _not_in_text(view: View, isian: Isian) -> str:
    """What is wrong with a reference to a table or picture that no text, or no part of the report, shows."""
    if isian.apa != RUJUK:
        return ""
    texts = (row.teks for row in view.all(Narasi))
    if isian.jenis == TABEL and isian.id.startswith(f"{TEKS}."):
        return "" if reference_key(isian) in table_keys(texts) else HILANG
    if isian.jenis == TABEL:
        return HILANG if view.tidak_dicetak(reference_key(isian)) else ""
    if isian.jenis != GAMBAR:
        return ""
    picture = view.get(Gambar, isian.id)
    in_text = picture is not None and view.get(Narasi, picture.induk) is not None
    shown = any(picture_token(isian.id) in text for text in texts)
    return HILANG if in_text and not shown else ""
