"""A damaged report: what the newest good backup holds, how the file differs, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.laporan import read
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.storage.recovery import Keadaan, Perbedaan, Recovery
from lkjip_desktop.wording.label import judul, label
from lkjip_desktop.wording.letak import letak
from lkjip_desktop.wording.masukan import tampil

GOOD = (
    "<p>Cadangan terbaru yang utuh dibuat <b>{waktu}</b>. Bila cadangan itu dipakai, berkas yang sekarang "
    "tidak hilang: ia tetap disimpan di sampingnya dengan tambahan nama “rusak”.</p>"
)
NO_BACKUP = "<p>Tidak ada cadangan yang utuh. Yang masih terbaca dapat disimpan sebagai laporan baru.</p>"
SAME = "<p>Semua yang masih terbaca di berkas sama dengan isi cadangan.</p>"
TORN = "<p>Yang tidak terbaca lagi seluruhnya di berkas: {apa}.</p>"
MOST = 500
_LONGEST = 120


class RecoverDialog(QDialog):
    """Ends with `BACKUP` (use the backup), `READABLE` (save what can be read as a new report) or rejected."""

    BACKUP, READABLE = 2, 3

    def __init__(self, recovery: Recovery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Laporan Rusak")
        words = QLabel(f"<p><b>{escape(str(recovery.problem))}</b></p>{_outlook(recovery)}")
        words.setWordWrap(True)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Perbedaan antara berkas dan cadangan")
        self.text.setHtml(account(recovery))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.readable = self._button("&Simpan yang Terbaca…", self.READABLE)
        self.readable.setEnabled(any(len(t) for t in recovery.terbaca.tables.values()))
        self.backup = self._button("&Pakai Cadangan", self.BACKUP)
        self.backup.setEnabled(recovery.backup is not None)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)
        (self.backup if self.backup.isEnabled() else self.readable).setDefault(True)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 110, letter.height() * 26)

    def _button(self, text: str, result: int) -> QPushButton:
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: self.done(result))
        return button


def account(recovery: Recovery) -> str:
    """What differs between file and backup, a line per value, as HTML."""
    parts = []
    if recovery.tak_terbaca:
        kinds = ", ".join(sorted(judul(kind) for kind in recovery.tak_terbaca))
        parts.append(TORN.format(apa=escape(kinds)))
    if recovery.cadangan is not None:
        rows = [line for p in recovery.perbedaan for line in _lines(recovery, p)]
        parts.append(_table(rows) if rows else SAME)
    return "".join(parts)


def _outlook(recovery: Recovery) -> str:
    return GOOD.format(waktu=f"{recovery.backup.time:%d/%m/%Y %H:%M}") if recovery.backup else NO_BACKUP


def _table(rows: list[tuple[str, str, str]]) -> str:
    shown = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[:MOST])
    more = f"<p>… dan {len(rows) - MOST} perbedaan lagi.</p>" if len(rows) > MOST else ""
    head = "".join(f"<th align='left'>{title}</th>" for title in ("Tempat", "Di berkas", "Di cadangan"))
    return f"<table cellpadding='4' width='100%'><tr>{head}</tr>{shown}</table>{more}"


def _lines(recovery: Recovery, p: Perbedaan) -> Iterator[tuple[str, str, str]]:
    source = recovery.cadangan if p.cadangan is not None and recovery.cadangan else recovery.terbaca
    place = escape(str(letak(source, Ref(p.kind, p.id))))
    if p.keadaan is not Keadaan.BERBEDA or p.cadangan is None or p.berkas is None:
        yield place, _presence(p.berkas is not None), _presence(p.cadangan is not None)
        return
    for field in p.fields:
        where = f"{place} &gt; {escape(label(p.kind, field))}"
        yield where, _value(p.kind, p.berkas, field), _value(p.kind, p.cadangan, field)


def _presence(there: bool) -> str:
    return "ada" if there else "tidak ada"


def _value(kind: str, row: Baris, field: str) -> str:
    text = " ".join(tampil(medan(kind, field), read(row, field)).split())
    return escape(text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")) or "(kosong)"
