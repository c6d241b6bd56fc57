"""The keys of a table, as in Excel and Calc, by the command they mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEYS: Mapping[str, str] = {
    "Ctrl+C": "salin", "Ctrl+Ins": "salin", "Ctrl+X": "potong", "Shift+Del": "potong", "Ctrl+V": "tempel",
    "Shift+Ins": "tempel", "Del": "kosongkan", "Ctrl+D": "isi_bawah", "Ctrl+R": "isi_kanan",
    "Ctrl++": "baris_tambah", "Ctrl+=": "baris_tambah", "Ctrl+Shift+=": "baris_tambah",
    "Ctrl+Shift++": "baris_tambah", "Ctrl+-": "baris_hapus", "Alt+Up": "baris_naik",
    "Alt+Down": "baris_turun", "Alt+Right": "baris_masuk", "Alt+Left": "baris_keluar",
    "Shift+Space": "pilih_baris", "Ctrl+Space": "pilih_kolom",
}  # fmt: skip


def _combined(text: str) -> int:
    return int(QKeySequence(text)[0].toCombined())  # type: ignore[index]


_COMMANDS = {_combined(text): command for text, command in _KEYS.items()}


def command_of(event: QKeyEvent) -> str:
    """The command that a key press means in a table, or an empty string."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _COMMANDS.get(modifiers.value | event.key(), "")
