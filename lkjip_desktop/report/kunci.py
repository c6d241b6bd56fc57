"""Keys by which texts refer to the report's own tables and figures, where a chapter gives none.

A key is made of the caption without its years, so that it means the same table when the data change and in
next year's report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lkjip_desktop.report.blocks import Block, Captioned
from lkjip_desktop.report.markup import spans
from lkjip_desktop.report.numbering import label

_YEARS = re.compile(r"\b(?:Tahun )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b")
_OTHER = re.compile(r"[^\w./-]+")
_LONGEST = 90


def keyed(blocks: Iterable[Block], part: str) -> Iterator[Block]:
    """`blocks` of a part of the report, everything with a caption having a key; equal ones counted."""
    seen: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Captioned) and block.caption and not block.key:
            words = _OTHER.sub("_", _YEARS.sub(" ", block.caption)).strip("_")[:_LONGEST]
            key = f"{part}.{words}"
            seen[key] = seen.get(key, 0) + 1
            block = replace(block, key=key if seen[key] == 1 else f"{key}_{seen[key]}")
        yield block


def titles(blocks: Iterable[Block]) -> Mapping[str, str]:
    """Number and caption of everything that can be referred to, by key: "Tabel 3.1 Capaian"."""
    return {
        b.key: f"{label(b)} {_plain(b.caption)}"
        for b in blocks
        if isinstance(b, Captioned) and b.key and b.number
    }


def _plain(caption: str) -> str:
    return " ".join("".join(span.text for span in spans(caption)).split())
