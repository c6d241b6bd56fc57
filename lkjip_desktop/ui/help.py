"""F1: help for what has the focus, taken from what the widgets say about themselves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWhatsThis, QWidget

GENERAL = (
    "<b>LKjIP Desktop</b><br>Isi data di tab Profil sampai Realisasi; tab Laporan menyusun naskah dan PDF. "
    "Setiap isian langsung tersimpan dan dapat diurungkan (Ctrl+Z). Temuan pemeriksaan tampil di panel bawah "
    "(F9). Semua tombol: Ctrl+/."
)


def help_for(widget: QWidget | None) -> str:
    """What the nearest widget around `widget` says about itself; for a table also its column and cell."""
    while widget is not None:
        if text := _own_help(widget):
            return text
        widget = widget.parentWidget()
    return GENERAL


def show_help() -> None:
    """Show the help for the focused widget beside it; any key or click puts it away."""
    widget = QApplication.focusWidget()
    at = widget.mapToGlobal(QPoint(24, 24)) if widget else QPoint(100, 100)
    if isinstance(widget, QAbstractItemView):
        at = widget.viewport().mapToGlobal(widget.visualRect(widget.currentIndex()).bottomLeft())
    QWhatsThis.showText(at, help_for(widget), widget)


def _own_help(widget: QWidget) -> str:
    parts = [widget.whatsThis()]
    if isinstance(widget, QTableView) and (index := widget.currentIndex()).isValid():
        role = Qt.ItemDataRole.ToolTipRole
        header = index.model().headerData(index.column(), Qt.Orientation.Horizontal, role)
        parts += [str(header or ""), str(index.data(role) or "")]
    elif not parts[0] and widget.isEnabled():
        parts.append(widget.toolTip())
    text = "<br>".join(p.replace("\n", "<br>") for p in parts if p)
    return text.replace("<br><p>", "<p>")
