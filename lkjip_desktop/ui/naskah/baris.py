"""NaskahRow: a section's text as a field of its form: saved in pauses, current, and followed by findings."""

from __future__ import annotations

import secrets

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.change import Change, ChangeSet, Insert, Set, with_value
from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import Gambar
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.susunan import parts_of
from lkjip_desktop.rules.temuan import Temuan, open_findings
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.fields import UNSAVED, FieldRow
from lkjip_desktop.ui.form.spec import Field, FormSpec
from lkjip_desktop.ui.naskah import sisip, tabel, tanda
from lkjip_desktop.ui.naskah.baca import words_of
from lkjip_desktop.ui.naskah.gambar import GambarDialog, ask_file
from lkjip_desktop.ui.naskah.ikut import pictures
from lkjip_desktop.ui.naskah.nilai import FieldValues
from lkjip_desktop.ui.naskah.panel import NaskahPanel
from lkjip_desktop.ui.samakan import covers, shared
from lkjip_desktop.ui.tuju import go_from
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.bacaan import Masalah
from lkjip_desktop.wording.draf import draf
from lkjip_desktop.wording.isian import isian_of, tokens_in
from lkjip_desktop.wording.kutipan import is_picture, picture_token

#: A text is saved after this pause in typing; the preview follows what is saved.
PAUSE_MS = 400
#: A longer pause, or another paragraph, begins a new thought: an undo step of its own.
THOUGHT_MS = 5000


class NaskahRow(FieldRow):
    """The text of one section. `moved` says that another paragraph is being worked on."""

    writes_itself = True
    moved = Signal()

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        self.values = FieldValues(session)
        self.panel = NaskahPanel(self.values)
        super().__init__(session, form, field, self.panel)
        self.values.setParent(self)
        self.edit = self.panel.edit
        self._own_words = False
        self._block = -1
        self._fresh = True
        self._loading = False
        self.panel.setToolTip("")
        self.edit.setAccessibleName(form.title)
        self.panel.set_writable(not session.read_only)
        self._pause = QTimer(self.edit, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._thought = QTimer(self.edit, singleShot=True, interval=THOUGHT_MS)
        self._thought.timeout.connect(self._think_anew)
        self._connect()

    def _connect(self) -> None:
        edit, panel = self.edit, self.panel
        edit.textChanged.connect(self._typing)
        edit.structured.connect(self._think_anew)
        edit.cursorPositionChanged.connect(self._follow_cursor)
        edit.wanted.connect(self._wanted)
        panel.bar.drafts.connect(self._sentence)
        panel.draft.accepted.connect(self.accept_draft)
        panel.draft.declined.connect(self._write_own)
        for shown in (edit, panel.draft.edit):
            shown.source.connect(self._follow_source)
        self.values.changed.connect(self._follow_values)
        self.session.changed.connect(self._follow_findings)
        edit.installEventFilter(self)

    # --- the field --------------------------------------------------------------------------------------

    def typed(self) -> str:
        """The text as it would be kept."""
        return self.edit.text

    def show_text(self, text: str) -> None:
        """Show a text, the cursor where it changed."""
        self._loading = True
        self.edit.show_text(text)
        self._loading = False
        self.started = self.typed()
        self._block = self.edit.textCursor().blockNumber()
        self._own_words = self._own_words and not text
        self._think_anew()
        self._show_draft()

    def read(self, ref: Ref, text: str) -> str:
        """Marked text is kept as it is."""
        return text

    def take(self, value: object) -> bool:
        """Save the text; the document stays as it is, so that typing is never disturbed."""
        return self._save(str(value), ())

    def enter(self) -> None:
        """Come here to work: at the words of the first finding, where it has some."""
        super().enter()
        for finding in self._findings():
            place = next(tanda.places(self.edit.document(), finding, self.values), None)
            if place is not None:
                self.edit.setTextCursor(place)
                self.edit.ensureCursorVisible()
                return

    @property
    def here(self) -> str:
        """The words of the paragraph that is being worked on."""
        edit = self.panel.draft.edit if self.panel.shows_draft else self.edit
        return words_of(edit.textCursor().block(), self._value)

    def show_words(self, words: str) -> None:
        """Put the cursor into the paragraph with these words."""
        doc, best, block = self.edit.document(), 0, self.edit.document().begin()
        found = block
        while block.isValid():
            common = shared(words_of(block, self._value), words)
            if common > best:
                best, found = common, block
            block = block.next()
        cursor = QTextCursor(doc)
        cursor.setPosition(found.position())
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def follow_field(self, text: str, at: int) -> None:
        """Go to the source of the field here whose value the letter `at` of `text` belongs to."""
        block = self.edit.textCursor().block()
        for token in tokens_in(words_of(block, lambda token: token)):
            if covers(text, at, self._value(token)):
                self._follow_source(token)
                return

    def _value(self, token: str) -> str:
        return self.values.field(token).teks

    def mark(self) -> None:
        """Say what the checker found, and underline its words."""
        super().mark()
        found = tanda.marks(self.edit.document(), self._findings(), self.values, self.edit.palette())
        self.edit.setExtraSelections(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the text saves it."""
        if watched is self.edit and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            ):
                self.commit()
                self._think_anew()
                self._own_words = False
                self._show_draft()
            else:
                self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.edit:
            self._thought.start()
        return super().eventFilter(watched, event)

    def _stored(self) -> str:
        row = self.session.laporan.row(self.ref) if self.ref is not None else None
        return str(getattr(row, self.field.name)) if row is not None else ""

    # --- saving -----------------------------------------------------------------------------------------

    def _save(self, text: str, more: tuple[Change, ...]) -> bool:
        ref = self.ref
        if ref is None:
            return False
        if self._fresh:
            self.session.begin_thought()
        row = self.session.laporan.row(ref)
        blank = self.form.made(ref.id)
        own: Change = (
            Insert(with_value(blank, self.field.name, text))
            if row is None
            else Set(ref, getattr(row, self.field.name), text)
        )
        more = (*more, *pictures(self.session, ref, self._stored(), text, more))
        if more:
            self.session.begin_thought()  # rows that come or go are a step of their own
        self.started = self._seen = text
        if not self.session.apply(ChangeSet(nama.ubah(ref), (*more, own))):
            self.started = self._seen = self._stored()
            self.note.refuse(UNSAVED)
            return False
        self._fresh = bool(more)
        self.note.refused = False
        self.edit.document().clearUndoRedoStacks()
        self.mark()
        return True

    def _typing(self) -> None:
        if not self.edit.isReadOnly() and not self._loading:
            self._pause.start()

    def _think_anew(self) -> None:
        self._fresh = True

    def _follow_cursor(self) -> None:
        block = self.edit.textCursor().blockNumber()
        if block != self._block and not self._loading:
            self._block = block
            if self._pause.isActive() and self.edit.hasFocus():
                self.commit()
            self._fresh = True
            self.moved.emit()

    def _findings(self) -> tuple[Temuan, ...]:
        return () if self.ref is None else open_findings(self.session.findings_at(self.ref))

    def _follow_findings(self, _: Delta) -> None:
        if self.ref in self.session.findings_changed and self.panel.isVisible():
            self.mark()

    # --- the draft --------------------------------------------------------------------------------------

    def accept_draft(self) -> None:
        """Make the draft the text."""
        if self.ref is None or not (text := self._draft()):
            return
        self.show_text(text)
        self._save(self.typed(), ())
        self._show_draft()
        self.edit.setFocus()

    def refresh(self, *, force: bool = False) -> None:
        """Show the text as it is now, and the draft where there is none."""
        super().refresh(force=force)
        self._show_draft()

    def _follow_values(self) -> None:
        if self.panel.isVisible():  # else the form refreshes when it is shown again
            self._show_draft()

    def _draft(self) -> str:
        return draf(self.session.laporan, self.session.figures, self.id) if self.id is not None else ""

    def _show_draft(self) -> None:
        """The draft stands in place of an empty text, unless the officer has begun one of his own."""
        empty = not self._stored().strip() and not self.typed() and not self._own_words
        text = self._draft() if empty else ""
        if text and self.panel.draft.edit.text != text:
            self.panel.draft.edit.show_text(text)
        if bool(text) != self.panel.shows_draft:
            self.panel.show_draft(bool(text))

    def _write_own(self) -> None:
        self._own_words = True
        self.panel.show_draft(False)
        self.edit.setFocus()

    # --- what needs a dialog ----------------------------------------------------------------------------

    def _wanted(self, key: str) -> None:
        if key == "isian":
            token = sisip.ask_field(self.edit, self.session, self.values, self.id)
            if token:
                self.edit.insert_field(token)
        elif key == "tabel":
            tabel.insert(self.edit)
        elif key == "gambar":
            self._picture()
        self.edit.setFocus()
        self._think_anew()

    def _sentence(self) -> None:
        text = sisip.ask_sentence(self.edit, self.session, self.values)
        if text:
            self.edit.insert_parts(parts_of(text))
        self.edit.setFocus()

    def _picture(self) -> None:
        data = ask_file(self.edit)
        if isinstance(data, Masalah):
            self.note.refuse(data.pesan)
        if not isinstance(data, bytes):
            return
        dialog = GambarDialog(self._window(), data)
        if dialog.exec():
            self.add_picture(data, dialog.keterangan.text().strip(), dialog.sumber.text().strip())

    def add_picture(self, data: bytes, keterangan: str, sumber: str = "") -> None:
        """A picture at the cursor: its row and the text that shows it are one step."""
        if self.ref is None:
            return
        self.commit()
        self._think_anew()
        id = Id(secrets.token_hex(4))
        fields = {"berkas": data, "keterangan": keterangan, "sumber": sumber}
        rows = edits.insert(self.session.laporan, Gambar, id, self.ref.id, None, fields)
        self.edit.insert_picture(picture_token(id))
        self._save(self.typed(), tuple(rows))

    def _follow_source(self, token: str) -> None:
        isian = isian_of(token)
        if isian is not None and is_picture(isian):
            self._edit_picture(isian.id)
        elif (ref := self.values.field(token).ref) is not None:
            self.commit()
            go_from(self.panel, ref)

    def _edit_picture(self, id: Id) -> None:
        row = self.session.laporan.get(Gambar, id)
        if row is None or self.session.read_only:
            return
        dialog = GambarDialog(self._window(), row.berkas, row.keterangan, row.sumber)
        if dialog.exec():
            values = {"keterangan": dialog.keterangan.text().strip(), "sumber": dialog.sumber.text().strip()}
            pairs = [(Ref("gambar", id, name), value) for name, value in values.items()]
            self.session.set_values(nama.ubah(pairs[0][0]), pairs)

    def _window(self) -> QWidget:
        return self.panel.window()
