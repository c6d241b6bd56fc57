"""The format on the disk, letter by letter: what stands here must be readable for ever."""

import hashlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import single

from lkjip_desktop.domain.dokumen import BY_NAME, Indikator, Misi
from lkjip_desktop.domain.medan import Jenis, Medan, medan, medan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.codec import Unstorable, decoder, encoder
from lkjip_desktop.storage.records import Key, checksum, digest, records

TARGET, NAMA = medan("indikator", "target"), medan("identitas", "nama")
JUMLAH, TANGGAL = medan("identitas", "jumlah_pegawai"), medan("identitas", "tanggal")
LOGO, IKU, ARAH = medan("identitas", "logo"), medan("indikator", "iku"), medan("indikator", "arah")


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        (TARGET, KOSONG, None),
        (TARGET, TIDAK_BERLAKU, "tidak berlaku"),
        (TARGET, Angka(Decimal("85.50")), "angka 85.50"),
        (TARGET, Angka(Decimal("-0")), "angka -0"),
        (TARGET, Rentang(Decimal(10), Decimal("20.5")), "rentang 10 20.5"),
        (TARGET, Predikat("opini", "WTP"), "predikat 5 opini WTP"),
        (TARGET, Predikat("skala kami", "Sangat Baik"), "predikat 10 skala kami Sangat Baik"),
        (TARGET, Predikat("", ""), "predikat 0  "),
        (JUMLAH, None, None),
        (JUMLAH, Decimal("32.0"), "32.0"),
        (TANGGAL, date(2026, 1, 31), "2026-01-31"),
        (LOGO, b"\x89PNG", b"\x89PNG"),
        (NAMA, "", ""),
        (IKU, True, 1),
        (ARAH, Indikator(id=Id("i")).arah, "naik"),
    ],
)
def test_how_a_value_is_stored(field, value, stored):
    assert encoder(field)(value) == stored
    back = decoder(field)(stored)
    assert (back, repr(back)) == (value, repr(value))


@pytest.mark.parametrize(
    ("field", "stored"),
    [
        (TARGET, "85.5"), (TARGET, ""), (TARGET, "angka"), (TARGET, "angka x"), (TARGET, "angka NaN"),
        (TARGET, "angka  1"), (TARGET, "angka 1_000"), (TARGET, "angka ٣"), (TARGET, "angka 1e400"),
        (TARGET, "rentang 1"), (TARGET, "rentang 2 1"), (TARGET, "rentang 1 2 3"), (TARGET, "predikat x a b"),
        (TARGET, "predikat 9 a b"), (TARGET, "predikat -1 a b"), (TARGET, "predikat 01 a b"),
        (TARGET, "tidak"), (TARGET, 5), (TARGET, b"x"), (TANGGAL, "20260131"), (TANGGAL, "2026-W05-6"),
        (JUMLAH, 32), (JUMLAH, "Infinity"), (JUMLAH, "9" * 201), (JUMLAH, " 1"), (TANGGAL, "31-01-2026"),
        (TANGGAL, 20260131), (NAMA, None), (NAMA, b"x"), (NAMA, 1), (LOGO, "x"), (IKU, 2), (IKU, "1"),
        (IKU, None), (ARAH, "miring"), (ARAH, None),
    ],
)  # fmt: skip
def test_what_this_program_cannot_have_written_is_refused(field, stored):
    with pytest.raises((ValueError, TypeError)):
        decoder(field)(stored)


@pytest.mark.parametrize(
    "value", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+201"), Decimal("9" * 201)]
)
def test_no_number_that_breaks_arithmetic_is_stored(value):
    for field, number in ((JUMLAH, value), (TARGET, Angka(value))):
        with pytest.raises(Unstorable):
            encoder(field)(number)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_every_field_reads_back_what_it_wrote(data):
    cls = data.draw(st.sampled_from(list(BY_NAME.values())))
    field = data.draw(st.sampled_from(list(medan_of(cls).values())))
    value = data.draw(single(field))
    if field.jenis is Jenis.NILAI or value is not None or field.optional:
        back = decoder(field)(encoder(field)(value))
        assert (back, repr(back)) == (value, repr(value))


@given(st.one_of(st.none(), st.text(), st.integers(-(2**63), 2**63 - 1), st.binary(), st.floats()))
def test_whatever_a_damaged_file_holds_is_a_value_or_refused(stored):
    for jenis in Jenis:
        field = Medan("x", jenis, pilihan=ARAH.pilihan if jenis is Jenis.PILIHAN else None)
        try:
            value = decoder(field)(stored)
        except (ValueError, TypeError):
            continue
        assert encoder(field)(value) == stored


def test_the_checksum_is_the_sum_of_the_records_digests():
    """Written out by hand, so that other programs can verify a file."""
    row = Misi(id=Id("m1"), urutan=1024, uraian="Misi “pertama”")
    assert records(row) == {Key("misi", ("m1",)): ("m1", None, "Misi “pertama”", 1024)}
    text = b'["misi","m1",null,"Misi \\u201cpertama\\u201d",1024]'
    expected = int(hashlib.sha256(text).hexdigest(), 16)
    assert digest("misi", ("m1", None, "Misi “pertama”", 1024)) == expected
    assert checksum({"misi": [("m1", None, "Misi “pertama”", 1024)], "tujuan": []}) == expected
    twice = checksum({"misi": [("m1", None, "Misi “pertama”", 1024)] * 2})
    assert twice == 2 * expected % 2**256
