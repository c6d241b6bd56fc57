"""The five tabs over the sample report, kept in memory."""

from datetime import datetime

import pytest
from support.memory import MemorySettings, MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.pages import PAGES


@pytest.fixture
def settings():
    return MemorySettings()


@pytest.fixture
def store():
    return MemoryStore(contoh())


@pytest.fixture
def session(store, qapp):
    return DocumentSession(store, lambda: datetime(2026, 1, 15))


@pytest.fixture
def open_page(session, settings, qtbot):
    """Shows a tab by its key, at the size of an office screen."""

    def show(key):
        page = next(p for p in PAGES if p.key == key)
        view = page.widget(session, settings)
        qtbot.addWidget(view)
        view.resize(1366, 600)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        return view

    return show
