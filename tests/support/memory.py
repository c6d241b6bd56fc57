"""Fakes for window tests: a store and settings that live in memory."""

from pathlib import Path

from lkjip_desktop.domain.change import apply
from lkjip_desktop.storage.problem import StoreProblem


class MemoryStore:
    """Keeps the report in memory; told to be `broken` it saves nothing."""

    path = Path("laporan.lkjip")

    def __init__(self, laporan, read_only=False):
        self.laporan = laporan
        self.read_only = read_only
        self.broken = False

    def commit(self, changes, now):
        if self.broken:
            raise StoreProblem("Disk penuh.")
        self.laporan = apply(self.laporan, changes)

    def save_copy(self, path):
        pass

    def fingerprint(self):
        return "abc"

    def close(self):
        pass


class MemorySettings(dict):
    """Settings in a dictionary."""

    def read(self, key, default):
        return self.get(key, default)

    def write(self, key, value):
        self[key] = value
