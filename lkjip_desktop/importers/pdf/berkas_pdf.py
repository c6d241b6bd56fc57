"""A PDF read through the child process, put together again as paragraphs and tables."""

from __future__ import annotations

import multiprocessing
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from lkjip_desktop.domain.tabel import Asal, Paragraf
from lkjip_desktop.importers.mentah import Bacaan, BarisMentah, TabelMentah
from lkjip_desktop.importers.pdf import anak
from lkjip_desktop.importers.pdf.halaman import BarisTeks, Halaman, TabelHalaman
from lkjip_desktop.importers.problem import ImportProblem

MAX_PAGES = 1_500
PAGE_SECONDS = 10.0
ALL_SECONDS = 180.0
Progress = Callable[[int, int], bool]

_SCAN = (
    "PDF ini tidak memuat teks, tampaknya hasil pindai (scan), sehingga tabelnya tidak dapat dibaca. "
    "Pakai berkas Word atau Excel aslinya."
)
_DAMAGED = "PDF ini rusak sehingga tidak dapat dibaca. Buat ulang PDF-nya dari berkas aslinya."
#: What begins a new paragraph; a figure such as "8.351.987.770" is no item 8.
_BULLET = re.compile(
    r"(?!\d{1,2}(?:\.\d{3})+(?!\d))(?:[-–•✓▪●]|\(?(?:\d{1,2}|[a-z])[.)]|[A-Z]\.|BAB\s|Tabel\s)", re.IGNORECASE
)
_MARGIN = 2


def read(path: Path, progress: Progress | None = None) -> Bacaan:
    """The paragraphs and tables of a PDF. `progress(done, all)` returning False cancels.

    Raises ImportProblem for a file that is damaged, locked, too long, a scan, or whose reading was cancelled.
    """
    pages, lost = _collect(path, progress)
    if not any(p.huruf for p in pages):
        raise ImportProblem(_SCAN)
    return Bacaan(list(_assemble(pages, path.name)), tuple(_warnings(pages, lost)))


def _collect(path: Path, progress: Progress | None) -> tuple[list[Halaman], list[int]]:
    """All pages through a child process, and the numbers of those that could not be read."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=anak.main, args=(str(path), theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        return _receive(ours, progress)
    except EOFError as error:
        raise ImportProblem(_DAMAGED) from error
    finally:
        ours.close()
        if child.is_alive():
            child.kill()
        child.join()
        child.close()


def _receive(pipe: Connection, progress: Progress | None) -> tuple[list[Halaman], list[int]]:
    pages: list[Halaman] = []
    lost: list[int] = []
    total, end = 0, time.monotonic() + ALL_SECONDS
    while True:
        if not pipe.poll(PAGE_SECONDS) or time.monotonic() > end:
            raise ImportProblem(
                f"Halaman {len(pages) + len(lost) + 1} PDF ini terlalu rumit untuk dibaca. "
                "Pakai berkas Word atau Excel aslinya."
            )
        kind, value = pipe.recv()
        if kind == "selesai":
            return pages, lost
        total = _note(kind, value, pages, lost) or total
        if progress is not None and not progress(len(pages) + len(lost), total):
            raise ImportProblem("Pembacaan dibatalkan. Tidak ada yang berubah.")


def _note(kind: str, value: object, pages: list[Halaman], lost: list[int]) -> int:
    """Files one message; the page count when it is that."""
    if kind == "sandi":
        raise ImportProblem("PDF ini dikunci dengan kata sandi. Simpan salinan tanpa kata sandi dahulu.")
    if kind == "rusak":
        raise ImportProblem(_DAMAGED)
    if isinstance(value, Halaman):
        pages.append(value)
    elif kind == "halaman" and isinstance(value, int):
        if value > MAX_PAGES:
            raise ImportProblem(
                f"PDF ini {value} halaman. Paling banyak {MAX_PAGES}; pisahkan bagian yang perlu."
            )
        return value
    elif isinstance(value, int):
        lost.append(value)
    return 0


def _warnings(pages: list[Halaman], lost: list[int]) -> Iterator[str]:
    scans = [p.nomor for p in pages if not p.huruf and p.gambar]
    strange = [p.nomor for p in pages if p.huruf and p.asing > 0.2 * p.huruf]
    for numbers, what in (
        (scans, "tidak memuat teks (hasil pindai), jadi tidak dibaca"),
        (strange, "memakai huruf yang tidak dikenali, jadi isinya mungkin salah baca"),
        (sorted(lost), "rusak, jadi tidak dibaca"),
    ):
        if numbers:
            yield f"Halaman {_list(numbers)} {what}."


def _list(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} dan {len(numbers) - 10} halaman lain" if len(numbers) > 10 else shown


def _assemble(pages: list[Halaman], file: str) -> Iterator[Paragraf | TabelMentah]:
    """The parts of all pages, lines joined to paragraphs, without running headers and page numbers."""
    furniture = _furniture(pages)
    for page in pages:
        place = Asal(file, page.nomor)
        pending: list[BarisTeks] = []
        for k, part in enumerate(page.bagian):
            if isinstance(part, BarisTeks):
                if not _is_furniture(part, k, page, furniture):
                    pending.append(part)
                continue
            yield from _paragraphs(pending, place)
            pending = []
            yield _table(part, page.nomor)
        yield from _paragraphs(pending, place)


def _table(part: TabelHalaman, page: int) -> TabelMentah:
    return TabelMentah([BarisMentah.dari(row, page) for row in part.baris], page)


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()).casefold())


def _furniture(pages: list[Halaman]) -> set[str]:
    """What stands first or last on many pages, with figures blotted out."""
    seen: Counter[str] = Counter()
    for page in pages:
        edge = [*page.bagian[:_MARGIN], *page.bagian[-_MARGIN:]]
        seen.update({_shape(p.teks) for p in edge if isinstance(p, BarisTeks)})
    enough = max(3, len(pages) // 3)
    return {shape for shape, n in seen.items() if n >= enough}


def _is_furniture(line: BarisTeks, k: int, page: Halaman, furniture: set[str]) -> bool:
    if _MARGIN <= k < len(page.bagian) - _MARGIN:
        return False
    alone = re.fullmatch(
        r"(?:(?:hal(?:aman)?\.?|page|\||-)\s*)*(?:\d{1,4}|[ivxl]{1,6})\s*[-|]?", line.teks.strip(), re.I
    )
    return bool(alone) or _shape(line.teks) in furniture


def _paragraphs(lines: list[BarisTeks], place: Asal) -> Iterator[Paragraf]:
    """Printed lines joined to paragraphs: a gap, a bullet or a short line before starts a new one."""
    right = max((n.x1 for n in lines), default=0.0)
    run: list[BarisTeks] = []
    for line in lines:
        if run and _starts(run[-1], line, right):
            yield Paragraf(" ".join(n.teks for n in run), place)
            run = []
        run.append(line)
    if run:
        yield Paragraf(" ".join(n.teks for n in run), place)


def _starts(last: BarisTeks, line: BarisTeks, right: float) -> bool:
    gap = last.y - line.y
    short = last.x1 < right - 0.15 * right
    return gap > 1.9 * line.tinggi or bool(_BULLET.match(line.teks)) or short
