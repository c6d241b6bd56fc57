"""How the agency and its office are named together with the pemda they belong to."""

from __future__ import annotations


def bersama_pemda(nama: str, pemda: str) -> str:
    """`nama` with the pemda behind it, unless it says it already ("Dinas Perikanan Kabupaten Contoh")."""
    if not nama or not pemda or pemda.casefold() in nama.casefold():
        return nama or pemda
    return f"{nama} {pemda}"
