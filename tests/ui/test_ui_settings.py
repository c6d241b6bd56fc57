"""Settings keep their types, survive a restart, and read garbage as the default."""

from PySide6.QtCore import QByteArray

from lkjip_desktop.ui.settings import RECENT_LIMIT, Settings


def test_values_survive_a_restart(tmp_path):
    first = Settings(tmp_path)
    first.write("a", True)
    first.write("b", 125)
    first.write("c", "Badan Contoh; baris\nkedua")
    first.write("d", QByteArray(b"\x00\x01"))
    first.sync()
    again = Settings(tmp_path)
    assert again.read("a", False) is True
    assert again.read("b", 0) == 125
    assert again.read("c", "") == "Badan Contoh; baris\nkedua"
    assert again.read("d", QByteArray()).data() == b"\x00\x01"


def test_what_is_missing_or_of_another_shape_reads_as_the_default(settings):
    settings.write("teks", "bukan angka")
    assert settings.read("teks", 7) == 7
    assert settings.read("teks", True) is True
    assert settings.read("tidak ada", "awal") == "awal"
    settings.write("minus", -3)
    assert settings.read("minus", 0) == -3


def test_recent_files_newest_first_without_doubles_and_without_the_gone(settings, tmp_path):
    paths = [tmp_path / f"laporan {n}.lkjip" for n in range(RECENT_LIMIT + 2)]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[4])
    paths[5].unlink()
    recent = settings.recent()
    assert recent[0] == paths[4]
    assert len(recent) == len(set(recent)) == RECENT_LIMIT - 1
    assert paths[5] not in recent


def test_reopening_where_one_left_off(settings, tmp_path):
    path = tmp_path / "laporan.lkjip"
    assert settings.last_open() is None
    path.touch()
    settings.remember(path)
    assert settings.last_open() == path
    path.unlink()
    assert settings.last_open() is None
    path.touch()
    settings.forget_open()
    assert settings.last_open() is None
    assert settings.recent() == (path,)
