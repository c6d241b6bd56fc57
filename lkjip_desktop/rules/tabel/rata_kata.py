"""Which mean a sentence speaks of by its words: the report's own of this year, or another."""

from __future__ import annotations

import re

from lkjip_desktop.rules.tabel.kutipan import Kalimat, Petikan
from lkjip_desktop.rules.tabel.lembar import TAHUN
from lkjip_desktop.rules.temuan import Severity

_MEAN = re.compile(r"rata\W{0,3}rata(?:nya)?\b", re.IGNORECASE)
OTHER_TIME = re.compile(
    r"tahun\s+(?:lalu|sebelumnya|terakhir)|(?:selama|dalam|kurun)\s+(?:waktu\s+)?\w+\s+tahun|triwulan|semester|nasional|provinsi",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"capaian|kinerja|sasaran", re.IGNORECASE)
#: "capaian tertinggi 120 %" is a cap, or one of the means, and not their mean.
_CAP = re.compile(
    r"\b(?:ter(?:tinggi|rendah|besar|kecil)|maks(?:imal|imum)?|paling\s+\w+|(?:di|pem)?batas(?:i|an)?)\b[^;%]{0,30}$",
    re.IGNORECASE,
)
#: The mean of some only.
_WITHOUT = re.compile(
    r"\b(?:tanpa|di\s?luar|selain|(?:di)?kecuali(?:kan)?|mengecualikan|mengesampingkan|dikeluarkan|"
    r"tidak\s+(?:termasuk|(?:di|mem)?(?:per)?hitung(?:kan)?|menghitung|memasukkan|menyertakan))\b",
    re.IGNORECASE,
)
#: "rata-rata capaian SPM": of something that is not the report's own performance.
_OTHER_THING = re.compile(
    r"rata\W{0,3}rata(?:nya)?\s+(?:persentase\s+|tingkat\s+|nilai\s+)?capaian\s+(?:(?:kinerja\s+)?indikator\s+(?:(?:kinerja|utama|sasaran|strategis)\s+)*)?"
    r"(?!(?:kinerja|indikator|iku|sasaran|tujuan|"
    r"tahun|sebesar|adalah|mencapai|ini|itu|tersebut|keseluruhan|seluruh\w*|semua|yaitu|yakni|pada|dari|untuk|di|"
    r"dengan|sampai|hanya|organisasi|dinas|badan|opd|skpd|perangkat|instansi|kantor|kecamatan|rsud|sekretariat|"
    r"bagian|satuan|strategis|utama|target|realisasi|total|akhir|secara|naik|turun|meningkat|menurun|menjadi|"
    r"sekitar|atas|setiap|masing|ke\w*|tertinggi|terendah|program|kegiatan|output|keluaran|misi|bidang|urusan|"
    r"inspektorat|telah|sudah|baru|masih|berada|berkisar|juga|kami|yang)\b)[^\W\d_]+",
    re.IGNORECASE,
)
#: A mean of others, of another year, weighed, or wanted; and by how much a mean changed.
_OTHER_MEAN = re.compile(
    r"\b(?:kabupaten|kota|daerah|dinas|opd|skpd|instansi)(?:\W+\w+)?\s+lain(?:nya)?\b|"
    r"\btahun\s+(?:depan|berikutnya|mendatang)|\b(?:di|men)?target(?:kan|nya)?\s+(?:rata\b|\d|$)|"
    r"\b(?:minimal|minimum|sedikitnya|setidaknya|sekurang\W*kurangnya|diharapkan|pegawai|individu|perorangan)\b|"
    r"\bse-\s?[^\W\d_]+|pembobotan|tertimbang|terpangkas|berbobot|"
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|selisih|kenaikan|penurunan|peningkatan)"
    r"(?:\s+(?:sebesar|sebanyak|hanya))?\s*$",
    re.IGNORECASE,
)
#: Words with which a sentence plainly speaks of the mean of all: with any other it is only asked.
_PLAIN_WORD = re.compile(
    r"rata|ratanya|nya|persentase|tingkat|nilai|capaian\w*|kinerja|indikator|iku|utama|sasaran|strategis|tahun|ini|"
    r"sebesar|adalah|mencapai|yaitu|yakni|sekitar|seluruh\w*|keseluruhan|semua|total|secara|pada|dari|untuk|di|dengan|"
    r"dan|yang|sampai|akhir|anggaran|organisasi|dinas|badan|kantor|kecamatan|inspektorat|perangkat|daerah|opd|skpd|"
    r"instansi|kami|berada|telah|sudah|hanya|baru|menjadi|naik|turun|meningkat|menurun|maka|diperoleh|tersebut|"
    r"diukur|dicapai|perjanjian|[ivx]+",
    re.IGNORECASE,
)
_PART_OF_AGENCY = re.compile(r"\b(?:Sekretariat|Bidang|Bagian|Seksi|UPTD?|Puskesmas|Kelurahan|Desa)\b")
_IN_YEAR = re.compile(r"\btahun\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_FAR, _NEAR = 90, 25


def is_mean(sentence: Kalimat, share: Petikan) -> bool:
    """Whether a per cent is said to be a mean of capaian of this year."""
    before = sentence.teks[: share.mulai]
    marks = list(_MEAN.finditer(before))
    if not marks or share.mulai - marks[-1].end() > 2 * _FAR or "%" in before[marks[-1].end() :]:
        return False
    about = before[marks[-1].end() :]
    if _CAP.search(about) or _WITHOUT.search(_clause(sentence.teks, marks[-1].start(), share.akhir)):
        return False
    if _OTHER_MEAN.search(before[max(0, marks[-1].start() - _NEAR) :]):
        return False
    return bool(_ABOUT.search(about if about.strip() else before)) and not OTHER_TIME.search(about)


def _clause(text: str, start: int, end: int) -> str:
    """What stands between the semicolons (or colons) around a place."""
    return re.split("[;:]", text[:start])[-1] + text[start:end] + re.split("[;:]", text[end:])[0]


def this_year(year: int | None, sentence: Kalimat, share: Petikan) -> bool:
    """Whether the words in front of a per cent name no other year."""
    before = list(_MEAN.finditer(sentence.teks[: share.mulai]))
    years = TAHUN.findall(sentence.teks[before[-1].start() : share.mulai])
    # "Pada tahun 2022 rata-rata capaian sebesar ...": named in front, where nothing behind names one.
    years = years or _IN_YEAR.findall(sentence.teks[: before[-1].start()])
    return all(int(y) == year for y in years)


def of_another(sentence: Kalimat, share: Petikan) -> bool:
    """Whether a mean is said to be of something else than the report's own performance."""
    return bool(_OTHER_THING.search(sentence.teks[: share.mulai]))


def weight(sentence: Kalimat, share: Petikan) -> Severity:
    """An error where the words in front of a mean leave no doubt what it is of; else it is only asked."""
    before = sentence.teks[: share.mulai]
    about = before[list(_MEAN.finditer(before))[-1].end() :]
    doubtful = [w for w in re.findall(r"[^\W\d_]+", about) if w.islower() and not _PLAIN_WORD.fullmatch(w)]
    return Severity.PERINGATAN if doubtful or _PART_OF_AGENCY.search(about) else Severity.KESALAHAN
