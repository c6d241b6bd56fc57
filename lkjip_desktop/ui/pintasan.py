"""The page of all keys, made from the declarations that the keys themselves are made from. No Qt widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence

from lkjip_desktop.ui import find
from lkjip_desktop.ui.actions import FAMILIES
from lkjip_desktop.ui.findings import listview
from lkjip_desktop.ui.grid.keys import COMMANDS, MOVES
from lkjip_desktop.ui.naskah.perintah import PERINTAH

Rows = list[tuple[str, str]]
#: Keys are said in Indonesian as on the office's keyboards, where those differ from Qt's own words.
_NAMES = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "Space": "Spasi"}


def groups() -> Iterator[tuple[str, Rows]]:
    """(menu or place, [(keys, what they do)]) for every key of the program."""
    for title, commands in FAMILIES.items():
        rows = [(spelled(c.keys), _plain(c.text)) for c in commands if c.keys]
        if rows:
            yield _plain(title), rows
    own = [(spelled(c.keys), _plain(c.text)) for c in COMMANDS if c.text]
    yield "Tabel", [*((spelled(keys), what) for what, keys in MOVES), *own]
    yield "Naskah", [(spelled((p.keys,)), p.text) for p in PERINTAH]
    yield "Panel Temuan", [(spelled(keys), what) for what, keys in listview.KEYS]
    yield "Cari di Tabel", [(spelled(keys), what) for what, keys in find.KEYS]


def markdown() -> str:
    """The page as Markdown: `resources/bantuan/pintasan.md`."""
    return "\n".join(("# Pintasan Papan Ketik\n", *(_table(title, rows) for title, rows in groups())))


def spelled(keys: Iterable[str]) -> str:
    """The keys as they are printed on the page, without doubles."""
    return ", ".join(dict.fromkeys(_spelled(k) for k in keys))


def _spelled(keys: str) -> str:
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    *modifiers, last = text.split("+") if not text.endswith("+") else [*text[:-1].rstrip("+").split("+"), "+"]
    return "+".join((*modifiers, _NAMES.get(last, last)))


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip(".")


def _table(title: str, rows: Rows) -> str:
    lines = (f"| {keys.replace('|', '&#124;')} | {what} |" for keys, what in rows)
    return "\n".join((f"## {title}\n", "| Tombol | Guna |", "|---|---|", *lines, ""))
