"""A finished file takes its place, also where Windows has the old one in use for a moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lkjip_desktop.storage import place
from lkjip_desktop.storage.place import put_in_place
from lkjip_desktop.storage.problem import HeldProblem, LockedProblem, ReadOnlyProblem
from lkjip_desktop.storage.translate import translating


def denied(code: int) -> PermissionError:
    """What os.replace raises on Windows."""
    error = PermissionError(13, "Access is denied")
    error.winerror = code  # type: ignore[attr-defined, unused-ignore]
    return error


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(place.time, "sleep", lambda _: None)
    path = tmp_path / "laporan.lkjip"
    path.write_bytes(b"lama")
    return path


def put(path: Path) -> None:
    with translating(path), put_in_place(path) as temporary:
        temporary.write_bytes(b"baru")


def refuse(monkeypatch: pytest.MonkeyPatch, times: int, error: PermissionError) -> list[int]:
    """os.replace fails so many times."""
    asked: list[int] = []
    real = os.replace

    def replace(old: Path, new: Path) -> None:
        asked.append(1)
        if len(asked) <= times:
            raise error
        real(old, new)

    monkeypatch.setattr(place.os, "replace", replace)
    return asked


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(target, monkeypatch) -> None:
    asked = refuse(monkeypatch, 3, denied(5))
    put(target)
    assert target.read_bytes() == b"baru"
    assert len(asked) == 4


@pytest.mark.parametrize(("code", "kind"), [(5, HeldProblem), (32, LockedProblem)])
def test_a_program_that_keeps_the_file_open_is_said(code, kind, target, monkeypatch) -> None:
    refuse(monkeypatch, 99, denied(code))
    with pytest.raises(kind) as problem:
        put(target)
    assert "program lain" in str(problem.value)
    assert target.read_bytes() == b"lama"
    assert [p.name for p in target.parent.iterdir()] == [target.name]


def test_a_place_that_cannot_be_written_is_said_at_once(target, monkeypatch) -> None:
    asked = refuse(monkeypatch, 99, PermissionError(13, "Permission denied"))
    with pytest.raises(ReadOnlyProblem) as problem:
        put(target)
    assert not isinstance(problem.value, HeldProblem)
    assert len(asked) == 1
