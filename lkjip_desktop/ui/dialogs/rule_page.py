"""Mengapa?: the page of one rule, beside the work and not in its way."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget


class RulePage(QDialog):
    """Shows the rule asked for last; stays open while one works on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = QTextBrowser()
        self.page.setAccessibleName("Penjelasan pemeriksaan")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 75, letter.height() * 22)

    def explain(self, code: str) -> None:
        """Show the page of the rule `code`: title, why, wrong, right and basis."""
        from lkjip_desktop.rules.catalogue import page  # loads every rule's table: only when asked for

        self.setWindowTitle(f"Mengapa {code}?")
        self.page.setMarkdown(page(code))
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()
