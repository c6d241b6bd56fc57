"""The data file inside a PDF that this program exported. Read in a child process, as every PDF is."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from lkjip_desktop.importers.berkas import Bentuk, periksa
from lkjip_desktop.importers.pdf import anak
from lkjip_desktop.importers.problem import ImportProblem

SUFFIX = ".lkjip"
MAX_DATA = 100_000_000
_SECONDS = 20.0


def baca_lampiran(path: Path) -> bytes:
    """The .lkjip file attached to a PDF. Raises ImportProblem where there is none or it cannot be read."""
    if periksa(path) is not Bentuk.PDF:
        raise ImportProblem(
            f"Berkas {path.name} bukan PDF. Pilih berkas .lkjip atau PDF hasil ekspor program ini."
        )
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=anak.lampiran, args=(str(path), SUFFIX, MAX_DATA, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        kind, data = ours.recv() if ours.poll(_SECONDS) else ("rusak", b"")
    except EOFError:
        kind, data = "rusak", b""
    finally:
        ours.close()
        if child.is_alive():
            child.kill()
        child.join()
        child.close()
    if kind == "isi" and isinstance(data, bytes):
        return data
    raise ImportProblem(_WHY[kind].format(nama=path.name))


_WHY = {
    "sandi": "PDF {nama} dikunci dengan kata sandi. Simpan salinan tanpa kata sandi dahulu.",
    "rusak": "PDF {nama} rusak sehingga tidak dapat dibaca. Pakai berkas .lkjip-nya.",
    "tidak ada": "PDF {nama} tidak membawa data laporan. Pakai berkas .lkjip-nya, atau impor tabel-tabelnya.",
    "besar": "Data laporan di dalam PDF {nama} terlalu besar. Pakai berkas .lkjip-nya.",
}
