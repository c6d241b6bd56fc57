"""A worksheet whose filled cells lie so far apart that a reader, which makes a full grid, needs all memory.

The native reader reserves rows x columns cells at once and ends the whole program where there is no memory,
so this looks at the XML before the reader does.
"""

from __future__ import annotations

import re

MAX_ROWS = 100_000
MAX_COLUMNS = 500
_FAR_COLUMN = re.compile(rb"r=[\"'][A-Z]{3}")
_FILLED_FAR = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{3,}\d+)[\"'][^>]*(?<!/)>(?!</(?:\w+:)?c>)")
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]*(\d+))[\"']")
_CONTENT = (b"<v", b":v", b"<is", b":is")
_CELL, _ROW = (b"<c ", b":c "), (b"<row ", b":row ")


def sel_jauh(xml: bytes) -> str:
    """The address of a filled cell beyond the limits; blank where there is none.

    The reader takes the last filled cell's row as the sheet's last. A column of three letters is beyond the
    limit of columns; one of two letters is for the reader's own limit.
    """
    end = max(xml.rfind(mark) for mark in _CONTENT)
    for opening in (_CELL, _ROW) if end >= 0 else ():
        start = max(xml.rfind(mark, 0, end) for mark in opening)
        found = _ADDRESS.search(xml, start, xml.find(b">", start)) if start >= 0 else None
        if found and int(found[2][:9]) > MAX_ROWS:
            return found[1].decode()
    far = _FILLED_FAR.search(xml) if _FAR_COLUMN.search(xml) else None
    return far[1].decode() if far else ""
