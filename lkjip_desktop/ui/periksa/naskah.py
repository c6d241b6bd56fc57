"""The paragraphs around a finding in a document's text, the one meant set apart."""

from __future__ import annotations

from html import escape

from lkjip_desktop.domain.tabel import Naskah, Paragraf
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

#: So many paragraphs before and behind are shown.
_AROUND = 6


def paragraph_html(naskah: Naskah, temuan: TemuanTabel) -> str:
    """The paragraphs around the place of `temuan` as HTML; its own one has the anchor "temuan"."""
    paragraphs = naskah.paragraf
    own = _own(paragraphs, temuan)
    first = max(own - _AROUND, 0)
    shown = paragraphs[first : own + _AROUND + 1] if own >= 0 else ()
    lines = [f"<p><b>{escape(temuan.code)}</b> {escape(temuan.message)}</p><hr>"]
    for n, paragraph in enumerate(shown, first):
        words = escape(paragraph.teks)
        if n != own:
            lines.append(f"<p>{words}</p>")
            continue
        if temuan.stated:
            stated = escape(temuan.stated)
            words = words.replace(stated, f"<b><u>{stated}</u></b>", 1)
        lines.append(f'<a name="temuan"></a><p style="margin-left:12px">&#9654; {words}</p>')
    return "".join(lines)


def _own(paragraphs: tuple[Paragraf, ...], temuan: TemuanTabel) -> int:
    """The number of the paragraph a finding stands in; -1 where it can't be told."""
    if 0 <= temuan.tempat.paragraf < len(paragraphs):
        return temuan.tempat.paragraf
    on_page = (n for n, p in enumerate(paragraphs) if p.asal.halaman == temuan.tempat.halaman)
    return next((n for n in on_page if temuan.stated and temuan.stated in paragraphs[n].teks), -1)
