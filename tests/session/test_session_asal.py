"""Last year's report from each of its files: the data file, and the papers that carry it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import docx
import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.report.ekspor import export_copy
from lkjip_desktop.session.asal import laporan_dari
from lkjip_desktop.session.impor import is_ours, read_source
from lkjip_desktop.storage.data import data_file


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laporan, Path]:
    """The sample report and the Word file exported from it."""
    laporan, target = contoh(), tmp_path_factory.mktemp("word") / "lkjip.docx"
    data = data_file(laporan, datetime(2026, 2, 20))
    export_copy(laporan, compute(laporan), (), target, date(2026, 2, 20), "0" * 64, data=data)
    return laporan, target


def test_a_word_file_of_ours_is_read_as_its_report(exported: tuple[Laporan, Path]) -> None:
    laporan, path = exported
    assert is_ours(path)
    assert laporan_dari(path) == laporan
    assert read_source(path).naskah is None


def test_a_word_file_whose_text_was_changed_is_read_as_it_stands(
    exported: tuple[Laporan, Path], tmp_path: Path
) -> None:
    word = docx.Document(str(exported[1]))
    word.paragraphs[0].add_run(" (diubah)")
    word.save(str(tmp_path / "diubah.docx"))
    assert not is_ours(tmp_path / "diubah.docx")
    with pytest.raises(ImportProblem, match="sudah diubah"):
        laporan_dari(tmp_path / "diubah.docx")
    assert read_source(tmp_path / "diubah.docx").naskah is not None


def test_another_word_file_is_none_of_ours(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "lain.docx"))
    assert not is_ours(tmp_path / "lain.docx")
    (tmp_path / "palsu.docx").write_text("No;Target\n1;2\n")
    assert not is_ours(tmp_path / "palsu.docx")
