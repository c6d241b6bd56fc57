"""Looks at a foreign file before anything opens it: what it really is, and whether it is safe to read."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import Path

from lkjip_desktop.importers.jauh import MAX_COLUMNS, MAX_ROWS, sel_jauh
from lkjip_desktop.importers.problem import DAMAGED, ImportProblem

MAX_FILE = 100_000_000
MAX_UNPACKED = 120_000_000
MAX_RATIO = 120
MAX_MEMBERS = 5_000
_RATIO_FROM = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML_HEAD = 4_096
_WORKSHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


class Bentuk(StrEnum):
    """What a file is, judged by its content and never by its name."""

    WORD = "Word"
    EXCEL = "Excel"
    PDF = "PDF"
    TEKS = "teks"


def periksa(path: Path) -> Bentuk:
    """What the file is. Raises ImportProblem for what cannot or must not be opened."""
    if path.is_dir():
        raise ImportProblem(f"{path.name} adalah folder. Pilih berkas di dalamnya.")
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(8_192)
    except FileNotFoundError as error:
        raise ImportProblem(f"Berkas {path.name} tidak ditemukan. Periksa nama dan foldernya.") from error
    except OSError as error:
        raise ImportProblem(
            f"Berkas {path.name} tidak dapat dibuka. Tutup dahulu bila sedang dibuka program lain."
        ) from error
    if not size:
        raise ImportProblem(f"Berkas {path.name} kosong (0 bita). Minta salinan yang utuh.")
    if size > MAX_FILE:
        raise ImportProblem(f"Berkas {path.name} terlalu besar. Paling besar {MAX_FILE // 10**6} MB.")
    return _by_content(path, head)


def _by_content(path: Path, head: bytes) -> Bentuk:
    if head.startswith(b"PK"):
        return _packed(path)
    if head.startswith(_OLE):
        return _ole(path)
    if path.name.startswith("~$"):
        raise ImportProblem(
            f"{path.name} hanya tanda bahwa {path.name[2:]} sedang dibuka di Office. Pilih {path.name[2:]}."
        )
    if b"%PDF-" in head[:1_024]:
        return Bentuk.PDF
    if b"\0" in head:
        raise ImportProblem(
            f"Jenis berkas {path.name} tidak dikenal. Yang dapat dibaca: Excel, Word (.docx), PDF, dan .tsv."
        )
    return Bentuk.TEKS


def _ole(path: Path) -> Bentuk:
    """An old Office file: .xls can be read; .doc and a locked .docx or .xlsx cannot."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ImportProblem(
            f"Berkas {path.name} dikunci dengan kata sandi. Buka di Office, hapus kata sandinya, lalu simpan."
        )
    if "WordDocument".encode("utf-16-le") in content:
        raise ImportProblem(f"Berkas {path.name} berformat Word lama. Simpan dahulu sebagai .docx.")
    return Bentuk.EXCEL


def _packed(path: Path) -> Bentuk:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _within_limits(path, members)
            names = {m.filename for m in members}
            shape = _shape(path, archive, names)
            if shape is Bentuk.WORD:
                _no_entities(path, archive, "word/document.xml")
            for name in names:
                if _WORKSHEET.fullmatch(name):
                    _not_too_far(path, archive.read(name))
    except DAMAGED as error:
        raise ImportProblem(
            f"Berkas {path.name} rusak. Buka di Office, simpan ulang, lalu coba lagi."
        ) from error
    return shape


def _not_too_far(path: Path, xml: bytes) -> None:
    cell = sel_jauh(xml)
    if cell:
        raise ImportProblem(
            f"Berkas {path.name} memuat lembar yang terlalu besar: ada isi sampai sel {cell}. Paling banyak "
            f"{MAX_ROWS} baris dan {MAX_COLUMNS} kolom. Hapus isi yang jauh itu, atau salin tabelnya saja."
        )


def _within_limits(path: Path, members: list[zipfile.ZipInfo]) -> None:
    total = sum(m.file_size for m in members)
    bomb = any(m.file_size > _RATIO_FROM and m.file_size > MAX_RATIO * m.compress_size for m in members)
    if bomb or total > MAX_UNPACKED or len(members) > MAX_MEMBERS:
        raise ImportProblem(
            f"Isi berkas {path.name} menjadi terlalu besar bila dibuka ({total // 10**6} MB), "
            "sehingga tidak dibaca demi keamanan. Salin bagian yang diperlukan ke berkas baru."
        )
    if any(m.flag_bits & 1 for m in members):
        raise ImportProblem(f"Berkas {path.name} dikunci dengan kata sandi. Hapus kata sandinya dahulu.")


def _shape(path: Path, archive: zipfile.ZipFile, names: set[str]) -> Bentuk:
    if "word/document.xml" in names:
        return Bentuk.WORD
    if any(n.startswith("xl/workbook") for n in names):
        return Bentuk.EXCEL
    if "mimetype" in names and b"spreadsheet" in archive.read("mimetype"):
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise ImportProblem(f"Berkas {path.name} dikunci dengan kata sandi. Hapus kata sandinya dahulu.")
        return Bentuk.EXCEL
    raise ImportProblem(
        f"Jenis berkas {path.name} tidak dikenal. Yang dapat dibaca: Excel, Word (.docx), PDF, dan .tsv."
    )


def _no_entities(path: Path, archive: zipfile.ZipFile, member: str) -> None:
    """Office never writes a DOCTYPE; one that has it means to do harm."""
    with archive.open(member) as stream:
        if b"<!DOCTYPE" in stream.read(_XML_HEAD):
            raise ImportProblem(
                f"Berkas {path.name} memuat perintah yang tidak semestinya, jadi tidak dibaca."
            )
