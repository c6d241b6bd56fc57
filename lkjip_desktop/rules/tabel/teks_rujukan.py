"""TAB-36 to TAB-39: what the text refers to: tables, years, levels of comparison, NIP."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.rules.pejabat import digits, salah_nip
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_REFERS = re.compile(
    r"\b(?P<apa>tabel|gambar|grafik)\s+(?P<n>[IVX]{0,4}\.?\d{1,2}(?:\.\d{1,2})*[a-z]?)\b", re.IGNORECASE
)
_CAPTION = re.compile(
    r"^\W*(tabel|gambar|grafik)\s+([IVX]{0,4}\.?\d{1,2}(?:\.\d{1,2})*[a-z]?)\b", re.IGNORECASE
)

_INSIDE = re.compile(
    r"\b(Tabel|Gambar|Grafik|TABEL|GAMBAR)\s+([IVX]{0,4}\.?\d{1,2}(?:\.\d{1,2})*[a-z]?)\.?\s+[A-Z]"
)


@aturan_teks("TAB-36", Severity.PERINGATAN)
def rujukan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Tabel atau gambar yang dirujuk tetapi tidak ada

    Mengapa: Pembaca mencari tabel yang dirujuk dan tidak menemukannya.
    Contoh salah: “dapat dilihat pada Tabel 2.2”, sedangkan tidak ada Tabel 2.2.
    Contoh benar: Nomor tabel dalam naskah sama dengan nomor pada judul tabelnya.
    Dasar: Praktik: rujukan dalam laporan diperiksa satu per satu.
    """
    known = _captions(telaah.naskah)
    told: set[tuple[str, str]] = set()
    for sentence in telaah.kalimat:
        if _CAPTION.match(sentence.teks):
            continue
        for match in _REFERS.finditer(sentence.teks):
            what = "gambar" if match["apa"].lower() != "tabel" else "tabel"
            key = what, match["n"].lower()
            numbers = known.get(what, set())
            if len(numbers) < 2 or key[1] in numbers or key in told or "lampiran" in sentence.teks.lower():
                continue
            told.add(key)
            yield TemuanTabel(
                "TAB-36",
                Severity.PERINGATAN,
                sentence.tempat,
                f"{match[0]} dirujuk, tetapi tidak ada {what} bernomor itu dalam dokumen ini.",
                match[0],
                "(tidak ada)",
            )


def _captions(naskah: Naskah) -> dict[str, set[str]]:
    """The numbers of the tables and pictures that have a caption."""
    found: dict[str, set[str]] = {}
    titles = [p.teks for p in naskah.paragraf] + [t.judul for t in naskah.tabel]
    cells = [c for t in naskah.tabel for b in t.baris for c in b.sel if c[:1] in "TtGg"]
    for text in (*titles, *cells):
        for line in text.split("\n"):
            # In a PDF the letters of a chart may stand in one line with its caption.
            for match in [m for m in (_CAPTION.match(line.strip()),) if m] + list(_INSIDE.finditer(line)):
                what = "tabel" if match[1].lower() == "tabel" else "gambar"
                found.setdefault(what, set()).add(match[2].lower())
    return found


_PERIOD = re.compile(r"\b(20\d\d)\s*(?:-|–|s\W?d\W?|sampai(?:\s+dengan)?)\s*(20\d\d)\b")
_END = re.compile(
    r"target\s+(?:(?:jangka\s+menengah|kinerja)\s+)?akhir\s+(?:periode\s+)?(?:renstra|rpjmd|rencana\s+strategis)\b[^.;\d]{0,25}?"
    r"(?:tahun\s+)?(?P<y>20\d\d)(?!\s*(?:-|–|s\W?d))",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:LKj(?:IP)?|LAKIP|laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?)\b(?:\s*\([^)]{1,20}\))?"
    r"[^.;\d]{0,110}?\btahun\s+(?:anggaran\s+)?(?P<y>20\d\d)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"sebelumnya|lalu|nomor|peraturan|hasil evaluasi|tentang|berikutnya|pedoman", re.IGNORECASE
)


@aturan_teks("TAB-37", Severity.KESALAHAN)
def tahun(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Tahun yang keliru

    Mengapa: Tahun yang tertinggal dari laporan lama membuat pembaca ragu data mana yang dilaporkan.
    Contoh salah: “Target Akhir Renstra Tahun 2018”, sedangkan Renstra 2019-2023.
    Contoh benar: “Target Akhir Renstra Tahun 2023”.
    Dasar: Praktik: tahun dalam naskah dan judul disesuaikan dengan tahun laporan.
    """
    period = _period(telaah)
    told: set[str] = set()
    for place, text in _titled(telaah):
        match = _END.search(text)
        if match and period and int(match["y"]) != period[1] and match[0].lower() not in told:
            told.add(match[0].lower())
            right = f"{period[0]}-{period[1]}"
            yield _year(
                place, match, f"Renstra berlaku {right}, jadi target akhirnya tahun {period[1]}", period[1]
            )
    yield from _stale(telaah)
    yield from _impossible(telaah)


def _period(telaah: Telaah) -> tuple[int, int] | None:
    """The period of the Renstra: the five-year span named most often that holds the report's year."""
    texts = [p.teks for p in telaah.naskah.paragraf] + [t.judul for t in telaah.naskah.tabel]
    spans = Counter(
        (int(a), int(b)) for t in texts for a, b in _PERIOD.findall(t) if 4 <= int(b) - int(a) <= 5
    )
    year = telaah.dokumen.tahun
    fitting = [s for s, _ in spans.most_common() if year is None or s[0] <= year <= s[1]]
    return fitting[0] if fitting else None


def _titled(telaah: Telaah) -> Iterator[tuple[Tempat, str]]:
    """The sentences, captions as titles of their tables."""
    titles = {re.sub(r"\W+", "", t.judul.lower()) for t in telaah.naskah.tabel if t.judul}
    for i, table in enumerate(telaah.naskah.tabel):
        yield telaah.dokumen.lembar[i].at(), table.judul
    for sentence in telaah.kalimat:
        plain = re.sub(r"\W+", "", sentence.teks.lower())
        if not any(plain in t for t in titles):
            yield sentence.tempat, sentence.teks


def _year(place: Tempat, match: re.Match[str], why: str, right: int) -> TemuanTabel:
    said = " ".join(match[0].split())
    return TemuanTabel(
        "TAB-37", Severity.KESALAHAN, place, f"Tertulis “{said}”, sedangkan {why}.", said, str(right)
    )


def _stale(telaah: Telaah) -> Iterator[TemuanTabel]:
    """The report named with a year that is not its own."""
    named = [(s, m) for s in telaah.kalimat for m in _REPORT.finditer(s.teks) if not _ELSE.search(m[0])]
    years = Counter(int(m["y"]) for _, m in named)
    own, count = next(iter(years.most_common(1)), (0, 0))
    if count < 3 or (telaah.dokumen.tahun and own != telaah.dokumen.tahun):
        return
    for sentence, match in named:
        near = sentence.teks[max(0, match.start() - 40) : match.end() + 40]
        if int(match["y"]) != own and not _ELSE.search(near):
            yield _year(sentence.tempat, match, f"laporan ini laporan tahun {own}", own)


_NAMED = re.compile(
    r"\b(?:tahun\s+(?:anggaran\s+)?|januari\s+|februari\s+|maret\s+|april\s+|mei\s+|juni\s+|juli\s+|agustus\s+|"
    r"september\s+|oktober\s+|november\s+|desember\s+|\b20\d\d\s*[-–]\s*)(?P<y>\d{4})\b(?![.,]?\d)",
    re.IGNORECASE,
)


def _impossible(telaah: Telaah) -> Iterator[TemuanTabel]:
    """A year that cannot be meant."""
    for sentence in telaah.kalimat:
        for match in _NAMED.finditer(sentence.teks):
            if not 1900 <= int(match["y"]) <= (telaah.dokumen.tahun or 2000) + 30:
                right = telaah.dokumen.tahun or 0
                yield _year(sentence.tempat, match, "tahun itu tidak mungkin", right)


_LEVEL = re.compile(r"\b(nasional|pusat|provinsi|kabupaten|kota)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"\b(?P<apa>nasional|pusat|provinsi)\b[^.;()\d]{0,40}\(\s*(?P<n>\d[\d.,]*\d)\s*%?\s*\)", re.IGNORECASE
)


@aturan_teks("TAB-38", Severity.PERINGATAN)
def pembanding(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Pembanding yang disebut lain dalam naskah dan tabel

    Mengapa: Capaian provinsi yang disebut nasional mengubah arti perbandingannya.
    Contoh salah: Kepala kolom “Kinerja 2019 (Pusat)”, naskah menyebut angkanya capaian provinsi.
    Contoh benar: Keduanya menyebut provinsi.
    Dasar: Praktik: pembanding disebut sama dalam naskah dan tabel.
    """
    for sentence in telaah.kalimat:
        for match in _QUOTED.finditer(sentence.teks):
            for sheet in telaah.dokumen.lembar:
                for k in sheet.kolom_angka:
                    said = _LEVEL.search(sheet.tabel.kolom[k].teks)
                    if not said or said[1].lower() == match["apa"].lower():
                        continue
                    rows = [b for b, _ in sheet.tabel.isi if sheet.teks(b, k).strip(" %") == match["n"]]
                    if rows:
                        yield TemuanTabel(
                            "TAB-38",
                            Severity.PERINGATAN,
                            sentence.tempat,
                            f"Naskah menyebut {match['n']} angka {match['apa'].lower()}, sedangkan kepala "
                            f"kolomnya “{sheet.tabel.kolom[k].teks}”.",
                            match["apa"],
                            said[1],
                            (sheet.at(rows[0], k),),
                        )


_NIP = re.compile(r"\bNIP\b\.?\s*:?\s*(?P<n>\d[\d .\-]{10,30}\d)", re.IGNORECASE)


@aturan_teks("TAB-39", Severity.PERINGATAN)
def nip(telaah: Telaah) -> Iterable[TemuanTabel]:
    """NIP yang tidak sah

    Mengapa: NIP memuat tanggal lahir, bulan pengangkatan dan jenis kelamin; yang keliru mudah dikenali.
    Contoh salah: NIP 19701340 199503 1 001 (bulan 13).
    Contoh benar: NIP 19701231 199503 1 001.
    Dasar: Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai.
    """
    year = telaah.dokumen.tahun
    told: set[str] = set()
    for place, text in _signed(telaah):
        for match in _NIP.finditer(text):
            number = digits(match["n"])
            wrong = salah_nip(number, (year or 0) + 1) if year else ""
            if wrong and number not in told:
                told.add(number)
                message = f"NIP {match['n'].strip()} {wrong}."
                yield TemuanTabel("TAB-39", Severity.PERINGATAN, place, message, match["n"].strip())


def _signed(telaah: Telaah) -> Iterator[tuple[Tempat, str]]:
    yield from ((s.tempat, s.teks) for s in _paragraphs(telaah))
    for sheet in telaah.dokumen.lembar:
        for b, row in enumerate(sheet.tabel.baris):
            for k, cell in enumerate(row.sel):
                if "NIP" in cell:
                    yield sheet.at(b, k), cell


def _paragraphs(telaah: Telaah) -> Iterator[Kalimat]:
    for number, part in enumerate(telaah.naskah.paragraf):
        if "NIP" in part.teks:
            yield Kalimat(part.teks, number, part.asal.halaman, "Naskah")
