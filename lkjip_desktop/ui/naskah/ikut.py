"""Pictures go and come with the text that shows them: the rows behind the tokens of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from lkjip_desktop.domain.change import Change, Delete, Insert
from lkjip_desktop.domain.dokumen import Gambar, Narasi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.wording.isian import isian_of, tokens_in
from lkjip_desktop.wording.kutipan import is_picture, picture_token

#: What was taken out of the texts of a report, so that a picture cut here can be pasted there.
_CUT: WeakKeyDictionary[DocumentSession, dict[Id, Gambar]] = WeakKeyDictionary()


def pictures(
    session: DocumentSession, ref: Ref, before: str, after: str, more: Sequence[Change]
) -> Iterator[Change]:
    """The rows that go with the pictures taken out of the text `ref`, and come with those put into it."""
    cut = _CUT.setdefault(session, {})
    coming = {change.row.id for change in more if isinstance(change, Insert)}
    was, now = _shown(before), _shown(after)
    for id in now - was - coming:
        if session.laporan.get(Gambar, id) is None and id in cut:
            yield Insert(cut[id])
    for id in was - now:
        row = session.laporan.get(Gambar, id)
        if row is not None and not _is_elsewhere(session, ref, id):
            cut[id] = row
            yield Delete(row)


def _shown(text: str) -> set[Id]:
    """The pictures that a text shows."""
    found = (isian_of(token) for token in tokens_in(text))
    return {isian.id for isian in found if isian is not None and is_picture(isian)}


def _is_elsewhere(session: DocumentSession, ref: Ref, id: Id) -> bool:
    """Whether another text shows the picture, or it is the evidence of an indikator."""
    row = session.laporan.get(Gambar, id)
    texts = (text for text in session.laporan.all(Narasi) if text.id != ref.id)
    of_a_text = row is not None and session.laporan.get(Narasi, row.induk) is not None
    return not of_a_text or any(picture_token(id) in text.teks for text in texts)
