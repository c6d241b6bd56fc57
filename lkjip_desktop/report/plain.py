"""Text for papers that are made of XML: what XML forbids is left out, line breaks are of one kind."""

from __future__ import annotations

import re

from lkjip_desktop.report.markup import spans

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = str.maketrans({"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def allowed(text: str) -> str:
    """`text` without control characters and lone halves of surrogates; markup is plain text in XML."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS))


def unmarked(text: str) -> str:
    """`allowed` text without the marks for bold and italic."""
    return "".join(span.text for span in spans(allowed(text)))


def flat(text: str) -> str:
    """`unmarked` text on one line."""
    return " ".join(unmarked(text).split())
