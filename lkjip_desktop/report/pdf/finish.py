"""What reportlab can't put into a PDF: attached files and the XMP description."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from lkjip_desktop.report.blocks import Attachment


def attach(pdf: bytes, attachments: Sequence[Attachment], *, invariant: bool) -> bytes:
    """`pdf` with the attachments, declared as data of the whole document, and XMP equal to its info."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        for attachment in attachments:
            spec = pikepdf.AttachedFileSpec(
                opened,
                attachment.data,
                filename=attachment.name,
                description=attachment.description,
                mime_type=attachment.mime,
                creation_date="",
                mod_date="",
            )
            spec.relationship = pikepdf.Name.Data
            opened.attachments[attachment.name] = spec
        opened.Root.AF = pikepdf.Array([spec.obj for spec in opened.attachments.values()])
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            del opened.docinfo["/Trapped"]  # says "no", and XMP has no word for it
            meta.load_from_docinfo(opened.docinfo)
        out = BytesIO()
        opened.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=invariant,
        )
        return out.getvalue()
