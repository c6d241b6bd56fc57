"""SYS-01: what is said of a rule that could not be run, over a report and over a printed document alike."""

from __future__ import annotations

CRASH = "SYS-01"


def gagal(code: str, error: Exception) -> str:
    """The sentence of the finding that stands for rule `code`, which stopped at `error`."""
    return (
        f"Pemeriksaan {code} tidak dapat dijalankan ({type(error).__name__}); pemeriksaan lain tetap "
        "berjalan. Laporkan hal ini kepada pengembang dan periksa bagian ini dengan mata."
    )
