"""SDM: the staff tables and the assets: the same people counted in different ways must be the same number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Aset, Pegawai
from lkjip_desktop.domain.figures import JumlahPegawai
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import baris_jumlah, inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, format_rupiah
from lkjip_desktop.wording.label import label, pilihan


@rule(
    "SDM-01", Severity.KESALAHAN, reads=("pegawai.laki", "pegawai.perempuan", "pegawai.jumlah"), each=Pegawai
)
def jumlah_baris(view: View, row: Pegawai) -> Iterator[Found]:
    """Jumlah baris pegawai tidak sama dengan laki-laki ditambah perempuan.

    Mengapa: Pembaca menjumlah sendiri; satu baris yang salah membuat seluruh tabel diragukan.
    Contoh salah: Laki-laki 17, perempuan 28, jumlah 46.
    Contoh benar: Laki-laki 17, perempuan 28, jumlah 45.
    Dasar: Praktik: hitungan dalam tabel harus dapat diulang pembaca.
    """
    if row.laki is None or row.perempuan is None or row.jumlah is None:
        return
    hitung = row.laki + row.perempuan
    if row.jumlah != hitung:
        tertulis, benar = format_angka(row.jumlah), format_angka(hitung)
        rinci = f"{format_angka(row.laki)} + {format_angka(row.perempuan)} = {benar}"
        ref, pesan = at(row, "jumlah"), f"Jumlah tertulis {tertulis}; {rinci}."
        yield Found(ref, pesan, tertulis, benar, perbaikan=((ref, hitung),))


@rule(
    "SDM-02",
    Severity.KESALAHAN,
    reads=(
        "identitas.jumlah_pegawai",
        "pegawai.tabel",
        "pegawai.uraian",
        "pegawai.jumlah",
        "figures.pegawai",
    ),
)
def jumlah_antartabel(view: View) -> Iterator[Found]:
    """Jumlah pegawai tidak sama di semua tabel.

    Mengapa: Golongan, pendidikan, jenis kelamin, jabatan, dan umur menghitung orang yang sama.
    Contoh salah: Menurut golongan 59 orang, menurut pendidikan 58 orang.
    Contoh benar: Semua tabel berjumlah 59 orang.
    Dasar: Praktik: data penting instansi dalam laporan harus konsisten.
    """
    first: dict[TabelPegawai, Pegawai] = {}
    for row in view.all(Pegawai):
        first.setdefault(row.tabel, row)
    doubled = {row.tabel for row in view.all(Pegawai) if baris_jumlah(row.uraian)}
    totals = {t: j.jumlah for t, j in view.pegawai.items() if j.jumlah is not None and t not in doubled}
    patokan, sumber = view.identitas.jumlah_pegawai, label("identitas", "jumlah_pegawai").lower()
    common, times = max(Counter(totals.values()).items(), key=_often, default=(None, 0))
    if patokan is not None and common not in {None, patokan} and times == len(totals) > 1:
        tertulis, benar = format_angka(patokan), format_angka(common or Decimal(0))
        pesan = f"Tertulis {tertulis} orang, semua tabel pegawai berjumlah {benar} orang."
        ref = at(view.identitas, "jumlah_pegawai")
        yield Found(ref, pesan, tertulis, benar, perbaikan=((ref, common),))
        return
    if patokan is None:
        patokan, sumber = common, "tabel lain"
    for tabel, jumlah in totals.items():
        if patokan is not None and jumlah != patokan and _as_typed(view, tabel) != patokan:
            tertulis, benar = format_angka(jumlah), format_angka(patokan)
            pesan = f"Tabel {pilihan(tabel).lower()} berjumlah {tertulis} orang, {sumber} {benar} orang."
            yield Found(at(first[tabel], "jumlah"), pesan, tertulis, benar)


def _as_typed(view: View, tabel: TabelPegawai) -> Decimal | None:
    """The sum of the typed totals of a table: where it is right, the slip is in a line and reported there."""
    typed = [r.jumlah for r in view.all(Pegawai) if r.tabel is tabel]
    return sum((n for n in typed if n is not None), Decimal(0)) if None not in typed else None


def _often(counted: tuple[Decimal, int]) -> int:
    return counted[1]


@rule("SDM-03", Severity.KESALAHAN, reads=("pegawai.tabel", "figures.pegawai"))
def jenis_kelamin_antartabel(view: View) -> Iterator[Found]:
    """Jumlah laki-laki atau perempuan tidak sama di semua tabel.

    Mengapa: Jumlah orang bisa kebetulan sama sementara rincian jenis kelaminnya tertukar.
    Contoh salah: Golongan: 30 laki-laki dan 29 perempuan; pendidikan: 29 laki-laki dan 30 perempuan.
    Contoh benar: Semua tabel memuat 30 laki-laki dan 29 perempuan.
    Dasar: Praktik: data penting instansi dalam laporan harus konsisten.
    """
    lengkap = [(t, j) for t, j in view.pegawai.items() if _has_split(j)]
    first = {row.tabel: row for row in reversed(list(view.all(Pegawai)))}
    for tabel, jumlah in lengkap[1:]:
        acuan, benar = lengkap[0]
        if jumlah.jumlah == benar.jumlah and jumlah.laki != benar.laki:
            ini, itu = pilihan(tabel).lower(), pilihan(acuan).lower()
            pesan = f"Tabel {ini} memuat {_split(jumlah)}, tabel {itu} {_split(benar)}."
            yield Found(at(first[tabel], "laki"), pesan, _split(jumlah), _split(benar))


def _split(jumlah: JumlahPegawai) -> str:
    laki, perempuan = jumlah.laki or Decimal(0), jumlah.perempuan or Decimal(0)
    return f"{format_angka(laki)} laki-laki dan {format_angka(perempuan)} perempuan"


def _has_split(jumlah: JumlahPegawai) -> bool:
    if jumlah.laki is None or jumlah.perempuan is None or jumlah.jumlah is None:
        return False
    return jumlah.laki + jumlah.perempuan == jumlah.jumlah


@rule(
    "SDM-04", Severity.PERINGATAN, reads=("pegawai.laki", "pegawai.perempuan", "pegawai.jumlah"), each=Pegawai
)
def cacah_pegawai(view: View, row: Pegawai) -> Iterator[Found]:
    """Jumlah orang yang pecahan atau negatif.

    Mengapa: Orang dihitung utuh; angka pecahan biasanya salah letak titik atau koma.
    Contoh salah: 4,5 orang.
    Contoh benar: 45 orang.
    Dasar: Praktik: cacah selalu bilangan bulat.
    """
    for field in ("laki", "perempuan", "jumlah"):
        n = getattr(row, field)
        if n is not None and (n < 0 or n != n.to_integral_value()):
            tertulis = format_angka(n)
            yield Found(
                at(row, field), f"{tertulis} bukan jumlah orang. Periksa titik dan komanya.", tertulis
            )


@rule("SDM-05", Severity.PERINGATAN, reads=("pegawai",))
def tanpa_pegawai(view: View) -> Iterator[Found]:
    """Belum ada satu pun tabel pegawai.

    Mengapa: Bab I memuat sumber daya manusia sebagai data penting instansi.
    Contoh salah: Bagian pegawai kosong.
    Contoh benar: Sedikitnya tabel menurut golongan terisi.
    Dasar: PermenPANRB 53/2014, Bab I: penjelasan umum organisasi.
    """
    if not any(True for _ in view.all(Pegawai)):
        yield Found(at(view.identitas, "jumlah_pegawai"), "Isi sedikitnya satu tabel pegawai untuk Bab I.")


@rule("SDM-06", Severity.PERINGATAN, reads=("pegawai.tabel", "pegawai.uraian"))
def baris_ganda(view: View) -> Iterator[Found]:
    """Uraian yang sama dua kali dalam satu tabel pegawai.

    Mengapa: Orang yang sama terhitung dua kali.
    Contoh salah: Dua baris "S1" pada tabel pendidikan.
    Contoh benar: Satu baris untuk setiap jenjang.
    Dasar: Praktik: setiap kelompok ditulis satu kali.
    """
    seen: dict[tuple[TabelPegawai, str], Pegawai] = {}
    for row in view.all(Pegawai):
        key = (row.tabel, inti(row.uraian))
        if key[1] and key in seen:
            pesan = f"“{row.uraian.strip()}” sudah ada di tabel ini. Gabungkan kedua barisnya."
            yield Found(at(row, "uraian"), pesan, related=(at(seen[key], "uraian"),))
        seen.setdefault(key, row)


@rule(
    "SDM-07",
    Severity.PERINGATAN,
    reads=("pegawai.uraian", "pegawai.jumlah", "pegawai.tabel", "pegawai.laki", "pegawai.perempuan"),
)
def baris_jumlah_pegawai(view: View) -> Iterator[Found]:
    """Baris "Jumlah" diketik di tabel pegawai.

    Mengapa: Program menjumlah sendiri; baris jumlah yang diketik membuat semua orang terhitung dua kali.
    Contoh salah: Baris terakhir "Jumlah" berisi 59.
    Contoh benar: Hanya baris rincian; jumlahnya dihitung program.
    Dasar: Praktik: jumlah dihitung, bukan diketik.
    """
    for row in view.all(Pegawai):
        if baris_jumlah(row.uraian):
            lain = [r for r in view.all(Pegawai) if r.tabel is row.tabel and r is not row]
            tertulis = row.jumlah if row.jumlah is not None else _plus(row.laki, row.perempuan)
            hitung = sum((_plus(r.laki, r.perempuan) or r.jumlah or Decimal(0) for r in lain), Decimal(0))
            yield _total_row(at(row, "uraian"), row.uraian, tertulis, hitung, rupiah=False)


def _plus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


@rule("SDM-08", Severity.PERINGATAN, reads=("aset.uraian", "aset.nilai"))
def baris_jumlah_aset(view: View) -> Iterator[Found]:
    """Baris "Jumlah" diketik di tabel aset.

    Mengapa: Program menjumlah sendiri; baris jumlah yang diketik menggandakan nilai aset dan sering keliru.
    Contoh salah: Baris "Jumlah" Rp6.892.334.475,60 di bawah rincian yang berjumlah Rp6.892.334.475,24.
    Contoh benar: Hanya baris rincian; jumlahnya dihitung program.
    Dasar: Praktik: jumlah dihitung, bukan diketik.
    """
    rows = list(view.all(Aset))
    for row in rows:
        if baris_jumlah(row.uraian):
            hitung = sum((r.nilai for r in rows if r is not row and r.nilai is not None), Decimal(0))
            yield _total_row(at(row, "nilai"), row.uraian, row.nilai, hitung, rupiah=True)


def _total_row(ref: Ref, uraian: str, tertulis: Decimal | None, hitung: Decimal, rupiah: bool) -> Found:
    write = format_rupiah if rupiah else format_angka
    benar, stated = write(hitung), write(tertulis) if tertulis is not None else ""
    pesan = f"Hapus baris “{uraian.strip()}”; program menjumlah sendiri ({benar})."
    if tertulis is not None and tertulis != hitung:
        pesan = f"Baris “{uraian.strip()}” berisi {stated}, rinciannya berjumlah {benar}. Hapus baris ini."
    return Found(ref, pesan, stated, benar)
