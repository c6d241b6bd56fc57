"""The manual states the limits that the code has."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.assets import resource
from lkjip_desktop.importers import berkas, jauh, tsv
from lkjip_desktop.importers.pdf import berkas_pdf
from lkjip_desktop.importers.usulan.usulkan import MAX_BARIS
from lkjip_desktop.wording.angka import format_angka


def test_the_limits_are_those_of_the_code() -> None:
    text = resource("bantuan/mengimpor.md").read_text(encoding="utf-8")
    limits = {
        f"{berkas.MAX_FILE // 10**6} MB",
        f"{format_angka(Decimal(jauh.MAX_ROWS))} baris",
        f"{jauh.MAX_COLUMNS} kolom",
        f"{format_angka(Decimal(berkas_pdf.MAX_PAGES))} halaman",
        f"{format_angka(Decimal(MAX_BARIS))} baris",
    }
    assert {limit for limit in limits if limit not in text} == set()
    assert tsv.MAX_ROWS == jauh.MAX_ROWS
