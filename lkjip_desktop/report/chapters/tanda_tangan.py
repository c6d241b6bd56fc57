"""Signatures: the office as it signs (Plt., Plh.), name, pangkat and NIP."""

from __future__ import annotations

from datetime import date

from lkjip_desktop.domain.dokumen import Identitas, PerjanjianKinerja
from lkjip_desktop.domain.pilihan import StatusPejabat
from lkjip_desktop.report.blocks import Signature
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.tanggal import format_tanggal

TITIK = "........................................"


def jabatan(status: StatusPejabat, nama: str) -> str:
    """The office as signed: "Plt. Kepala Badan ..."."""
    return nama if status is StatusPejabat.DEFINITIF or not nama else f"{pilihan(status)} {nama}"


def kepala(row: Identitas, pk: PerjanjianKinerja | None = None) -> Signature:
    """The signature of the kepala under a text of the report, or under what was agreed with `pk`."""
    signed = pk or row
    office = jabatan(row.kepala_status, row.kepala_jabatan) or TITIK
    above = (place_and_date(signed.tempat, signed.tanggal), f"{office},")
    return Signature(((above, nama(row.kepala_nama, row.kepala_pangkat, row.kepala_nip)),))


def pihak(row: PerjanjianKinerja, status: StatusPejabat) -> Signature:
    """Both parties of a PK: pihak kedua on the left, pihak pertama, with place and date, on the right."""
    kedua = ("Pihak Kedua,", row.pihak2_jabatan or TITIK)
    pertama = (place_and_date(row.tempat, row.tanggal), "Pihak Pertama,", jabatan(status, row.pihak1_jabatan))
    return Signature(
        (
            (kedua, nama(row.pihak2_nama, row.pihak2_pangkat, row.pihak2_nip)),
            (pertama, nama(row.pihak1_nama, row.pihak1_pangkat, row.pihak1_nip)),
        )
    )


def place_and_date(tempat: str, tanggal: date | None) -> str:
    """Where and when it is signed; dots for what is still to be filled in."""
    return f"{tempat or TITIK[:20]}, {format_tanggal(tanggal) if tanggal else TITIK[:20]}"


def nama(nama: str, pangkat: str, nip: str) -> tuple[str, ...]:
    """Who signs, below the space for the signature; dots while nobody is named."""
    return (nama or TITIK, *(line for line in (pangkat, nip and f"NIP {nip}") if line))
