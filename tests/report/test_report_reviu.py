"""The lembar reviu on paper: nothing in it claims more than is known, and nothing is signed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Grid, Prose, Signature
from lkjip_desktop.report.ekspor import export_reviu
from lkjip_desktop.report.reviu import build_reviu
from lkjip_desktop.rules.engine import run
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.rules.terima import accepting

TODAY = date(2026, 1, 30)


@pytest.fixture(scope="module")
def reviewed():
    """The sample with two wrong figures, one of them accepted; figures and findings."""
    laporan = contoh()
    first, second = [i for i in laporan.all(Indikator) if i.iku][:2]
    for row in (first, second):
        ref = Ref("indikator", row.id, "capaian_tertulis")
        laporan = apply(laporan, set_values(laporan, "", [(ref, Decimal("1.23"))]))
    temuan = run(laporan, compute(laporan))
    one = next(t for t in temuan if t.code == "REA-03" and t.ref.id == first.id)
    laporan = apply(
        laporan, accepting(laporan, temuan, one, "Menunggu berita acara", Id("p"), date(2026, 1, 20))
    )
    figures = compute(laporan)
    return laporan, figures, run(laporan, figures)


def grids(document) -> list[Grid]:
    return [b for b in document.blocks if isinstance(b, Grid)]


def test_it_has_every_item_the_open_and_the_accepted_findings(reviewed):
    document = build_reviu(*reviewed, TODAY)
    sizes = [len(g.rows) for g in grids(document)]
    assert sizes[:6] == [6, 7, 10, 6, 9, 7]
    terbuka, diterima = grids(document)[6:]
    assert len(terbuka.rows) == sum(t.terbuka for t in reviewed[2])
    assert [r.cells[4:] for r in diterima.rows] == [("Menunggu berita acara", "20 Januari 2026")]


def test_it_says_what_it_is_not(reviewed):
    text = " ".join(b.text for b in build_reviu(*reviewed, TODAY).blocks if isinstance(b, Prose))
    assert "bukan hasil evaluasi" in text
    assert "bukan kutipan peraturan" in text
    assert "diisi oleh Inspektorat" in text
    assert "Format 6, Mekanisme 7, Substansi 10" in text


def test_the_statement_is_never_signed_nor_worded(reviewed):
    document = build_reviu(*reviewed, TODAY)
    (signature,) = (b for b in document.blocks if isinstance(b, Signature))
    lines = [line for above, below in signature.blocks for line in (*above, *below)]
    assert " ".join(lines).replace(".", "").replace(",", "").split() == ["Inspektur", "NIP"]
    row = reviewed[0].identitas
    assert row.kepala_nama not in " ".join(lines)
    text = " ".join(b.text for b in document.blocks if isinstance(b, Prose)).casefold()
    assert "kami telah mereviu" not in text
    assert document.draft == ""


def test_without_findings_and_without_a_report_it_still_prints(tmp_path):
    laporan = laporan_of([])
    path = tmp_path / "kosong.pdf"
    export_reviu(laporan, compute(laporan), (), path, TODAY, "0" * 64)
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Tidak ada temuan yang terbuka." in text
    assert "Tidak ada temuan yang diterima." in text


def test_the_file_carries_the_fingerprint_and_long_lists_flow(reviewed, tmp_path):
    laporan, figures, temuan = reviewed
    many: list[Temuan] = [replace(temuan[0], message=f"Temuan ke-{n}") for n in range(300)]
    path = Path(tmp_path / "reviu.pdf")
    export_reviu(laporan, figures, many, path, TODAY, "abcdef0123456789" * 4)
    pdf = PdfReader(path)
    assert "sidik data abcdef0123456789" in pdf.metadata["/Keywords"]
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Temuan ke-0" in text
    assert "Temuan ke-299" in text
