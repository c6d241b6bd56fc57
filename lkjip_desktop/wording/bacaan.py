"""What reading a text can give besides a value: a problem, or a question to the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Masalah:
    """The text cannot be read. `pesan` says in Indonesian what is wrong and what to do."""

    pesan: str


@dataclass(frozen=True, slots=True)
class Ambigu:
    """The text can be read in more than one way. `pilihan` are the readings, the user picks one."""

    pesan: str
    pilihan: tuple[Any, ...]


def kutip(text: str) -> str:
    """`text` in quotation marks, on one line and shortened, for use inside a message."""
    line = " ".join(text.split())
    return f"“{line[:_LONGEST_QUOTE]}…”" if len(line) > _LONGEST_QUOTE else f"“{line}”"
