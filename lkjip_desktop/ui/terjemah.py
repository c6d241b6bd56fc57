"""Indonesian for Qt's own buttons, menus and dialogs: Qt ships no Indonesian translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from lkjip_desktop.ui.terjemah_qt import BY_CONTEXT, KEYS, TEXTS


class Terjemah(QTranslator):
    """Answers Qt's source texts in Indonesian; what it does not know stays as it is."""

    def isEmpty(self) -> bool:
        """Never: Qt would ignore an empty translator."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The Indonesian text, or None so that Qt goes on looking."""
        if context == "QShortcut":
            return KEYS.get(source)
        return BY_CONTEXT.get((context, source)) or TEXTS.get(source)


def speak_indonesian() -> None:
    """Make the application use Indonesian numbers, dates and standard texts."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    QCoreApplication.installTranslator(Terjemah(QCoreApplication.instance()))
