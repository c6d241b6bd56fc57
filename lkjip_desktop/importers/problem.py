"""ImportProblem: why a foreign file cannot be read, in one sentence for the officer."""

from __future__ import annotations

import struct
import zipfile
import zlib
from xml.etree import ElementTree

#: What a damaged packed file makes the readers raise.
DAMAGED: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ElementTree.ParseError,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    ArithmeticError,
    NotImplementedError,
    RuntimeError,
)


class ImportProblem(Exception):  # noqa: N818 - it is a sentence for people
    """The file cannot be read. `str()` is one Indonesian sentence with the cause and what to do."""
