"""The commands of the text editor, declared once: toolbar, keys and the page of keys are made from this."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


@dataclass(frozen=True, slots=True)
class Perintah:
    """A command: `key` names it in code. With `line` a gap stands before it in the toolbar."""

    key: str
    text: str
    keys: str
    icon: str
    line: bool = False


PERINTAH = (
    Perintah("tebal", "Tebal", "Ctrl+B", "bold"),
    Perintah("miring", "Miring", "Ctrl+I", "italic"),
    Perintah("judul", "Judul", "Ctrl+Shift+J", "heading", line=True),
    Perintah("butir", "Daftar butir", "Ctrl+Shift+L", "list"),
    Perintah("nomor", "Daftar bernomor", "Ctrl+Shift+N", "list-ordered"),
    Perintah("keluar", "Satu tingkat ke luar", "Shift+Tab", "indent-decrease"),
    Perintah("masuk", "Satu tingkat ke dalam", "Tab", "indent-increase"),
    Perintah("tabel", "Sisipkan tabel", "Ctrl+Shift+T", "table", line=True),
    Perintah("gambar", "Sisipkan gambar", "Ctrl+Shift+G", "image"),
    Perintah("isian", "Sisipkan isian hidup", "Ctrl+Shift+H", "braces", line=True),
)
#: Keys that mean something else where there is no list to move in.
_SHARED = frozenset({"masuk", "keluar"})


def command_of(event: QKeyEvent) -> str:
    """The command whose keys were pressed; empty when none."""
    combination = event.keyCombination()
    if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
        return ""
    pressed = QKeySequence(combination).toString()
    return next((p.key for p in PERINTAH if p.keys == pressed and p.key not in _SHARED), "")
