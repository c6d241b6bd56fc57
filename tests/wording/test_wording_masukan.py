"""The door between text and field values: every type of field, both ways."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.medan import Jenis, Medan, medan, medan_of
from lkjip_desktop.domain.pilihan import Arah, StatusPejabat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.konteks import Konteks
from lkjip_desktop.wording.masukan import parse, sunting, tampil

D = Decimal
QUICK = settings(max_examples=150, deadline=None)
PAGU = medan("programkegiatan", "pagu.2025")
ANGGARAN = medan("programkegiatan", "anggaran")
ORANG = medan("pegawai", "laki")
PERSEN = medan("sasaran", "rata_tertulis")
TEKS = medan("identitas", "nama")
PANJANG = medan("identitas", "tugas")
TAHUN = medan("identitas", "tahun")
TANGGAL = medan("identitas", "tanggal")
LOGO = medan("identitas", "logo")
STATUS = medan("identitas", "kepala_status")
ARAH = medan("indikator", "arah")
IKU = medan("indikator", "iku")
BOBOT = medan("indikator", "bobot")
DESIMAL = medan("pengaturan", "desimal")
URUTAN = medan("indikator", "urutan")
LINK = medan("butirpk", "indikator")


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (ANGGARAN, "Rp. 11.025.000,-", D("11025000")),
        (ANGGARAN, "Rp1.234.567,00", D("1234567")),
        (ANGGARAN, "1.250", D(1250)),
        (ANGGARAN, "1.250,5", D("1250.50")),
        (ANGGARAN, "-1.000", D(-1000)),
        (ANGGARAN, "", None),
        (PAGU, "-", None),
        (ORANG, "5.518", D(5518)),
        (ORANG, "5.518 orang", D(5518)),
        (PERSEN, "46,26 %", D("46.26")),
        (PERSEN, "70.01", D("70.01")),
        (BOBOT, "0.25", D("0.25")),
        (TAHUN, " 2025 ", 2025),
        (TAHUN, "", 0),
        (TANGGAL, "31/01/2026", date(2026, 1, 31)),
        (TANGGAL, "", None),
        (STATUS, "plt", StatusPejabat.PLT),
        (STATUS, "Plt.", StatusPejabat.PLT),
        (ARAH, "Naik (makin tinggi makin baik)", Arah.NAIK),
        (ARAH, "TURUN", Arah.TURUN),
        (IKU, "Ya", True),
        (IKU, "✓", True),
        (IKU, "TRUE", True),
        (IKU, "tidak", False),
        (IKU, "", False),
        (URUTAN, "1.024", 1024),
        (TEKS, "  Badan\tContoh\r\n Daerah ", "Badan Contoh Daerah"),
        (TEKS, "=SUM(A1)", "=SUM(A1)"),
        (PANJANG, "satu\r\ndua\x0btiga\x00", "satu\ndua\ntiga"),
        (PANJANG, "a \ud800 b", "a  b"),
        (PANJANG, "  spasi tetap \n", "  spasi tetap \n"),
        (LOGO, "", None),
    ],
)
def test_read(field, text, value):
    found = parse(field, text)
    assert found == value
    assert type(found) is type(value)
    assert str(found) == str(value)


@pytest.mark.parametrize(
    ("field", "text", "part"),
    [
        (ANGGARAN, "85%", "persen"),
        (ANGGARAN, "85.5", "tulis 85,5"),
        (ANGGARAN, "1,255", "dua desimal"),
        (ANGGARAN, "1.000,255", "dua desimal"),
        (ANGGARAN, "lima juta", "bukan angka"),
        (ORANG, "-3", "negatif"),
        (ORANG, "85.5", "tulis 85,5"),
        (PERSEN, "Rp5.000", "rupiah"),
        (TAHUN, "25", "empat angka"),
        (TAHUN, "1899", "empat angka"),
        (TAHUN, "2.025", "empat angka"),
        (TANGGAL, "31 Februari 2025", "tidak ada"),
        (STATUS, "Pj.", "Definitif; Plt.; Plh."),
        (STATUS, "", "tidak boleh kosong"),
        (IKU, "mungkin", "ya atau tidak"),
        (URUTAN, "1,5", "bilangan bulat"),
        (URUTAN, "abc", "bukan angka"),
        (DESIMAL, "", "tidak boleh kosong"),
        (DESIMAL, "7", "dari 0 sampai 6"),
        (DESIMAL, "1,5", "dari 0 sampai 6"),
        (LOGO, "logo.png", "tombol"),
    ],
)
def test_refused(field, text, part):
    found = parse(field, text)
    assert isinstance(found, Masalah)
    assert part in found.pesan


def test_asked_about_with_values_of_the_fields_type():
    asked = parse(PERSEN, "1.250")
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (D(1250), D("1.250"))
    asked = parse(ANGGARAN, "1,250")
    assert isinstance(asked, Ambigu)
    assert [str(d) for d in asked.pilihan] == ["1250", "1.25"]


def test_a_link_is_read_by_its_words_its_number_or_its_id():
    konteks = Konteks(
        tautan={Id("a1"): "1.1 Indeks Kepuasan", Id("a2"): "1.2 Nilai SAKIP", Id("a3"): "1.2 Lain"}
    )
    assert parse(LINK, "1.1  indeks kepuasan", konteks) == "a1"
    assert parse(LINK, "1.1", konteks) == "a1"
    assert parse(LINK, "a2", konteks) == "a2"
    assert parse(LINK, "", konteks) is None
    assert isinstance(parse(LINK, "1.3", konteks), Masalah)
    asked = parse(LINK, "1.2", konteks)
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == ("a2", "a3")
    assert tampil(LINK, Id("a2"), konteks) == "1.2 Nilai SAKIP"
    assert tampil(LINK, Id("hilang"), konteks) == "hilang"


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        (ANGGARAN, D("1250000"), "1.250.000"),
        (ANGGARAN, D("0"), "0"),
        (ANGGARAN, None, ""),
        (PERSEN, D("46.26"), "46,26"),
        (PERSEN, D("1250"), "1.250"),
        (TAHUN, 2025, "2025"),
        (TAHUN, 0, ""),
        (TANGGAL, date(2026, 1, 31), "31 Januari 2026"),
        (STATUS, StatusPejabat.PLH, "Plh."),
        (IKU, True, "Ya"),
        (IKU, False, "Tidak"),
        (LOGO, b"x" * 20, "20 bita"),
        (LOGO, b"x" * 123456, "121 kB"),
        (URUTAN, 1024, "1024"),
        (TEKS, "Badan", "Badan"),
    ],
)
def test_shown(field, value, shown):
    assert tampil(field, value) == shown


def test_the_editor_avoids_what_would_be_asked_about():
    assert sunting(PERSEN, D("1250")) == "1250"
    assert sunting(PERSEN, D("1.250")) == "1,250"
    assert sunting(ORANG, D("1.250")) == "1,2500"


# --- what is shown reads back ---------------------------------------------------------------------------

numbers = st.builds(lambda n, places: D(n).scaleb(-places), st.integers(-(10**14), 10**14), st.integers(0, 6))
texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"))


@pytest.mark.parametrize("blank", [" ", "\n", " \t \n", "\u00a0"])
def test_a_text_of_blanks_is_no_text(blank):
    assert parse(medan("sasaran", "uraian"), blank) == ""
    assert parse(medan("sasaran", "uraian"), f" a{blank}") == f" a{blank}"


LINKS = Konteks(tautan={Id("a1"): "1.1 Indeks", Id("a2"): "1.2 Nilai"})


def _values(field: Medan):
    return {
        Jenis.TEKS: texts.map(lambda s: " ".join(s.split())),
        Jenis.PANJANG: st.lists(texts).map("\n".join).map(lambda s: s if s.strip() else ""),
        Jenis.ANGKA: numbers,
        Jenis.PERSEN: numbers,
        Jenis.RUPIAH: st.integers(-(10**15), 10**15).map(D) | st.integers(-(10**9), 10**9).map(_sen),
        Jenis.CACAH: st.integers(0, 6).map(D) if field.name == "desimal" else numbers.map(abs),
        Jenis.TAHUN: st.just(0) | st.integers(1900, 2100),
        Jenis.BULAT: st.integers(-(10**9), 10**9),
        Jenis.YA: st.booleans(),
        Jenis.TANGGAL: st.dates(date(1900, 1, 1), date(2100, 12, 31)),
        Jenis.PILIHAN: st.sampled_from(list(field.pilihan or ())),
        Jenis.TAUTAN: st.sampled_from(list(LINKS.tautan)),
    }[field.jenis]


def _sen(n):
    return D(n) if n % 100 == 0 else D(n).scaleb(-2)


FIELDS = sorted(
    {
        m
        for cls in BY_NAME.values()
        for m in medan_of(cls).values()
        if m.jenis not in {Jenis.BERKAS, Jenis.NILAI}
    },
    key=lambda m: (m.jenis.value, m.name, str(m.key)),
)


@QUICK
@given(st.data())
def test_what_the_editor_holds_reads_back_to_the_same_value(data):
    field = data.draw(st.sampled_from(FIELDS))
    value = data.draw(_values(field))
    found = parse(field, sunting(field, value, LINKS), LINKS)
    assert found == value
    assert type(found) is type(value)


@QUICK
@given(st.data())
def test_what_a_cell_shows_reads_back_or_is_asked_about(data):
    field = data.draw(st.sampled_from(FIELDS))
    value = data.draw(_values(field))
    found = parse(field, tampil(field, value, LINKS), LINKS)
    assert value in found.pilihan if isinstance(found, Ambigu) else found == value


@QUICK
@given(st.sampled_from(FIELDS), st.text(max_size=30))
def test_any_text_is_answered_and_its_answer_is_stable(field, text):
    found = parse(field, text)
    if found is not None and not isinstance(found, Masalah | Ambigu):
        again = parse(field, sunting(field, found))
        assert again == found
        assert str(again) == str(found) or field.jenis is Jenis.CACAH
