"""Files that travel inside a Word file: parts of its package that Word passes over and drops when it saves.

So the data is there as long as the text is the one that was written from it. The name of the part holds the
digest of that text, for programs that keep parts they do not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lkjip_desktop.report.blocks import Attachment
from lkjip_desktop.report.docx.xml import Word

RELATION = "urn:lkjip-desktop:data"
FOLDER, DIGITS = "lkjip", 16


def bawa(word: Word, attachments: Sequence[Attachment]) -> None:
    """Put the attachments into the finished file; its text must not change any more."""
    mark = sha256(word.part.blob).hexdigest()[:DIGITS]
    package = word.part.package
    for attachment in attachments:
        name = PackURI(f"/{FOLDER}/{mark}-{attachment.name}")
        package.relate_to(Part(name, attachment.mime, attachment.data, package), RELATION)
