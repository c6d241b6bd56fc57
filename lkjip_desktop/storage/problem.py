"""Known failures of the outside world around a report's file, in sentences for people.

Anything that is not a StoreProblem is a bug and goes to the crash dialog.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self


class StoreProblem(Exception):  # noqa: N818 - a problem of the outside world, not an error of ours
    """`str()` says in Indonesian what happened, where, and what to do; `rincian` holds technical details."""

    PESAN = "Berkas “{nama}” di folder “{folder}” tidak dapat dipakai."

    def __init__(self, pesan: str, rincian: str = "") -> None:
        super().__init__(pesan)
        self.rincian = rincian

    @classmethod
    def at(cls, path: Path, rincian: object = "") -> Self:
        """The problem as met at `path`."""
        return cls(cls.PESAN.format(nama=path.name, folder=path.absolute().parent), str(rincian))


class NotOursProblem(StoreProblem):
    """The file is no report of this program: empty, text, a picture, another program's database."""

    PESAN = (
        "“{nama}” bukan berkas laporan LKjIP Desktop, atau sudah rusak sama sekali. "
        "Pilih berkas .lkjip yang lain, atau cadangannya."
    )


class DamagedProblem(StoreProblem):
    """The content is not what was saved last."""

    PESAN = (
        "Berkas “{nama}” rusak: isinya tidak sama dengan yang terakhir disimpan. "
        "Pulihkan dari cadangan; berkas yang rusak tidak diubah."
    )


class NewerProblem(StoreProblem):
    """The file was written by a newer version of the program; it is left as it is."""

    PESAN = (
        "Berkas “{nama}” dibuat dengan versi program yang lebih baru. Pasang versi terbaru untuk membukanya."
    )

    @classmethod
    def between(cls, path: Path, file: int, program: int) -> Self:
        """Names the format version of the file and the newest that this program knows."""
        return cls(
            f"Berkas “{path.name}” memakai format versi {file}, sedangkan program ini hanya mengenal "
            f"sampai versi {program}. Pasang versi program yang lebih baru untuk membukanya; "
            "berkas tidak diubah."
        )


class UnreadableProblem(StoreProblem):
    """The system does not let this user read the file."""

    PESAN = (
        "“{nama}” di folder “{folder}” tidak boleh dibaca oleh pengguna komputer ini. "
        "Minta izin kepada pemilik berkas atau pengelola komputer."
    )


class LockedProblem(StoreProblem):
    """Another program is writing the file right now."""

    PESAN = (
        "Berkas “{nama}” sedang dikunci program lain. Tutup program itu atau tunggu sebentar, lalu coba lagi."
    )


class ReadOnlyProblem(StoreProblem):
    """The file or its folder can't be written."""

    PESAN = (
        "“{nama}” di folder “{folder}” hanya dapat dibaca. "
        "Simpan salinannya di folder lain, misalnya Dokumen, lalu lanjutkan di sana."
    )


class HeldProblem(ReadOnlyProblem):
    """The file that is to be replaced is read-only, or (on Windows) another program has it open."""

    PESAN = (
        "“{nama}” di folder “{folder}” belum dapat diganti: berkas itu hanya dapat dibaca atau sedang dibuka "
        "program lain. Tutup dahulu, lalu coba lagi, atau simpan dengan nama lain; berkas lama tidak berubah."
    )


class UnfinishedProblem(ReadOnlyProblem):
    """A save was interrupted and can't be rolled back where nothing can be written."""

    PESAN = (
        "Penyimpanan terakhir “{nama}” terputus, dan folder “{folder}” hanya dapat dibaca sehingga tidak "
        "dapat dirapikan. Salin “{nama}” beserta “{nama}-journal” ke folder lain, lalu buka di sana."
    )


class DiskFullProblem(StoreProblem):
    """There is no room left."""

    PESAN = (
        "Ruang penyimpanan penuh, sehingga “{nama}” tidak tersimpan. "
        "Kosongkan ruang di “{folder}”, lalu coba lagi."
    )


class MediaProblem(StoreProblem):
    """Reading or writing failed: the medium was pulled out, is failing, or refuses."""

    PESAN = (
        "“{nama}” gagal dibaca atau ditulis. Periksa apakah media penyimpanan “{folder}” masih terpasang "
        "dan masih ada ruang, lalu coba lagi."
    )


class GoneProblem(StoreProblem):
    """The file or its folder is not there (any more)."""

    PESAN = (
        "“{nama}” tidak ditemukan di folder “{folder}”. Berkas atau foldernya dipindahkan, dihapus, "
        "atau medianya dicabut. Kembalikan ke tempatnya, atau simpan salinan di tempat lain."
    )


class ChangedProblem(StoreProblem):
    """Another program has written or replaced the file since it was opened; it is not overwritten."""

    PESAN = (
        "Berkas “{nama}” telah diubah program lain sejak dibuka di sini. Perubahan ini tidak disimpan agar "
        "isian di berkas itu tidak tertimpa. Simpan salinan dengan nama lain, atau tutup lalu buka lagi."
    )


class ExistsProblem(StoreProblem):
    """A new report would take the place of an existing file."""

    PESAN = "Di folder “{folder}” sudah ada berkas “{nama}”. Pilih nama lain."


class NameProblem(StoreProblem):
    """The system does not accept the name."""

    PESAN = (
        'Nama “{nama}” tidak diterima sistem. Pakai nama yang lebih pendek, tanpa tanda \\ / : * ? " < > |.'
    )


class ContentProblem(StoreProblem):
    """A value can't be kept in the file: too big, or text with half a character."""

    PESAN = (
        "Isian ini tidak dapat disimpan karena terlalu besar atau memuat tanda yang tidak utuh. "
        "Ketik ulang atau perpendek isian itu."
    )
