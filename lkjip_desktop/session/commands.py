"""The undo command: a ChangeSet that is replayed on the session."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QUndoCommand

from lkjip_desktop.domain.change import ChangeSet, Set


class Replays(Protocol):
    """What a command needs of the session."""

    def replay(self, changes: ChangeSet) -> None:
        """Show the state after `changes`, which are already in the file."""


class EditCommand(QUndoCommand):
    """One undo step. The session has committed and shown it already when it is pushed.

    Consecutive edits of the same long text become one step, so that Undo takes back a thought, not a pause
    in typing; one that does not join begins a new thought.
    """

    MERGEABLE = 1

    def __init__(self, session: Replays, changes: ChangeSet, *, merge: bool, joins: bool = True) -> None:
        super().__init__(changes.name)
        self.changes = changes
        self._session = session
        self._merge = merge
        self.joins = joins
        self._pushed = False

    def redo(self) -> None:
        """Replay, unless this is the call that comes with the push."""
        if self._pushed:
            self._session.replay(self.changes)
        self._pushed = True

    def undo(self) -> None:
        """Replay the inverse."""
        self._session.replay(self.changes.inverse())

    def id(self) -> int:
        """Only text edits merge."""
        return self.MERGEABLE if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over a following edit of the same value."""
        if not isinstance(other, EditCommand) or not other.joins:
            return False
        mine, theirs = self.changes.changes[0], other.changes.changes[0]
        if not (isinstance(mine, Set) and isinstance(theirs, Set) and mine.ref == theirs.ref):
            return False
        self.changes = ChangeSet(self.changes.name, (Set(mine.ref, mine.old, theirs.new),))
        self.setObsolete(mine.old == theirs.new)
        return True
