"""What there is to read: the pages of the manual by their headings, and every check. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lkjip_desktop.assets import resource
from lkjip_desktop.rules.catalogue import FAMILIES, catalogue, page
from lkjip_desktop.wording.letak import Tab

#: The files of the manual in the order of reading.
PAGES = ("mulai", "mengisi", "mengimpor", "memeriksa", "mengekspor", "pintasan")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Topik:
    """A page or a part of one. `above` is the key of what it is part of; `text` is Markdown."""

    key: str
    title: str
    text: str
    above: str = ""


@cache
def manual() -> tuple[Topik, ...]:
    """The pages of the manual, each followed by its parts ("mengisi#Tabel")."""
    return tuple(topik for name in PAGES for topik in _parts(name))


@cache
def checks() -> tuple[Topik, ...]:
    """Every check below the heading of its family ("REA", "REA-02")."""
    found: list[Topik] = []
    for family, title in FAMILIES.items():
        rules = [e for e in catalogue() if e.family == family]
        listed = "\n".join(f"- [{e.code}]({e.code}) {e.title}" for e in rules)
        found.append(Topik(family, f"{family}: {title}", f"# {title}\n\n{listed}\n"))
        found += (Topik(e.code, f"{e.code} {e.title}", page(e.code), family) for e in rules)
    return tuple(found)


def topics() -> Mapping[str, Topik]:
    """Everything by its key, in the order of reading."""
    return {t.key: t for t in (*manual(), *checks())}


def find(words: str, among: Iterable[Topik]) -> list[Topik]:
    """Those that hold every word in title or text; those with all of them in the title first."""
    wanted = words.casefold().split()
    hits = [t for t in among if all(w in f"{t.title}\n{t.text}".casefold() for w in wanted)]
    return sorted(hits, key=lambda t: not all(w in t.title.casefold() for w in wanted))


def of_tab(tab: Tab) -> str:
    """The key of what the manual says about a tab."""
    return f"mengisi#Tab {tab.value}"


def _parts(name: str) -> Iterator[Topik]:
    text = resource(f"bantuan/{name}.md").read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ").strip()
    yield Topik(name, title, text)
    pieces = _HEADING.split(text)
    for heading, body in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Topik(f"{name}#{heading}", heading, f"# {heading}\n{body}", name)
