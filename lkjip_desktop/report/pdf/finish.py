"""What reportlab can't put into a PDF: PDF/A-3b, attached files, the XMP description, the structure.

PDF/A-3b by construction: fonts are embedded (there are no others), one sRGB output intent for all colours,
XMP that agrees with the info dictionary and names part 3, conformance B, a file identifier, annotations that
print, attachments with their type, date and relationship. Nothing is encrypted, and nothing is transparent.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from lkjip_desktop.assets import resource
from lkjip_desktop.report.blocks import Attachment
from lkjip_desktop.report.pdf.structure import put_structure
from lkjip_desktop.report.pdf.tags import Element
from lkjip_desktop.report.pdf.xmp import packet

if TYPE_CHECKING:
    import pikepdf

PROFILE = "icc/sRGB.icc"
"""Little CMS's built-in sRGB ("No copyright, use freely"), its date set to 2000 so that it never differs."""
CONDITION = "sRGB IEC61966-2.1"


def finish(
    pdf: bytes, attachments: Sequence[Attachment], structure: Element | None, *, invariant: bool
) -> bytes:
    """`pdf` as PDF/A-3b with the attachments, declared as data of the whole document, and the structure."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        _attach(opened, attachments)
        _intent(opened)
        if structure is not None:
            put_structure(opened, structure)
        _describe(opened)
        out = BytesIO()
        opened.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=invariant,
        )
        return out.getvalue()


def _attach(opened: pikepdf.Pdf, attachments: Sequence[Attachment]) -> None:
    import pikepdf

    date = str(opened.docinfo.get("/CreationDate", ""))
    for attachment in attachments:
        spec = pikepdf.AttachedFileSpec(
            opened,
            attachment.data,
            filename=attachment.name,
            description=attachment.description,
            mime_type=attachment.mime,
            creation_date=date,
            mod_date=date,
        )
        spec.relationship = pikepdf.Name.Data
        opened.attachments[attachment.name] = spec
    if attachments:
        opened.Root.AF = pikepdf.Array([spec.obj for spec in opened.attachments.values()])


def _describe(opened: pikepdf.Pdf) -> None:
    """The XMP packet, as plain text, from the info dictionary."""
    import pikepdf

    del opened.docinfo["/Trapped"]  # says "no", and XMP has no word for it
    info = {str(key)[1:].lower(): str(value) for key, value in opened.docinfo.items()}
    stream = opened.make_stream(packet(info), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    opened.Root.Metadata = stream


def _intent(opened: pikepdf.Pdf) -> None:
    """All colours of the report are RGB and mean sRGB."""
    import pikepdf

    profile = opened.make_stream(resource(PROFILE).read_bytes(), N=3)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=CONDITION,
        Info=CONDITION,
        DestOutputProfile=profile,
    )
    opened.Root.OutputIntents = pikepdf.Array([opened.make_indirect(intent)])
