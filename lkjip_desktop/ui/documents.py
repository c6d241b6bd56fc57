"""Which report is open: new, open, sample, copy, close. One report per window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.session.asal import laporan_dari
from lkjip_desktop.session.cadangan import TimedBackups
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.impor import is_ours
from lkjip_desktop.session.jobs import Job, wait_for
from lkjip_desktop.session.opening import create, open_document
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NotOursProblem, StoreProblem
from lkjip_desktop.ui.main_window import SUFFIX
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from lkjip_desktop.ui.dialogs.new_report import NewReport

FILTER = "Laporan LKjIP (*.lkjip)"
SAMPLE_NAME = "Contoh LKjIP"
#: How long an export or backup of the old report may take to stop.
PATIENCE_MS = 5_000


class Documents(QObject):
    """Opens and makes reports. `opened` carries the DocumentSession, `closed` says that none is open.

    `to_fill` carries the session of a new report and a document of another program to fill it from.
    `leaving` comes before the present report is closed; `broken` carries path and StoreProblem of a report
    that may be recovered from a backup; `crashed` an exception that is no known problem. `finish` saves what
    is being typed, False when that is refused.
    """

    opened = Signal(object)
    to_fill = Signal(object, object)
    leaving = Signal()
    crashed = Signal(object)
    closed = Signal()
    broken = Signal(object, object)

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        message: MessageLine,
        folder: Path,
        finish: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._message = message
        self._folder = folder
        self._finish = finish
        self.session: DocumentSession | None = None

    # --- ways to a report -------------------------------------------------------------------------------

    def open(self, path: Path) -> bool:
        """Open the report at `path`; what can't be opened leaves the present report as it is."""
        path = path.absolute()
        if self.session is not None and self.session.path == path:
            self._message.say(f"{path.name} sudah terbuka di jendela ini.")
            return True
        return self._show(lambda: open_document(path, checked=False), path)

    def ask_open(self) -> None:
        """Let the officer choose a report."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "Buka Laporan", str(self.beside()), f"{FILTER};;Semua berkas (*)"
        )
        if chosen:
            self.open(Path(chosen))

    def ask_new(self, tahun: int = 0, note: str = "") -> None:
        """Ask for what a new report needs, and make it; the open one is proposed as last year's.

        A report that begins with something else says so in `note`, and proposes the `tahun` of that.
        """
        from lkjip_desktop.ui.dialogs.new_report import NewReportDialog

        proposed, last = tahun or date.today().year - 1, None if note else self._carried_on()
        dialog = NewReportDialog(self.beside(), proposed, start_of, self._window, note, last)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.new(dialog.answer())

    def _carried_on(self) -> Path | None:
        """The open report, which is likely last year's; not the sample, nor one without a year."""
        session = self.session
        if session is None or not session.laporan.tahun or session.path.stem.startswith(SAMPLE_NAME):
            return None
        return session.path

    def new(self, wanted: NewReport) -> bool:
        """Make a new report and open it."""
        if not self._show(lambda: create(wanted.path, first_content(wanted)), wanted.path):
            return False
        if wanted.last is not None and not is_ours(wanted.last):
            self.to_fill.emit(self.session, wanted.last)
        return True

    def create(self, path: Path, laporan: Laporan) -> bool:
        """Make a report with this content and open it."""
        return self._show(lambda: create(path, laporan), path)

    def sample(self) -> bool:
        """Open a fresh copy of the sample report in the user's documents folder."""
        from lkjip_desktop.contoh import contoh

        path = free_name(self._folder, SAMPLE_NAME)
        if not self.create(path, contoh()):
            return False
        self._message.say(f"Salinan contoh disimpan di {path}. Silakan ubah apa saja.")
        return True

    def save_copy(self) -> None:
        """Ask where, and write a copy; the work goes on in the present file."""
        if self.session is None or not self._finish():
            return
        suggestion = free_name(self.session.path.parent, f"{self.session.path.stem} - salinan")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Simpan Salinan Sebagai", str(suggestion), FILTER
        )
        if not chosen:
            return
        path = with_suffix(Path(chosen))
        if self.session.save_copy(path):
            self._message.say(f"Salinan disimpan di {path}.")

    def close(self) -> None:
        """Close the report; everything in it is saved."""
        if self.session is not None and self._finish():
            self._let_go()
            self._settings.forget_open()
            self.closed.emit()

    def let_go(self) -> None:
        """The program ends: release the file, but reopen it next time."""
        if self.session is not None:
            self._let_go()

    # --- how --------------------------------------------------------------------------------------------

    def _show(self, get: Callable[[], DocumentSession], path: Path) -> bool:
        if self.session is not None and not self._finish():
            return False
        try:
            session = get()
        except (DamagedProblem, NotOursProblem, GoneProblem) as problem:
            self.broken.emit(path, problem)
            return False
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return False
        if self.session is not None:
            self._let_go()
        self.session = session
        session.problem.connect(self._message.complain)
        backups = TimedBackups(session)
        backups.failed.connect(self._message.complain)
        backups.crashed.connect(self.crashed)
        self._settings.remember(session.path)
        self.opened.emit(session)
        return True

    def _let_go(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            self.leaving.emit()
            wait_for(session.findChildren(Job), PATIENCE_MS)
            session.close()

    def beside(self) -> Path:
        """The folder in which a question for a file starts: the open report's, or the user's documents."""
        return self.session.path.parent if self.session is not None else self._folder


def first_content(wanted: NewReport) -> Laporan:
    """What a new report starts with: nothing but the agency, or last year's report carried on."""
    from lkjip_desktop.domain.compute import compute
    from lkjip_desktop.domain.mulai import lanjutkan, laporan_baru

    if wanted.last is None or not is_ours(wanted.last):
        return laporan_baru(wanted.nama, wanted.tahun)
    last = laporan_dari(wanted.last)
    return lanjutkan(last, compute(last), wanted.tahun)


def start_of(path: Path) -> tuple[str, int]:
    """The agency and year of the report at `path`; empty for a document of another program.

    Raises ValueError with a sentence for what cannot be read.
    """
    from lkjip_desktop.importers.baca import EXTENSIONS
    from lkjip_desktop.importers.problem import ImportProblem

    try:
        if path.suffix.lower() in EXTENSIONS and not is_ours(path):
            return "", 0
        identitas = laporan_dari(path).identitas
    except (StoreProblem, ImportProblem) as problem:
        raise ValueError(str(problem)) from problem
    return identitas.nama, identitas.tahun


def with_suffix(path: Path) -> Path:
    """`path` with the ending of a report."""
    return path if path.suffix.lower() == SUFFIX else path.parent / (path.name + SUFFIX)


def free_name(folder: Path, stem: str) -> Path:
    """A name in `folder` that is not taken yet: "Contoh LKjIP.lkjip", "Contoh LKjIP 2.lkjip", ..."""
    path, n = folder / f"{stem}{SUFFIX}", 1
    while path.exists():
        n += 1
        path = folder / f"{stem} {n}{SUFFIX}"
    return path
