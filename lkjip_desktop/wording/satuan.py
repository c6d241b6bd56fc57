"""Words that stand behind a figure: which of them are harmless units, and which units count things."""

from __future__ import annotations

import re

from lkjip_desktop.wording.bacaan import Masalah, kutip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UNIT = re.compile(r"[^\W\d_(].*|\(.+\)")
_REMARK = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_SCIENTIFIC = re.compile(r"[0-9]\s?e[+-]?[0-9]", re.IGNORECASE)
_LIKE_DIGITS = frozenset("oilszb")

_JOINS = frozenset({"dan", "atau", "serta", "and", "or", "dengan"})
_SPANS = frozenset({"sampai", "hingga", "sd", "s"})
_SCALERS = _words(
    "ribu rb ribuan juta jt jutaan miliar milyar mlr triliun trilyun lusin kodi gros rim puluh puluhan "
    "ratus ratusan belas setengah seperempat thousand million billion m t k"
)
_LEVELS = _words("a b c d aa bb cc wtp wdp tmp tw baik buruk kurang cukup memuaskan tinggi sedang rendah")
_VAGUE = _words("lebih sekitar minimal maksimal minimum maksimum keatas kebawah")

_ONWARD = re.compile(r"\bke\s+(?:atas|bawah)\b", re.IGNORECASE)

_CACAH = _words(
    "orang jiwa pegawai asn pns pppk peserta pejabat jabatan pelamar dokumen dok berkas naskah "
    "laporan lap unit buah set paket sk surat keputusan kali kegiatan jenis organisasi opd skpd "
    "perangkat lembaga desa kelurahan kecamatan kabupaten kk keluarga kasus perkara aduan pengaduan "
    "materai meterai eksemplar exemplar exempler lembar sppd rekomendasi regulasi perda perbup "
    "aplikasi sistem layanan komponen kendaraan gedung rumah sekolah siswa guru ruang titik lokasi "
    "kelompok usulan ekor pohon batang bibit izin kunjungan pasien koperasi pelaku pelanggan "
    "sambungan wisatawan penduduk perusahaan pasar kios buku judul sertifikat kejadian"
)
_UKURAN = _words(
    "% persen poin angka indeks skor nilai rasio predikat opini level peringkat ton kg kw kuintal "
    "kwintal ha hektar hektare m m2 m3 km km2 meter liter hari jam menit bulan tahun derajat mbps gb "
    "mw kwh per permil ‰ juta ribu miliar triliun"
)
_COUNTED = re.compile(r"\W*(?:jumlah|banyak\w*|jml)\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?P<nama>.+?)\s*\((?P<satuan>[^()]{1,40})\)\s*")
_UANG = frozenset({"rp", "rupiah", "idr"})
_BESAR = frozenset({"ribu", "juta", "miliar", "milyar", "triliun"})


def mencacah(satuan: str) -> bool:
    """Whether figures in this unit are counts or rupiah, so that "1.250" can only mean 1250."""
    words = _WORD.findall(satuan.lower())
    return bool(words) and words[0] in (_CACAH | _UANG) and not _BESAR & set(words)


def pisah_satuan(nama: str) -> tuple[str, str]:
    """A name and the unit in brackets behind it: "Produksi padi (ton)". Initials are none: "(AKI)"."""
    match = _BEHIND.fullmatch(nama)
    if match is None:
        return nama, ""
    unit = match["satuan"].strip()
    words = unit.casefold().replace("/", " ").split()
    counted = bool(_COUNTED.match(nama)) and unit.islower() and len(words) <= _FEW
    initials = unit.isupper() and unit.isalpha() and len(unit) > 2 and not nama.isupper()
    known = bool(words) and not initials and words[0].strip(".") in _CACAH | _UANG | _UKURAN
    named = unit.islower() and unit in match["nama"].casefold()
    return (match["nama"], unit) if known or counted or named else (nama, "")


_FEW = 3


def berpersen(satuan: str) -> bool:
    """Whether figures in this unit are per cent."""
    return satuan.strip().lower() in {"%", "persen", "persentase", "prosen"}


def periksa(text: str, unit: str) -> Masalah | None:
    """What in the words `unit`, which stand behind the figure in `text`, forbids reading the figure alone."""
    words = [w.lower() for w in _WORD.findall(unit)]
    first = words[0] if words else ""
    joined = _JOINS & {w.lower() for w in _WORD.findall(_REMARK.sub(" ", unit))} or unit[0] in "/&+;,"
    if _SCIENTIFIC.search(text):
        return Masalah(
            f"{kutip(text)} adalah angka yang dipendekkan oleh Excel, angka lengkapnya sudah hilang. "
            "Ubah format sel di Excel menjadi Number, lalu salin lagi atau ketik angka lengkapnya."
        )
    if first in _SPANS or re.match(r"-\s*[0-9]", unit):
        return Masalah(f"{kutip(text)} adalah rentang, sedangkan kolom ini memerlukan satu angka.")
    if joined or _LEVELS & set(words):
        return dua_bagian(text)
    if _SCALERS & set(words):
        return Masalah(f"{kutip(text)} memakai kata pengali. Tulis angka lengkapnya, misalnya 5.000.000.")
    if any(c.isdigit() for c in unit):
        return Masalah(
            f"{kutip(text)} memuat lebih dari satu angka. Tulis satu angka saja, tanpa keterangan."
        )
    if _VAGUE & set(words) or _ONWARD.search(unit):
        return Masalah(f"{kutip(text)} bukan angka pasti. Tulis angkanya saja, tanpa kata seperti “lebih”.")
    if not _UNIT.fullmatch(unit) or len(first) == 1 or set(first) <= _LIKE_DIGITS:
        return Masalah(f"Tulisan {kutip(unit)} di belakang angka tidak dikenali. Tulis angkanya saja.")
    return None


def dua_bagian(text: str) -> Masalah:
    """The refusal of a two-part target, with the offer that domain.md asks for."""
    return Masalah(
        f"{kutip(text)} memuat dua ukuran sekaligus sehingga capaiannya tidak dapat dihitung. "
        "Pecah indikator ini menjadi dua, masing-masing dengan satu target."
    )
