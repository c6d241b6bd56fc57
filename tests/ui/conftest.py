"""What window tests share: settings in a temporary folder, Indonesian Qt, a small report on disk."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.settings import Settings
from lkjip_desktop.ui.terjemah import Terjemah

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "setelan")


@pytest.fixture
def indonesian(qapp):
    """Qt speaks Indonesian for this test only."""
    before, translator = QLocale(), Terjemah()
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def small() -> Laporan:
    """One sasaran with one indikator: target 4, realisasi 2."""
    return laporan_of(
        [
            Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
            Tujuan(id=Id("t1"), uraian="Tujuan satu"),
            Sasaran(id=Id("s1"), induk=Id("t1"), uraian="Sasaran satu"),
            Indikator(
                id=Id("i1"),
                induk=Id("s1"),
                nama="Jumlah dokumen",
                satuan="dokumen",
                target={2025: Angka(Decimal(4))},
                realisasi=Angka(Decimal(2)),
            ),
        ]
    )


@pytest.fixture
def report(tmp_path, small) -> Path:
    """The small report as a file."""
    from lkjip_desktop.storage.store import Store

    path = tmp_path / "laporan.lkjip"
    Store.create(path, small, NOW).close()
    return path
