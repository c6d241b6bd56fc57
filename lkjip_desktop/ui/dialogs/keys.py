"""The page of all keys, made from the actions themselves and from what tables answer to."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from lkjip_desktop.ui.actions import FAMILIES

TABLE_KEYS: tuple[tuple[str, str], ...] = (
    ("Panah, Tab, Shift+Tab", "Pindah sel"),
    ("Enter, Shift+Enter", "Selesai mengisi, ke sel di bawah atau di atas"),
    ("F2", "Ubah isi sel"),
    ("Esc", "Batalkan pengisian sel"),
    ("Del", "Kosongkan sel yang dipilih"),
    ("Home, End", "Sel pertama atau terakhir di baris"),
    ("Ctrl+Home, Ctrl+End", "Sel pertama atau terakhir di tabel"),
    ("Ctrl+A", "Pilih semua sel"),
)


class KeysDialog(QDialog):
    """Lists every key by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Daftar Tombol")
        page = QTextBrowser()
        page.setAccessibleName("Daftar tombol")
        page.setHtml(keys_html())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(page)
        column.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 70, letter.height() * 30)


def keys_html() -> str:
    """Every command that has keys, by menu, and then the keys of tables."""
    return "".join(
        f"<h3>{title}</h3><table width='100%' cellpadding='3'>"
        + "".join(f"<tr><td width='45%'><b>{keys}</b></td><td>{what}</td></tr>" for keys, what in rows)
        + "</table>"
        for title, rows in _families()
    )


def _families() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for title, commands in FAMILIES.items():
        rows = [(_keys(c.keys), c.text.replace("&", "").rstrip(".")) for c in commands if c.keys]
        if rows:
            yield title.replace("&", ""), rows
    yield "Tabel", list(TABLE_KEYS)


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(QKeySequence(k).toString(native) for k in keys))
