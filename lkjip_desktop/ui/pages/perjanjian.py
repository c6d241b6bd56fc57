"""Tab Perjanjian Kinerja: both contracts, and the targets of the year and its quarters."""

from __future__ import annotations

from functools import partial
from typing import Any

from lkjip_desktop.domain.change import Change, ChangeSet
from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, ButirPK, Indikator, PerjanjianKinerja
from lkjip_desktop.domain.figures import Figures, Kinerja
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import ABSENT, CellText, RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import aksi, pejabat, perbedaan, takeover, trees
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages.section import Action, Section
from lkjip_desktop.wording.angka import format_rupiah
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.label import pilihan


def _document(jenis: JenisPK) -> FormSpec:
    reason = (Field("alasan", 90, lines=3),) if jenis is JenisPK.PERUBAHAN else ()
    return FormSpec(
        f"pk.{jenis.value}.dokumen",
        f"Perjanjian Kinerja {pilihan(jenis)}",
        "perjanjiankinerja",
        (
            Group(
                "Dokumen",
                (
                    Field("nomor", 40),
                    Field("tempat", 30, required=True),
                    Field("tanggal", 24, required=True),
                    Field("jumlah_tertulis", 20, unit="rupiah"),
                    *reason,
                ),
            ),
            *(
                Group(
                    f"Pihak {word}",
                    (
                        Field(f"pihak{n}_nama", 50, required=True),
                        Field(f"pihak{n}_jabatan", 70, required=True),
                        Field(f"pihak{n}_pangkat", 30),
                        Field(f"pihak{n}_nip", 24),
                    ),
                )
                for n, word in ((1, "pertama"), (2, "kedua"))
            ),
        ),
        PK_ID[jenis],
        help="Para pihak, tempat, dan tanggal seperti pada Perjanjian Kinerja yang ditandatangani.",
        blank=lambda row: PerjanjianKinerja(id=row, jenis=jenis),
    )


# --- indikator ------------------------------------------------------------------------------------------


def _in_renstra(laporan: Laporan, _: Figures, key: RowKey) -> CellText | None:
    """The target the Renstra has for the year, marked where the contract says another."""
    butir = laporan.get(ButirPK, key.id)
    indikator = None if butir is None else laporan.get(Indikator, butir.indikator)
    if butir is None or indikator is None:
        return CellText("")
    target = indikator.target.get(laporan.tahun, KOSONG)
    stated = None if butir.target == KOSONG else butir.target
    return c.compared(stated, nilai_text(target), butir.target == target)


def _promise_columns(laporan: Laporan) -> tuple[Column, ...]:
    one = frozenset({"butirpk"})
    year = laporan.tahun or "tahun ini"
    return (
        c.typed("butirpk", "sasaran", width=34, required=one),
        c.typed("butirpk", "nama", width=38, required=one),
        c.typed("butirpk", "satuan", width=11, required=one, suggest=c.known_words("indikator", "satuan")),
        c.typed("butirpk", "target", required=one),
        c.computed(
            "renstra", f"Renstra\n{year}", _in_renstra, width=11,
            tip="Target Renstra untuk tahun ini. Tanda ≠ berarti target PK berbeda.",
        ),
        c.typed(
            "butirpk", "indikator", width=36, lines=2,
            tip="Indikator Renstra yang dijanjikan; realisasi dan capaiannya diukur dengan target PK ini.",
        ),
    )  # fmt: skip


def _linked(laporan: Laporan, key: RowKey) -> tuple[Id, ...]:
    butir = laporan.get(ButirPK, key.id)
    return () if butir is None or butir.indikator is None else (butir.indikator,)


def _promises(jenis: JenisPK) -> GridSpec:
    pk = PK_ID[jenis]
    return GridSpec(
        f"pk.{jenis.value}.indikator",
        f"Indikator PK {pilihan(jenis)}",
        rows=lambda laporan: [RowKey("butirpk", b.id) for b in laporan.children(ButirPK, pk)],
        columns=_promise_columns,
        shapes=frozenset({"butirpk"}),
        settings=frozenset({"identitas"}),
        inserts=(Insert("butirpk", ButirPK, "butir", induk=pk),),
        watches=_linked,
        frozen=0,
        prompt="Ketik sasaran, atau pakai Ambil dari Renstra…",
        help="Ambil dari Renstra mengisi sasaran, indikator, dan target tahun ini sekaligus.",
    )


def _take_promises(jenis: JenisPK, session: DocumentSession, message: MessageLine) -> None:
    pk = PK_ID[jenis]
    found = takeover.promises(session.laporan, pk)
    start = takeover.contract(session.laporan, jenis, pk)
    _take(session, message, found, start, "Semua butir sudah sama dengan Renstra.")


def _take_first_promises(session: DocumentSession, message: MessageLine) -> None:
    start = takeover.contract(session.laporan, JenisPK.PERUBAHAN, PK_ID[JenisPK.PERUBAHAN])
    found = takeover.first_promises(session.laporan)
    _take(session, message, found, start, "Semua butir PK Murni sudah ada di sini.")


def _take_parties(jenis: JenisPK, session: DocumentSession, message: MessageLine) -> None:
    pk = PK_ID[jenis]
    found = takeover.parties(session.laporan, pk)
    start = takeover.contract(session.laporan, jenis, pk)
    _take(session, message, found, start, "Tidak ada isian kosong yang dapat diambil dari Profil.")


# --- anggaran -------------------------------------------------------------------------------------------


def _in_budget(jenis: JenisPK, laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    """The program's budget in the budget tree, marked where the contract says another."""
    if not key.kind:
        pagu, stated = figures.pagu_pk(jenis, figures.total), figures.pk.get(jenis)
    else:
        row = laporan.get(AnggaranPK, key.id)
        money = None if row is None or row.program is None else figures.anggaran.get(row.program)
        pagu = None if money is None else figures.pagu_pk(jenis, money)
        stated = None if row is None else row.anggaran
    text = "" if pagu is None else format_rupiah(pagu, simbol=False)
    return c.compared(stated, text, pagu == stated)


def _budget_columns(jenis: JenisPK, _: Laporan) -> tuple[Column, ...]:
    source = "sebelum perubahan" if jenis is JenisPK.MURNI else "setelah perubahan"
    return (
        c.typed("anggaranpk", "nama", width=46, compute=c.field_text({}, "Jumlah"),
                required=frozenset({"anggaranpk"})),
        c.typed("anggaranpk", "anggaran", title="Anggaran\n(Rp)", width=18,
                required=frozenset({"anggaranpk"}),
                compute=c.rupiah(lambda _, figures, key: ABSENT if key.kind else figures.pk.get(jenis))),
        c.typed("anggaranpk", "sumber_dana", width=16, suggest=c.known_words("programkegiatan",
                "sumber_dana")),
        c.computed(
            "pohon", "Anggaran\nprogram (Rp)", partial(_in_budget, jenis), width=18,
            tip=f"Jumlah pada tabel anggaran ({source}). Tanda ≠ berarti berbeda dengan PK.",
        ),
        c.typed("anggaranpk", "program", width=36, lines=2,
                tip="Program pada tabel anggaran yang dimaksud baris ini."),
    )  # fmt: skip


def _budget_linked(laporan: Laporan, key: RowKey) -> tuple[Id, ...]:
    row = laporan.get(AnggaranPK, key.id)
    return () if row is None or row.program is None else (row.program,)


def _budget(jenis: JenisPK) -> GridSpec:
    pk = PK_ID[jenis]
    return GridSpec(
        f"pk.{jenis.value}.anggaran",
        f"Anggaran PK {pilihan(jenis)}",
        rows=lambda laporan: [RowKey("anggaranpk", a.id) for a in laporan.children(AnggaranPK, pk)],
        columns=partial(_budget_columns, jenis),
        shapes=frozenset({"anggaranpk"}),
        inserts=(Insert("anggaranpk", AnggaranPK, "program", induk=pk),),
        watches=_budget_linked,
        totals=(c.SUM,),
        strong=frozenset({"jumlah"}),
        prompt="Ketik program, atau pakai Ambil Anggaran…",
    )


def _take_budget(jenis: JenisPK, session: DocumentSession, message: MessageLine) -> None:
    pk = PK_ID[jenis]
    found = takeover.budgets(session.laporan, session.figures, pk, jenis)
    start = takeover.contract(session.laporan, jenis, pk)
    _take(session, message, found, start, "Semua program sudah sama dengan tabel anggaran.")


def _take_first_budget(session: DocumentSession, message: MessageLine) -> None:
    start = takeover.contract(session.laporan, JenisPK.PERUBAHAN, PK_ID[JenisPK.PERUBAHAN])
    found = takeover.first_budgets(session.laporan)
    _take(session, message, found, start, "Semua program PK Murni sudah ada di sini.")


def _take(
    session: DocumentSession, message: MessageLine, found: ChangeSet, start: tuple[Change, ...], same: str
) -> None:
    if session.read_only:
        message.complain("Laporan ini hanya dapat dibaca.")
    elif not found:
        message.say(same)
    elif session.apply(ChangeSet(found.name, (*start, *found.changes))):
        message.say_done(f"{len(found.changes)} isian diambil.", session)


# --- targets of the year --------------------------------------------------------------------------------


def _kinerja(figures: Figures, key: RowKey) -> Kinerja | None:
    return figures.kinerja.get(key.id)


def _measured(laporan: Laporan) -> list[RowKey]:
    return [RowKey("butirpk", b.id) for b in butir_diukur(laporan)]


def _year_of_quarters(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    butir = laporan.get(ButirPK, key.id)
    kinerja = None if butir is None or butir.indikator is None else figures.kinerja.get(butir.indikator)
    if butir is None or kinerja is None:
        return CellText("")
    stated = None if butir.target == KOSONG else butir.target
    made = kinerja.target_dari_tw
    return c.compared(stated, nilai_text(made), made == butir.target)


QUARTERS = GridSpec(
    "pk.triwulan",
    "Target Triwulan",
    rows=_measured,
    columns=lambda _: (
        c.computed("nama", "Indikator kinerja", c.field_text({"butirpk": "nama"}), right=False, wrap=True,
                   width=46),
        c.computed("satuan", "Satuan", c.field_text({"butirpk": "satuan"}), right=False, width=11),
        c.typed("butirpk", "target", title="Target\nPK"),
        *(c.typed("butirpk", f"target_tw.{q}") for q in c.TRIWULAN),
        c.computed("tahun", "Setahun\ndari TW", _year_of_quarters, width=11,
                   tip="Target triwulan digabung menurut kumulasi indikator. Tanda ≠: berbeda dengan PK."),
    ),
    shapes=frozenset({"butirpk", "pengaturan.pk_dipakai"}),
    watches=_linked,
    help="Target triwulan dari Perjanjian Kinerja yang dipakai mengukur; dicetak sebagai rencana aksi.",
    empty="Isi dahulu indikator pada Perjanjian Kinerja yang dipakai.",
)  # fmt: skip


def _renstra_target(laporan: Laporan, _: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai or ABSENT
    row = laporan.get(Indikator, key.id)
    return ABSENT if row is None else row.target.get(laporan.tahun, KOSONG)


def _plan_rows(laporan: Laporan) -> list[RowKey]:
    return [*trees.by_sasaran(laporan), *trees.outputs(laporan)]


ANNUAL = GridSpec(
    "pk.tahunan",
    "Rencana Tahunan",
    rows=_plan_rows,
    columns=lambda laporan: (
        c.computed("nama", "Sasaran atau program, indikator", c.row_name(), right=False,
                   wrap=True, width=46),
        c.computed("satuan", "Satuan", c.field_text({"indikator": "satuan"}), right=False, width=11),
        c.computed("renstra", f"Renstra\n{laporan.tahun or 'tahun ini'}", c.nilai(_renstra_target), width=10),
        c.typed("indikator", "target_tahun", title="Target\nRKT / DPA"),
        *(c.typed("indikator", f"target_tw.{q}") for q in c.TRIWULAN),
        c.computed(
            "tahun", "Setahun\ndari TW",
            c.nilai(lambda _, figures, key: k.target_dari_tw if (k := _kinerja(figures, key)) else ABSENT),
            width=10,
        ),
    ),
    shapes=frozenset({"tujuan", "sasaran", "indikator", "programkegiatan"}),
    settings=frozenset({"identitas"}),
    strong=frozenset({"sasaran", "tujuan", *trees.LEVELS}),
    numbered=c.NUMBERED,
    help="Isi target RKT atau DPA hanya bila berbeda dengan target Renstra tahun ini.",
    empty="Isi dahulu indikator di tab Renstra.",
)  # fmt: skip


_FIRST_PROMISES = Action(
    "Ambil dari PK &Murni", "clipboard-check", "Salin butir PK Murni yang belum ada di sini, untuk diubah",
    _take_first_promises,
)  # fmt: skip
_FIRST_BUDGET = Action(
    "Ambil dari PK &Murni", "clipboard-check", "Salin program PK Murni yang belum ada di sini, untuk diubah",
    _take_first_budget,
)  # fmt: skip


def _contract(jenis: JenisPK) -> tuple[Section, ...]:
    group = pilihan(jenis)
    optional = jenis is JenisPK.PERUBAHAN
    promises = Action(
        "Ambil dari &Renstra", "clipboard-check", "Isi sasaran, indikator, dan target tahun ini dari Renstra",
        partial(_take_promises, jenis),
    )  # fmt: skip
    parties = Action(
        "Ambil dari Pr&ofil", "clipboard-check", "Isi tempat dan para pihak yang kosong dari tab Profil",
        partial(_take_parties, jenis),
    )  # fmt: skip
    budget = Action(
        "Ambil An&ggaran", "clipboard-check", "Isi program dan anggarannya dari tabel anggaran",
        partial(_take_budget, jenis),
    )  # fmt: skip
    first = (_FIRST_PROMISES,) if optional else ()
    first_budget = (_FIRST_BUDGET,) if optional else ()
    return (
        Section("Dokumen dan Pihak", (_document(jenis),), group, (parties,), optional=optional),
        Section("Indikator", (_promises(jenis),), group, (*first, promises), optional=optional),
        Section("Anggaran", (_budget(jenis),), group, (*first_budget, budget), optional=optional),
        *((perbedaan.CHANGED,) if optional else ()),
    )


SECTIONS = (
    *_contract(JenisPK.MURNI),
    *_contract(JenisPK.PERUBAHAN),
    Section("Target Triwulan", (QUARTERS,), "Rencana Aksi", optional=True),
    Section("Rencana Tahunan", (ANNUAL,), "Rencana Aksi", optional=True),
    *aksi.SECTIONS,
    *pejabat.SECTIONS,
    *perbedaan.SECTIONS,
)
