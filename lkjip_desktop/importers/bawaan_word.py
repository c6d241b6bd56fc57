"""The data file inside a Word file that this program exported, as long as the text is the exported one."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from pathlib import Path

from lkjip_desktop.importers.berkas import Bentuk, periksa
from lkjip_desktop.importers.problem import DAMAGED, ImportProblem

SUFFIX = ".lkjip"
_FOLDER, _DIGITS, _TEXT = "lkjip/", 16, "word/document.xml"


def baca_bawaan(path: Path) -> bytes:
    """The .lkjip file in a Word file. Raises ImportProblem where none is, or the text was changed since."""
    if periksa(path) is not Bentuk.WORD:
        raise ImportProblem(
            f"Berkas {path.name} bukan Word. Pilih berkas .lkjip, atau PDF dan Word hasil ekspor."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            mark = sha256(archive.read(_TEXT)).hexdigest()[:_DIGITS]
            wanted = f"{_FOLDER}{mark}-"
            names = [n for n in archive.namelist() if n.startswith(wanted) and n.endswith(SUFFIX)]
            if names:
                return archive.read(names[0])
    except DAMAGED as error:
        raise ImportProblem(
            f"Berkas {path.name} rusak. Buka di Office, simpan ulang, lalu coba lagi."
        ) from error
    raise ImportProblem(
        f"Word {path.name} tidak membawa data laporan, atau isinya sudah diubah. Pakai berkas .lkjip-nya, "
        "atau impor tabel-tabelnya."
    )
