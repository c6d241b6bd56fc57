"""What is only needed for a moment: a place that can't be used is a sentence, not a program error."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.storage.data import data_file
from lkjip_desktop.storage.sementara import TemporaryProblem, temporary_folder


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files is not there."""
    gone = tmp_path / "tidak" / "ada"
    monkeypatch.setattr(tempfile, "tempdir", str(gone))
    return gone


def test_a_folder_is_there_and_then_gone() -> None:
    with temporary_folder() as folder:
        (folder / "isi").write_bytes(b"x")
    assert not folder.exists()


def test_no_place_for_temporary_files_is_said(nowhere: Path) -> None:
    with pytest.raises(TemporaryProblem) as problem:
        data_file(contoh(), datetime(2026, 1, 5))
    assert str(nowhere) in str(problem.value)
    assert "coba lagi" in str(problem.value)


def test_no_room_while_writing_there_is_said() -> None:
    with pytest.raises(TemporaryProblem), temporary_folder():
        raise OSError(28, "No space left on device")


def test_a_program_error_stays_one() -> None:
    with pytest.raises(ZeroDivisionError), temporary_folder():
        raise ZeroDivisionError
