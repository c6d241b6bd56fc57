"""The keys of a table, as in Excel and Calc, declared once: the table and the page of keys follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


@dataclass(frozen=True, slots=True)
class TableCommand:
    """A command of tables: `key` as the window names it, its words with a mnemonic, its shortcuts.

    Without `text` the window's menus have the command too, with words of their own.
    """

    key: str
    keys: tuple[str, ...]
    text: str = ""


COMMANDS: tuple[TableCommand, ...] = (
    TableCommand("salin", ("Ctrl+C", "Ctrl+Ins")),
    TableCommand("potong", ("Ctrl+X", "Shift+Del")),
    TableCommand("tempel", ("Ctrl+V", "Shift+Ins")),
    TableCommand("kosongkan", ("Del",), "&Kosongkan"),
    TableCommand("isi_bawah", ("Ctrl+D",)),
    TableCommand("isi_kanan", ("Ctrl+R",), "Isi ke Ka&nan"),
    TableCommand("baris_tambah", ("Ctrl++", "Ctrl+=", "Ctrl+Shift+=", "Ctrl+Shift++")),
    TableCommand("anak_tambah", ("Ctrl+Return", "Ctrl+Enter")),
    TableCommand("baris_hapus", ("Ctrl+-",)),
    TableCommand("baris_naik", ("Alt+Up",)),
    TableCommand("baris_turun", ("Alt+Down",)),
    TableCommand("baris_masuk", ("Alt+Right",)),
    TableCommand("baris_keluar", ("Alt+Left",)),
    TableCommand("pilih_baris", ("Shift+Space",), "Pilih Baris"),
    TableCommand("pilih_kolom", ("Ctrl+Space",), "Pilih Kolom"),
)
#: What Qt's tables answer to by themselves, and ours no other than Excel: (what it does, keys).
MOVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Pindah Sel", ("Left", "Right", "Up", "Down", "Tab", "Shift+Tab")),
    ("Ke Tepi Isian", ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down")),
    ("Selesai Mengisi, ke Bawah atau ke Atas", ("Return", "Shift+Return")),
    ("Ubah Isi Sel", ("F2",)),
    ("Batalkan Pengisian Sel", ("Esc",)),
    ("Sel Pertama atau Terakhir di Baris", ("Home", "End")),
    ("Sel Pertama atau Terakhir di Tabel", ("Ctrl+Home", "Ctrl+End")),
    ("Perluas Pilihan", ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down")),
    ("Pilih Semua Sel", ("Ctrl+A",)),
)


def _combined(text: str) -> int:
    return int(QKeySequence(text)[0].toCombined())  # type: ignore[index]


_BY_KEY: Mapping[int, str] = {_combined(text): c.key for c in COMMANDS for text in c.keys}


def command_of(event: QKeyEvent) -> str:
    """The command that a key press means in a table, or an empty string."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _BY_KEY.get(modifiers.value | event.key(), "")
