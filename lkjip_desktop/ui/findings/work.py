"""What the officer does with the finding chosen in the panel: go there, mend, accept, withdraw, ask why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.rules.terima import NOTES
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.actions import Actions
from lkjip_desktop.ui.findings.panel import FindingsPanel
from lkjip_desktop.ui.findings.words import fix_list, fix_words, mendings, needs_a_look
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording.letak import letak

GO, FIX, ACCEPT, WITHDRAW, WHY = KEYS = (
    "temuan_ke",
    "temuan_perbaiki",
    "temuan_terima",
    "temuan_tarik",
    "temuan_mengapa",
)
MOVED_ON = "Temuan ini berubah oleh isian terakhir. Lihat lagi daftarnya."


class FindingsWork(QObject):
    """Keeps the commands of `KEYS` in step with the chosen finding and carries them out.

    `finish` saves what is being typed and says False when that is refused.
    """

    def __init__(
        self,
        panel: FindingsPanel,
        session: DocumentSession,
        message: MessageLine,
        actions: Actions,
        finish: Callable[[], bool],
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._message = message
        self._actions = actions
        self._finish = finish
        # Later, because the choice also moves while rows are on their way in or out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        panel.moved.connect(self._soon.start)
        panel.menu_wanted.connect(self._show_menu)
        session.changed.connect(self._soon.start)
        self.follow()

    def run(self, key: str) -> None:
        """Do the command `key` of `KEYS` with the chosen finding."""
        chosen = self._panel.current
        if chosen is not None and self._allowed(chosen)[key]:
            self._acts()[key](chosen)

    def follow(self) -> None:
        """Allow what can be done with the chosen finding, and say what a quick fix will put in."""
        chosen = self._panel.current
        allowed = self._allowed(chosen) if chosen is not None else dict.fromkeys(KEYS, False)
        for key in KEYS:
            self._actions[key].setEnabled(allowed[key])
        words = "&Perbaiki"
        if chosen is not None and allowed[FIX]:
            words += ": " + fix_words(self._session.laporan, chosen).replace("&", "&&")
            self._actions[FIX].setToolTip(fix_list(self._session.laporan, chosen))
        self._actions[FIX].setText(words)

    def menu(self) -> QMenu:
        """What can be done with the chosen finding; the menu deletes itself when closed."""
        self.follow()
        menu = QMenu(self._panel)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addActions([a for a in map(self._actions.__getitem__, KEYS) if a.isEnabled()])
        menu.setDefaultAction(self._actions[GO])
        return menu

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(at)

    def _allowed(self, chosen: Temuan) -> Mapping[str, bool]:
        writable = not self._session.read_only
        note = chosen.code in NOTES
        return {
            GO: True,
            FIX: writable and bool(chosen.perbaikan) and chosen.terbuka,
            ACCEPT: writable and chosen.terbuka and not note,
            WITHDRAW: writable and (note or not chosen.terbuka),
            WHY: True,
        }

    # --- the acts ---------------------------------------------------------------------------------------

    def _acts(self) -> Mapping[str, Callable[[Temuan], object]]:
        return {
            GO: lambda _: self._panel.go(),
            FIX: partial(self._after_typing, self._fix),
            ACCEPT: partial(self._after_typing, self._accept),
            WITHDRAW: partial(self._after_typing, self._withdraw),
            WHY: lambda chosen: self._explain(chosen.code),
        }

    def _after_typing(self, act: Callable[[Temuan], object], chosen: Temuan) -> None:
        """Save what is being typed first. That may change what is chosen: then nothing is done to it."""
        if not self._finish():
            return
        if self._panel.current == chosen:
            act(chosen)
        else:
            self._message.say(MOVED_ON)

    def _fix(self, chosen: Temuan) -> None:
        words = fix_words(self._session.laporan, chosen)
        if self._looked_at(chosen) and self._session.repair(chosen):
            self._say(f"{chosen.code} diperbaiki: {words}.")

    def _looked_at(self, chosen: Temuan) -> bool:
        """Whether the officer has seen all that the quick fix does: in the menu, or now in a dialog."""
        found = mendings(self._session.laporan, chosen)
        if not needs_a_look(found):
            return True
        from lkjip_desktop.ui.dialogs.fix import FixDialog

        dialog = FixDialog(chosen, found, self._panel.window())
        agreed = bool(dialog.exec())
        dialog.deleteLater()
        return agreed

    def _accept(self, chosen: Temuan) -> None:
        from lkjip_desktop.ui.dialogs.accept import AcceptDialog

        place = str(letak(self._session.laporan, chosen.ref))
        dialog = AcceptDialog(chosen, place, self._panel.window())
        if dialog.exec() and self._session.accept(chosen, dialog.alasan):
            self._say(f"{chosen.code} diterima. Alasannya tercetak pada lembar reviu.")
        dialog.deleteLater()

    def _withdraw(self, chosen: Temuan) -> None:
        if self._session.withdraw(chosen):
            self._say(f"Penerimaan {chosen.code} ditarik.")

    def _explain(self, code: str) -> None:
        from lkjip_desktop.ui.bantuan.window import help_window

        help_window(self._panel).explain(code)

    def _say(self, text: str) -> None:
        self._message.say_done(text, self._session)
