"""Text with tabs: titles above a table, blank lines between tables."""

from lkjip_desktop.domain.tabel import JenisTabel
from lkjip_desktop.importers.baca import read_naskah, read_text

HEAD = "No\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)\n"
TABLE = HEAD + "1\tJumlah dokumen\tDokumen\t4\t2\t50\n"


def test_a_title_right_above_the_table_is_its_title(tmp_path):
    for between in ("", "\n"):
        path = tmp_path / "laporan.tsv"
        path.write_text(f"Tabel 3.1 Capaian Kinerja\n{between}{TABLE}", encoding="utf-8")
        (table,) = read_naskah(path).tabel
        assert (table.judul, table.jenis) == ("Tabel 3.1 Capaian Kinerja", JenisTabel.CAPAIAN)
        assert [row.sel[1] for row in table.baris] == ["Jumlah dokumen"]


def test_a_table_without_a_title_is_called_like_its_file(tmp_path):
    path = tmp_path / "capaian 2025.tsv"
    path.write_text(TABLE, encoding="utf-8")
    assert read_naskah(path).tabel[0].judul == "capaian 2025"


def test_two_tables_with_their_titles():
    naskah = read_text(f"Tabel 1\n{TABLE}\nTabel 2\n{TABLE}")
    assert [t.judul for t in naskah.tabel] == ["Tabel 1", "Tabel 2"]
