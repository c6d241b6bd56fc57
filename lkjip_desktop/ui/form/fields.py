"""The rows of a form: a label, an editor, and what is to be said about the entry."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from lkjip_desktop.domain.medan import NUMERIC, Jenis, Medan, medan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import open_findings
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.note import Note
from lkjip_desktop.ui.form.put import put
from lkjip_desktop.ui.form.spec import Field, FormSpec
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.editors import MOST_LETTERS
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.label import pilihan_of

#: A long text is saved after this pause in typing, so that little is lost when the power goes.
PAUSE_MS = 1200
UNSAVED = "Isian belum tersimpan. Sebabnya tertulis pada pesan di jendela; coba lagi setelah itu."


class FieldRow(QObject):
    """One field of a form. Subclasses know their editor; reading, saving and saying is done here."""

    #: Whether the editor itself can be made read-only, so that its text can still be selected and copied.
    writes_itself = False

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field, editor: QWidget) -> None:
        super().__init__()
        self.session = session
        self.form = form
        self.field = field
        self.medan: Medan = medan(form.kind, field.name)
        self.column = field.column(form.kind)
        self.editor = editor
        self.note = Note()
        self.label = QLabel()
        self.id: Id | None = None
        self.started = ""
        self._seen = ""
        self._unsaved: dict[Id, str] = {}
        tip = field.tip(form.kind)
        for part in (editor, self.label):
            part.setToolTip(tip)
        editor.setAccessibleName(field.label(form.kind))
        editor.setAccessibleDescription(tip)

    @property
    def ref(self) -> Ref | None:
        """The address of the value, None while no row is chosen."""
        return None if self.id is None else Ref(self.form.kind, self.id, self.field.name)

    def show_row(self, id: Id | None) -> None:
        """Show this row's value; what is being typed for another row is saved first.

        What can't be saved is kept, and stands here again when its row does.
        """
        if not self.commit() and self.id is not None:
            self._unsaved[self.id] = self.typed()
        self.id = id
        self.editor.setEnabled(id is not None and (self.writes_itself or not self.session.read_only))
        self.note.tell(())
        self.refresh(force=True)
        if id is not None and id in self._unsaved:
            self.show_text(self._unsaved.pop(id))
            self.commit()

    def left_behind(self) -> Id | None:
        """A row whose text here could not be saved and still can't be; None where there is none."""
        for id, text in tuple(self._unsaved.items()):
            ref = Ref(self.form.kind, id, self.field.name)
            if self.session.laporan.row(ref) is not None:
                value = self.read(ref, text)
                wrong = isinstance(value, Masalah | Ambigu)
                if wrong or not put(self.session, ref, value, self.form.made(id)):
                    return id
            del self._unsaved[id]  # saved, or its row is gone
        return None

    def refresh(self, *, force: bool = False) -> None:
        """Show the value as it is now, unless something else is being typed."""
        text = self._stored()
        if force or (text != self._seen and self.typed() == self.started):
            self.show_text(text)
            self.started = self.typed()
        self._seen = text
        if not self.note.refused:
            self.mark()

    def enter(self) -> None:
        """Come here to work, for instance from a finding."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self) -> None:
        """Say what the checker found here."""
        ref = self.ref
        self.note.tell(() if ref is None else open_findings(self.session.findings_at(ref)))

    def commit(self) -> bool:
        """Save what has been typed. False when it is refused; the reason then stands under the field."""
        ref, text = self.ref, self.typed()
        if ref is None or self.session.read_only or text == self.started:
            self._settle()
            return True
        value = self.read(ref, text)
        if isinstance(value, Masalah):
            self.note.refuse(value.pesan)
        elif isinstance(value, Ambigu):
            words = partial(entry.reading_text, self.session.laporan, ref)
            self.note.ask(value.pesan, [(words(v), partial(self.take, v)) for v in value.pilihan])
        else:
            return self.take(value)
        return False

    def take(self, value: Any) -> bool:  # noqa: ANN401 - as wide as the fields
        """Save a value. False when it could not be saved."""
        ref = self.ref
        if ref is None or not put(self.session, ref, value, self.form.made(ref.id)):
            self.note.refuse(UNSAVED)
            return False
        self.note.refused = False
        self.refresh(force=True)
        return True

    def revert(self) -> None:
        """Back to what is saved."""
        self.note.refused = False
        self.refresh(force=True)

    def read(self, ref: Ref, text: str) -> Any:  # noqa: ANN401 - as wide as the fields
        """What the typed text means."""
        return entry.read(self.session.laporan, ref, self.column, text)

    def typed(self) -> str:
        """The text in the editor."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Put a text into the editor."""
        raise NotImplementedError

    def _settle(self) -> None:
        if self.note.refused:
            self.note.refused = False
            self.mark()

    def _stored(self) -> str:
        ref = self.ref
        if ref is None or self.session.laporan.row(ref) is None:
            return self._blank()
        return entry.editing(self.session.laporan, ref, self.column)

    def _blank(self) -> str:
        return ""


class LineRow(FieldRow):
    """One line of text, a number or a date."""

    writes_itself = True

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        self.line = QLineEdit()
        super().__init__(session, form, field, self.line)
        self.line.setPlaceholderText(field.placeholder)
        self.line.setMaxLength(MOST_LETTERS)
        self.line.setReadOnly(session.read_only)
        if self.medan.jenis in NUMERIC | {Jenis.TAHUN, Jenis.BULAT, Jenis.NILAI}:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.returnPressed.connect(self._go_on)
        self.line.textEdited.connect(self._typing)
        self.line.installEventFilter(self)

    def typed(self) -> str:
        """The line."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Put the line in, from its beginning."""
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field saves it, Esc goes back to what is saved."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.commit()
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._suggest()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._leaves(event):
            self.revert()
            return True
        return super().eventFilter(watched, event)

    def _leaves(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and (self.note.refused or self.typed() != self.started)

    def _go_on(self) -> None:
        """Enter saves and goes to the next field."""
        if self.commit():
            self.line.focusNextChild()

    def _typing(self) -> None:
        self._settle()

    def _suggest(self) -> None:
        if self.field.suggest is not None:
            words = sorted(set(self.field.suggest(self.session.laporan)) - {""})
            completer = QCompleter(words, self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)


class TextRow(FieldRow):
    """Several lines; saved in every pause of typing."""

    writes_itself = True

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        self.text = QPlainTextEdit()
        super().__init__(session, form, field, self.text)
        self.text.setPlaceholderText(field.placeholder)
        self.text.setReadOnly(session.read_only)
        self.text.setTabChangesFocus(True)
        self._pause = QTimer(self.text, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.text.textChanged.connect(self._pause.start)
        self.text.installEventFilter(self)

    def typed(self) -> str:
        """The text."""
        return self.text.toPlainText()

    def show_text(self, text: str) -> None:
        """Put the text in, without leaving the place where one is."""
        if text == self.typed():
            return
        place = self.text.textCursor().position()
        self.text.setPlainText(text)
        cursor = self.text.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.text.setTextCursor(cursor)
        self._pause.stop()

    def take(self, value: Any) -> bool:  # noqa: ANN401 - as wide as the fields
        """Save the text; while one is typing in it, the editor keeps what is typed, blanks at the end too."""
        if not self.text.hasFocus():
            return super().take(value)
        ref = self.ref
        if ref is None or not put(self.session, ref, value, self.form.made(ref.id)):
            self.note.refuse(UNSAVED)
            return False
        self.started = self.typed()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field saves it and shows it as it is kept."""
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if left and event.reason() != Qt.FocusReason.PopupFocusReason and self.commit():  # type: ignore[attr-defined]
            self.refresh(force=True)
            # From now on Ctrl+Z takes back steps of the report, this text among them.
            self.text.document().clearUndoRedoStacks()
        return super().eventFilter(watched, event)


class ChoiceRow(FieldRow):
    """A closed choice."""

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        self.box = QComboBox()
        super().__init__(session, form, field, self.box)
        self._values = self._offered()
        self.box.addItems([text for _, text in self._values])
        self.box.activated.connect(lambda n: self.take(self._values[n][0]))
        # The wheel is for scrolling the form, not for changing what it happens to pass.
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(self)

    def typed(self) -> str:
        """The words of the choice."""
        return self.box.currentText()

    def show_text(self, text: str) -> None:
        """Show the choice with these words."""
        self.box.setCurrentIndex(self.box.findText(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on unless the list has the focus."""
        if event.type() == QEvent.Type.Wheel and not self.box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def commit(self) -> bool:
        """Choices are saved as they are made."""
        return True

    def _offered(self) -> list[tuple[Any, str]]:
        if self.field.choices is not None:
            return list(self.field.choices(self.session.laporan))
        assert self.medan.pilihan is not None
        return list(pilihan_of(self.medan.pilihan).items())

    def _blank(self) -> str:
        value = getattr(self.form.made(Id("")), self.field.name)
        return next((text for choice, text in self._values if choice == value), "")


class TickRow(FieldRow):
    """A yes or no."""

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        self.tick = QCheckBox()
        super().__init__(session, form, field, self.tick)
        self.tick.clicked.connect(self.take)

    def typed(self) -> str:
        """The tick as text."""
        return "Ya" if self.tick.isChecked() else "Tidak"

    def show_text(self, text: str) -> None:
        """Set or clear the tick."""
        self.tick.setChecked(text == "Ya")

    def commit(self) -> bool:
        """A tick is saved as it is made."""
        return True
