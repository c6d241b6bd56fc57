"""A 1366x768 screen at 150 %: 911x512 points. Nothing may make the window larger than that."""

from datetime import datetime

from PySide6.QtWidgets import QApplication

from lkjip_desktop.contoh import contoh
from lkjip_desktop.storage.store import Store

#: What is left of the screen inside the window's own frame.
WIDTH, HEIGHT = 911, 490


def test_every_section_fits_a_small_screen_and_a_large_scale(make, tmp_path):
    path = tmp_path / "contoh.lkjip"
    Store.create(path, contoh(), datetime(2026, 1, 15)).close()
    program = make(path)
    workspace = program.frame.workspace
    for number in range(workspace.tabs.count()):
        workspace.show_tab(number)
        page = workspace._contents[number]
        for key in page._sections:
            page.show_section(key)
            QApplication.processEvents()
            hint = program._window.minimumSizeHint()
            assert hint.width() <= WIDTH, (workspace.tabs.tabText(number), key, hint)
            assert hint.height() <= HEIGHT, (workspace.tabs.tabText(number), key, hint)
    program._window.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    assert program._window.size().width() == WIDTH
    assert program._window.size().height() == HEIGHT
    assert program.frame.search.isVisible()
    assert program.frame.search.geometry().right() <= WIDTH


def test_the_start_page_comes_back_in_its_size(make, tmp_path):
    path = tmp_path / "contoh.lkjip"
    Store.create(path, contoh(), datetime(2026, 1, 15)).close()
    program = make(path)
    program.documents.close()
    assert program.frame.start.isVisible()
    assert program.frame.start.minimumSizeHint().height() <= program.frame.start.height()
