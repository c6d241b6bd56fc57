"""The papers of the rules: complete, unique, listed, and honest about their basis."""

import importlib
import pkgutil
import re

import pytest

import lkjip_desktop.rules as package
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.rules.catalogue import FAMILIES, catalogue, entri
from lkjip_desktop.rules.engine import CRASH
from lkjip_desktop.rules.rule import Rule, RuleError, rule
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.temuan import Severity

#: What may be cited: regulations read in a source. Everything else is said to be practice.
CITABLE = re.compile(
    r"(PermenPANRB (53/2014|88/2021)|Perpres 29/2014|PP 8/2006|Permendagri (86/2017|90/2019)|"
    r"Peraturan Kepala BKN 22/2007|Praktik:)"
)
ENTRIES = catalogue()
#: The rules over printed tables have titles of their own form, tested beside them.
OURS = [e for e in ENTRIES if e.family != "TAB"]


def test_no_rule_is_forgotten_or_listed_twice():
    made = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"lkjip_desktop.rules.{info.name}")
        made += [v for v in vars(module).values() if isinstance(v, Rule)]
    assert {r.code for r in made} == {r.code for r in RULES}
    assert len({id(r) for r in made}) == len(RULES)


def test_codes_are_unique_and_stand_in_the_order_of_the_families():
    codes = [e.code for e in ENTRIES]
    assert len(set(codes)) == len(codes)
    families = list(FAMILIES)
    order = [(families.index(e.family), e.code) for e in ENTRIES]
    assert [f for f, _ in order] == sorted(f for f, _ in order)
    assert {e.family for e in ENTRIES} == set(families)


@pytest.mark.parametrize("entry", OURS, ids=lambda e: e.code)
def test_the_papers_are_fit_for_print(entry):
    for text in (entry.title, entry.mengapa, entry.contoh_salah, entry.contoh_benar, entry.dasar):
        assert text
        assert text == " ".join(text.split())
        assert text[-1] in '.?”"', text
        assert not text[0].islower()
    assert len(entry.title) <= 110


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.code)
def test_the_basis_is_a_verified_regulation_or_called_practice(entry):
    assert CITABLE.match(entry.dasar), entry.dasar


def test_a_code_leads_to_its_papers():
    found = entri("REA-03")
    assert found is not None
    assert found.severity is Severity.KESALAHAN
    assert found.title == "Capaian tertulis tidak sama dengan hasil hitungnya."
    assert "50" in found.contoh_benar
    assert entri(CRASH) is not None
    assert entri("XXX-00") is None


PAPERS = "Judul.\n\n    Mengapa: a.\n    Contoh salah: b.\n    Contoh benar: c,\n      lanjut.\n    Dasar: d."


def declare(code="UJI-01", reads=("indikator.nama",), doc=PAPERS, each=None):
    def check(view):
        yield from ()

    check.__doc__ = doc
    return rule(code, Severity.SARAN, reads=reads, each=each)(check)


def test_a_rule_carries_its_papers():
    made = declare(each=Indikator)
    assert (made.title, made.mengapa, made.contoh_benar, made.dasar) == ("Judul.", "a.", "c, lanjut.", "d.")
    assert made.family == "UJI"


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "uji-01"},
        {"code": "UJI-1"},
        {"reads": ("indikator.tidak_ada",)},
        {"reads": ("tidakada",)},
        {"reads": ("figures.tidak_ada",)},
        {"doc": None},
        {"doc": "Judul."},
        {"doc": PAPERS.replace("Dasar: d.", "Dasar:")},
    ],
    ids=str,
)
def test_a_rule_declared_wrongly_stops_the_start(wrong):
    with pytest.raises(RuleError):
        declare(**wrong)
