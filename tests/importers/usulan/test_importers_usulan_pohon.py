"""Codes of the budget tree: their levels, and when two of them are one."""

from __future__ import annotations

import pytest

from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.importers.usulan.pohon import (
    bagian_kode,
    kode_rapi,
    sama_kode,
    tingkat_kata,
    tingkat_kode,
)


@pytest.mark.parametrize(
    ("kode", "tingkat"),
    [
        ("5.03.02", Tingkat.PROGRAM),
        ("X.XX.01", Tingkat.PROGRAM),
        ("5.03.02.2.01", Tingkat.KEGIATAN),
        ("5.03.02.2.01.06", Tingkat.SUB_KEGIATAN),
        ("5.03.02.2.01.0006", Tingkat.SUB_KEGIATAN),
        ("4.05.4.05.07.01", Tingkat.PROGRAM),
        ("4.05.4.05.07.01.15", Tingkat.KEGIATAN),
        ("5.03", None),
        ("5.1.02.01.01.0024", None),
        ("", None),
        ("12", None),
    ],
)
def test_levels_follow_the_codes_of_the_regulations(kode: str, tingkat: Tingkat | None) -> None:
    assert tingkat_kode(kode) is tingkat


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("5.03.02.2.01.06", "5.03.02.2.01.0006", True),
        ("X.XX.01.2.01", "5.03.01.2.01", True),
        ("5 03 02", "5.03.02", True),
        ("5.03.02", "5.03.01", False),
        ("5.03.02", "5.03.02.2.01", False),
        ("", "", False),
    ],
)
def test_codes_are_compared_by_their_parts(a: str, b: str, same: bool) -> None:
    assert sama_kode(bagian_kode(a), bagian_kode(b)) is same


def test_a_code_is_kept_with_its_zeros() -> None:
    assert kode_rapi(" 5.03. 02 .2.01.0006 ") == "5.03.02.2.01.0006"


@pytest.mark.parametrize(
    ("text", "tingkat"),
    [
        ("Sub Kegiatan Penyusunan Renja", Tingkat.SUB_KEGIATAN),
        ("1) Kegiatan Perencanaan", Tingkat.KEGIATAN),
        ("PROGRAM PENUNJANG URUSAN", Tingkat.PROGRAM),
        ("Penyediaan Gaji", None),
    ],
)
def test_a_name_may_say_its_level(text: str, tingkat: Tingkat | None) -> None:
    assert tingkat_kata(text) is tingkat
