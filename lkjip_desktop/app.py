"""The program with a window. The frame is painted before anything but Qt's widgets is loaded."""

from __future__ import annotations

import builtins
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from lkjip_desktop.ui.folders import config_folder, log_folder
from lkjip_desktop.ui.main_window import TITLE, MainWindow
from lkjip_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from lkjip_desktop.ui.crash import CrashHandler


def main(argv: Sequence[str]) -> int:
    """Show the window and run until it is closed; `argv` may name one report to open."""
    import_without_features()
    gc.disable()  # it would only look at what is being imported; Garbage takes over when all is loaded
    app = QApplication([sys.argv[0]])
    app.setApplicationName("lkjip-desktop")
    app.setApplicationDisplayName(TITLE)
    app.setDesktopFileName("lkjip-desktop")
    settings = Settings(config_folder())
    window = MainWindow()
    path = Path(argv[0]) if argv else None
    window.painted.connect(lambda: _then(window, lambda: furnish(window, settings, path)))
    window.open_up(settings.read("jendela/geometri", QByteArray()))
    return app.exec()


def import_without_features() -> None:
    """Take off the layer that Qt for Python lays over `import` for the sake of `from __feature__ import ...`.

    It reads the source of every module loaded after it, in search of its own name, and keeps all of it
    (`feature._mod_uses_pyside` in shibokensupport): 20 MB. `__orig_import__` is where it puts what was there.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def furnish(window: MainWindow, settings: Settings, path: Path | None) -> None:
    """Load the rest of the program into the painted frame, in pieces, so that it never stands still long."""
    window.show_waiting()
    _then(window, lambda: _prepare(window, settings, path))


def _prepare(window: MainWindow, settings: Settings, path: Path | None) -> None:
    from lkjip_desktop.ui.crash import CrashHandler
    from lkjip_desktop.ui.icons import icon
    from lkjip_desktop.ui.terjemah import speak_indonesian

    crash = CrashHandler(log_folder(), window)
    crash.install()
    speak_indonesian()
    window.setWindowIcon(icon("lkjip"))
    _then(window, lambda: _run(window, settings, crash, path))


def _run(window: MainWindow, settings: Settings, crash: CrashHandler, path: Path | None) -> None:
    from lkjip_desktop.ui.program import Program

    Program(window, settings, crash).start(path)


def _then(window: MainWindow, act: Callable[[], object]) -> None:
    """Do `act` when the window has shown what it has so far."""
    QTimer.singleShot(0, window, act)
