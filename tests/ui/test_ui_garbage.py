"""Cycles are collected by the window's thread, and by no other."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread

from lkjip_desktop.ui.garbage import Garbage


@pytest.fixture
def garbage(qapp):
    parent = QObject()
    yield Garbage(parent)
    gc.unfreeze()
    gc.enable()


class Node:
    def __init__(self, seen):
        self.itself = self
        self.last = weakref.finalize(self, lambda: seen.append(in_main_thread()))


def in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def test_another_thread_that_allocates_does_not_collect(garbage):
    seen: list[bool] = []

    class Busy(QThread):
        def run(self):
            Node(seen)
            for _ in range(5):
                [[] for _ in range(20_000)]

    busy = Busy()
    busy.start()
    busy.wait()
    assert seen == []
    assert not gc.isenabled()
    kept = [[] for _ in range(2_000)]  # more than the youngest generation may hold
    assert garbage.check() > 0
    assert seen == [True]
    del kept


def test_nothing_is_done_while_there_is_little(garbage):
    gc.collect()
    assert garbage.check() == 0
