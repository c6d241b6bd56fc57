"""What a step is called behind "Urungkan" and "Ulangi": "Ubah Target 2025", "Hapus 3 baris"."""

from __future__ import annotations

from collections.abc import Collection

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.label import judul, label


def ubah(ref: Ref) -> str:
    """One field gets a value: "Ubah Target 2025"; a Ref of a whole row: "Ubah indikator"."""
    return f"Ubah {label(ref.kind, ref.field) if ref.field else judul(ref.kind)}"


def tambah(cls: type[Baris]) -> str:
    """A row comes in: "Tambah indikator"."""
    return f"Tambah {_kind(cls)}"


def hapus(targets: Collection[tuple[type[Baris], Id]]) -> str:
    """Rows go out: "Hapus indikator", "Hapus 3 indikator", "Hapus 3 baris" when of several kinds."""
    kinds = {cls for cls, _ in targets}
    word = _kind(next(iter(kinds))) if len(kinds) == 1 else "baris"
    return f"Hapus {word}" if len(targets) == 1 else f"Hapus {len(targets)} {word}"


def pindah(cls: type[Baris]) -> str:
    """A row moves among its siblings: "Pindahkan indikator"."""
    return f"Pindahkan {_kind(cls)}"


def tingkat(cls: type[Baris]) -> str:
    """A row goes one level up or down: "Ubah tingkat program atau kegiatan"."""
    return f"Ubah tingkat {_kind(cls)}"


def tempel(cells: int) -> str:
    """A block comes from the clipboard: "Tempel 12 sel"."""
    return f"Tempel {cells} sel"


def lihat(values: int) -> str:
    """Imported values were looked at: "Tandai 12 isian impor sudah dilihat"."""
    return f"Tandai {values} isian impor sudah dilihat"


def kosongkan(cells: int) -> str:
    """Cells are cleared: "Kosongkan 12 sel"."""
    return f"Kosongkan {cells} sel"


def isi_ke_bawah(cells: int) -> str:
    """The first row of a selection is copied down: "Isi ke Bawah 12 sel"."""
    return f"Isi ke Bawah {cells} sel"


def terima(code: str) -> str:
    """A finding is accepted: "Terima temuan REA-03"."""
    return f"Terima temuan {code}"


def tarik(code: str) -> str:
    """An acceptance is taken back: "Tarik penerimaan temuan REA-03"."""
    return f"Tarik penerimaan temuan {code}"


def perbaiki(code: str) -> str:
    """A quick fix of a rule: "Perbaiki temuan REA-03"."""
    return f"Perbaiki temuan {code}"


def jawab(key: str) -> str:
    """An item of the lembar reviu is answered: "Jawab butir reviu II.1"."""
    return f"Jawab butir reviu {key}"


def _kind(cls: type[Baris]) -> str:
    return judul(cls.__name__.lower())
