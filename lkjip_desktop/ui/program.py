"""The program behind the window: which command does what. Loaded after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.session.baca import Pemeriksaan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.impor import of_naskah, year_of
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.storage.store import ready_to_write
from lkjip_desktop.ui import focus
from lkjip_desktop.ui.actions import DATA, REPORT, TEMUAN, Actions
from lkjip_desktop.ui.backups import Restorer
from lkjip_desktop.ui.cetak import Printing
from lkjip_desktop.ui.crash import CrashHandler
from lkjip_desktop.ui.documents import PATIENCE_MS, Documents
from lkjip_desktop.ui.export import Exporter
from lkjip_desktop.ui.find import find_in
from lkjip_desktop.ui.findings.work import KEYS, WHY, FindingsWork
from lkjip_desktop.ui.folders import documents_folder
from lkjip_desktop.ui.frame import Frame, undo_words
from lkjip_desktop.ui.garbage import Garbage
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.help import GENERAL, help_for, show_help
from lkjip_desktop.ui.impor.importer import Importer
from lkjip_desktop.ui.main_window import TITLE, MainWindow
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.periksa.checker import Checker
from lkjip_desktop.ui.recovery import Rescue
from lkjip_desktop.ui.ring import FocusRing
from lkjip_desktop.ui.settings import Settings
from lkjip_desktop.ui.workspace import Workspace
from lkjip_desktop.ui.zoom import Zoom
from lkjip_desktop.wording.letak import Tab

#: How long after the first look the rest is made ready.
IDLE_MS = 150
UNFINISHED = (
    "Isian yang sedang diketik belum dapat diterima; alasannya tertulis pada isian itu. Perbaiki, atau tekan "
    "Esc untuk membatalkannya, lalu coba lagi."
)


class Program(QObject):
    """Ties window, report and commands together."""

    def __init__(self, window: MainWindow, settings: Settings, crash: CrashHandler) -> None:
        super().__init__(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._window = window
        self._settings = settings
        self._zoom = Zoom(app, settings)
        self._undo_keys = focus.UndoKeys(app)
        self._ring = FocusRing(app, window)
        self._findings: FindingsWork | None = None
        self.actions = Actions(window)
        self.frame = Frame(window, self.actions)
        self.message = self.frame.message
        self.documents = Documents(window, settings, self.message, documents_folder(), self._finish)
        self.rescue = Rescue(window, self.documents, self.message)
        self.restorer = Restorer(window, self.message)
        self.exporter = Exporter(window, self.message)
        self.printing = Printing(window, self.message)
        self.checker = Checker(window, self.message)
        self.importer = Importer(window, self.message, settings)
        self._measure = QTimer(self, singleShot=True, interval=150)
        self._measure.timeout.connect(self._show_completeness)
        self._garbage = Garbage(self)
        self._connect(crash)
        self._closed()

    def start(self, path: Path | None) -> None:
        """Open `path`, or the report one left off with, or show the start page."""
        path = path or self._settings.last_open()
        if path is not None:
            self.documents.open(path)
        if self.documents.session is None:
            QTimer.singleShot(IDLE_MS, self, self._get_ready)

    def _get_ready(self) -> None:
        """Do what the first look at the window, and at a report, could wait for."""
        if self._window.isVisible():  # and not closed again meanwhile
            self.actions.draw_all()
            Job(lambda _: ready_to_write(), self).start()  # so that the first edit need not wait for it

    # --- following the report ---------------------------------------------------------------------------

    def _opened(self, session: DocumentSession) -> None:
        workspace = Workspace(session, self._settings, PAGES)
        self.frame.show_workspace(workspace)
        self.frame.status.show_file(session.path)
        only = " (hanya baca)" if session.read_only else ""
        self._window.setWindowTitle(f"{session.path.stem}{only} - {TITLE}")
        session.changed.connect(self._changed)
        session.saved.connect(self.frame.status.show_saved)
        session.undo_stack.indexChanged.connect(self._name_undo)
        self.actions["panel_temuan"].setChecked(workspace.panel.isVisibleTo(workspace))
        self._allow(True)
        self._findings = FindingsWork(workspace.panel, session, self.message, self.actions, self._finish)
        self._changed(None)
        self._recent()
        workspace.focus_work()
        workspace.complete.connect(self._get_ready)
        QTimer.singleShot(IDLE_MS, workspace, workspace.catch_up)

    def _closed(self) -> None:
        self._findings = None
        self.frame.show_start()
        self.frame.status.hide()
        self._window.setWindowTitle(TITLE)
        self._allow(False)
        self._recent()

    def _changed(self, _: Delta | None) -> None:
        if self.message.text == UNFINISHED:
            self.message.hide()  # what was refused has been mended or given up
        if (session := self.documents.session) is not None:
            if session.is_checked:
                self.frame.status.show_findings(session.temuan)
            self._measure.start()
            self._name_undo()

    def _show_completeness(self) -> None:
        from lkjip_desktop.rules.lengkap import completeness

        if (session := self.documents.session) is not None:
            self.frame.status.show_completeness(completeness(session.laporan, session.figures))

    def _name_undo(self) -> None:
        session = self.documents.session
        stack = session.undo_stack if session is not None else None
        undo_words(self.actions["urungkan"], "&Urungkan", stack.undoText() if stack else "")
        undo_words(self.actions["ulangi"], "U&langi", stack.redoText() if stack else "")

    def _allow(self, report: bool) -> None:
        for action in self.actions.needing(REPORT):
            action.setEnabled(report)
        for action in self.actions.needing(TEMUAN):
            action.setEnabled(False)
        self._name_undo()

    def _recent(self) -> None:
        self.frame.show_recent(self._settings.recent(), self.documents.open)

    # --- commands ---------------------------------------------------------------------------------------

    def _connect(self, crash: CrashHandler) -> None:
        for key, act in self._commands().items():
            self.actions[key].triggered.connect(lambda _=False, act=act: act())
        panel = self.actions["panel_temuan"]
        panel.setCheckable(True)
        panel.toggled.connect(self._fold)
        self.documents.opened.connect(self._opened)
        self.documents.leaving.connect(self.exporter.stop)
        self.documents.leaving.connect(self.printing.stop)
        self.documents.leaving.connect(self.importer.stop)
        self.documents.to_fill.connect(self.importer.read)
        self.checker.opened.connect(
            lambda window: window.report_wanted.connect(partial(self._report_from, window))
        )
        self.documents.closed.connect(self._closed)
        self.documents.broken.connect(self.rescue.offer)
        for worker in (
            self.documents,
            self.exporter,
            self.printing,
            self.restorer,
            self.checker,
            self.importer,
        ):
            worker.crashed.connect(crash.handle_error)
        self.frame.start.file_chosen.connect(self.documents.open)
        self.frame.status.severity_clicked.connect(self._show_severity)
        self.frame.search.wanted.connect(self._find)
        self.frame.search.left.connect(self._to_work)
        self._window.file_dropped.connect(lambda path: self.documents.open(Path(path)))
        self._window.closing.connect(self._put_away)

    def _commands(self) -> Mapping[str, Callable[[], object]]:
        documents = self.documents
        tabs = {f"tab_{n}": partial(self._tab, n - 1) for n, _ in enumerate(Tab, 1)}
        to_focus = (*focus.CLIPBOARD, *(c.key for c in DATA if c.key != "impor_semua"))
        return {
            "baru": documents.ask_new,
            "buka": documents.ask_open,
            "impor": partial(self._with_session, self.importer.ask),
            "tempel_tabel": partial(self._with_session, self.importer.paste),
            "templat": partial(self._with_session, self.importer.ask_template),
            "banding_lalu": partial(self._with_session, self.importer.ask_last_year),
            "periksa_jadi": lambda: self.checker.ask(documents.beside()),
            "salinan": documents.save_copy,
            "cadangkan": partial(self._with_session, self.restorer.make),
            "pulihkan": partial(self._with_session, self.restorer.ask),
            "ekspor_pdf": partial(self._with_session, self.exporter.ask_pdf),
            "ekspor_word": partial(self._with_session, self.exporter.ask_word),
            "ekspor_excel": partial(self._with_session, self.exporter.ask_excel),
            "ekspor_reviu": partial(self._with_session, self.exporter.ask_reviu),
            "cetak": partial(self._with_session, self.printing.ask),
            "tersimpan": self._say_saved,
            "tutup": documents.close,
            "keluar": self._window.close,
            "urungkan": self._undo,
            "ulangi": self._redo,
            **{key: partial(self._to_focus, key) for key in to_focus},
            "impor_semua": partial(self._with_session, lambda session: session.mark_all_seen()),
            "cari": self._to_search,
            "temuan_berikut": lambda: self._step(1),
            "temuan_sebelum": lambda: self._step(-1),
            "kosong_berikut": lambda: self._to_empty(1),
            "kosong_sebelum": lambda: self._to_empty(-1),
            "cari_temuan": self._to_findings,
            **{key: partial(self._with_finding, key) for key in KEYS},
            **tabs,
            "perbesar": lambda: self._zoomed(self._zoom.by(1)),
            "perkecil": lambda: self._zoomed(self._zoom.by(-1)),
            "ukuran_asli": lambda: self._zoomed(self._zoom.reset()),
            "bantuan": self._help,
            "keterangan": show_help,
            "panduan": lambda: self._show_topic("mulai"),
            "tombol": lambda: self._show_topic("pintasan"),
            "contoh": documents.sample,
            "tentang": self._show_about,
        }

    def _undo(self) -> None:
        if not focus.undo() and self.documents.session is not None:
            self.documents.session.undo()

    def _redo(self) -> None:
        if not focus.redo() and self.documents.session is not None:
            self.documents.session.redo()

    def _tab(self, number: int) -> None:
        if (workspace := self.frame.workspace) is not None:
            workspace.show_tab(number)

    def _step(self, by: int) -> None:
        if (workspace := self.frame.workspace) is not None and not workspace.panel.step(by):
            self.message.say("Tidak ada temuan yang ditampilkan.")

    def _to_empty(self, by: int) -> None:
        from lkjip_desktop.ui.empty import hint, next_empty, place_of

        session, workspace = self.documents.session, self.frame.workspace
        if session is None or workspace is None or not self._finish():
            return
        here = place_of(QApplication.focusWidget())
        found = next_empty(session, here, workspace.tabs.currentIndex(), by)
        if found is None:
            self.message.say("Semua isian yang diperlukan laporan sudah terisi.")
        elif workspace.go_to(found) and (text := hint(found)):
            self.message.say(text)

    def _fold(self, shown: bool) -> None:
        if (workspace := self.frame.workspace) is not None:
            workspace.fold_panel(shown)

    def _show_severity(self, severity: Severity) -> None:
        self.actions["panel_temuan"].setChecked(True)
        if (workspace := self.frame.workspace) is not None:
            workspace.panel.show_only(severity)

    def _to_findings(self) -> None:
        self.actions["panel_temuan"].setChecked(True)
        if (workspace := self.frame.workspace) is not None:
            workspace.panel.search.setFocus()

    def _with_finding(self, key: str) -> None:
        if self._findings is not None:
            self._findings.run(key)

    def _help(self) -> None:
        """Help for what has the focus; on a finding that is the page of its rule."""
        workspace = self.frame.workspace
        if workspace is not None and workspace.panel.view.hasFocus() and workspace.panel.current is not None:
            self._with_finding(WHY)
        else:
            from lkjip_desktop.ui.bantuan.topik import of_tab

            focused = help_for(QApplication.focusWidget())
            tab = list(Tab)[workspace.tabs.currentIndex()] if workspace is not None else None
            self._show_topic(of_tab(tab) if tab else "mulai", "" if focused == GENERAL else focused)

    def _show_topic(self, key: str, context: str = "") -> None:
        from lkjip_desktop.ui.bantuan.window import help_window

        help = help_window(self._window)
        help.open_topic(key, context)
        help.come()

    def _to_search(self) -> None:
        workspace = self.frame.workspace
        focused = QApplication.focusWidget()
        if workspace is not None and focused is not None and workspace.panel.isAncestorOf(focused):
            workspace.panel.search.setFocus()
            return
        self.frame.search.setFocus()
        self.frame.search.selectAll()

    def _to_work(self) -> None:
        if (workspace := self.frame.workspace) is not None:
            workspace.focus_work()

    def _find(self, text: str, step: int) -> None:
        table = self._table()
        if table is None or not find_in(table, text, step):
            self.message.say(f"“{text}” tidak ditemukan di tabel ini.")

    def _to_focus(self, key: str) -> None:
        focus.run(key, self._table())

    def _table(self) -> GridView | None:
        workspace = self.frame.workspace
        return workspace.table() if workspace is not None else None

    def _with_session(self, act: Callable[[DocumentSession], object]) -> None:
        if self.documents.session is not None and self._finish():
            act(self.documents.session)

    def _report_from(self, window: QWidget, checked: Pemeriksaan) -> None:
        """A new report that starts with the figures of a checked document, whose `window` then goes."""
        before, source = self.documents.session, of_naskah(checked.naskah)
        tahun = year_of(source)
        when = f" tentang tahun {tahun}" if tahun else ""
        self.documents.ask_new(
            tahun,
            f"Laporan ini diisi dari {source.nama}{when}: angkanya ditunjukkan dahulu, lalu dimasukkan "
            "setelah Anda setujui.",
        )
        if self.documents.session is not None and self.documents.session is not before:
            window.close()
            self.importer.show(self.documents.session, source)

    def _finish(self) -> bool:
        """Save what is being typed; when it is refused, say so."""
        workspace = self.frame.workspace
        if workspace is None or workspace.finish():
            return True
        self.message.complain(UNFINISHED)
        return False

    def _say_saved(self) -> None:
        self.message.say("Sudah tersimpan. Setiap isian langsung masuk ke berkas.")

    def _show_about(self) -> None:
        from lkjip_desktop.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).exec()

    def _zoomed(self, percent: int) -> None:
        self.message.say(f"Ukuran tampilan {percent} %.")

    def _put_away(self, event: QCloseEvent) -> None:
        if not self._finish():
            event.ignore()
            return
        if (workspace := self.frame.workspace) is not None:
            workspace.put_away()
        self._settings.write("jendela/geometri", self._window.saveGeometry())
        self.checker.stop()
        self.documents.let_go()
        QThreadPool.globalInstance().waitForDone(PATIENCE_MS)
        self._settings.sync()
