"""The direction (arah) of a new indikator, as far as its printed values prove it.

Levels of a scale and ranges say it themselves. A printed capaian shows which formula made it: one that
(2T - R)/T x 100 or T/R x 100 gives, and R/T x 100 does not, belongs to an indikator that should fall.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.nilai import Angka, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan.model import Status, UsulanNilai
from lkjip_desktop.importers.usulan.rancangan import Rancangan

_HUNDRED, _NEAR = Decimal(100), Decimal("0.6")


def arah_baru(r: Rancangan, values: Mapping[Ref, UsulanNilai]) -> dict[Ref, UsulanNilai]:
    """The proposed arah of every new indikator whose values prove another one than naik."""
    told: dict[Id, dict[str, UsulanNilai]] = {}
    for ref, n in values.items():
        owner = _owner(r, ref)
        if owner is not None:
            field = "janji" if ref.kind == "butirpk" else ref.field
            told.setdefault(owner, {})[field] = n
    found = {}
    for id, fields in told.items():
        draf = r.get("indikator", id)
        arah, proof = _proven(fields) if draf is not None and draf.baru else (None, None)
        if arah is not None and proof is not None:
            ref = Ref("indikator", id, "arah")
            sure = arah is not Arah.TURUN and draf is not None and draf.yakin
            found[ref] = UsulanNilai(ref, Arah.NAIK, arah, Status.BARU, proof.sumber, proof.teks, sure)
    return found


def _owner(r: Rancangan, ref: Ref) -> Id | None:
    """The indikator a value speaks of: its own, or the one that a line of the PK promises."""
    if ref.kind == "indikator":
        return ref.id
    if ref.kind != "butirpk" or ref.field != "target":
        return None
    draf = r.get("butirpk", ref.id)
    link: Id | None = draf.dasar.get("indikator") if draf and draf.baru else None
    return link


def _proven(fields: Mapping[str, UsulanNilai]) -> tuple[Arah | None, UsulanNilai | None]:
    targets = [n for f, n in fields.items() if f.partition(".")[0] in ("target", "target_tahun", "janji")]
    for kind, arah in ((Predikat, Arah.PREDIKAT), (Rentang, Arah.RENTANG)):
        if targets and all(isinstance(n.baru, kind) for n in targets):
            return arah, targets[0]
    judged = [(_falls(t, w, c), c) for t, w, c in _measured(fields)]
    if judged and all(falls for falls, _ in judged):
        return Arah.TURUN, judged[0][1]
    return None, None


def _measured(fields: Mapping[str, UsulanNilai]) -> Iterator[tuple[Decimal, Decimal, UsulanNilai]]:
    """Target, realisasi and printed capaian of each year that has all three and where they say something."""
    names = [(t, "realisasi", "capaian_tertulis") for t in ("janji", "target_tahun")]
    years = {f.partition(".")[2] for f in fields if f.startswith("capaian_lalu.")}
    names += [(f"target_lalu.{y}", f"realisasi_lalu.{y}", f"capaian_lalu.{y}") for y in sorted(years)]
    for t, w, c in names:
        if t in fields and w in fields and c in fields:
            target, result = _number(fields[t].baru), _number(fields[w].baru)
            if target and result is not None and target != result:
                yield target, result, fields[c]


def _falls(target: Decimal, result: Decimal, capaian: UsulanNilai) -> bool:
    """Whether a formula for falling indikator gives the printed capaian and the other one does not."""
    stated = _number(capaian.baru)
    if stated is None:
        return False
    rising = result / target * _HUNDRED
    falling = [(2 * target - result) / target * _HUNDRED]
    falling += [target / result * _HUNDRED] if result else []
    return abs(rising - stated) > _NEAR and any(abs(f - stated) <= _NEAR for f in falling)


def _number(value: Any) -> Decimal | None:  # noqa: ANN401
    return value.nilai if isinstance(value, Angka) else value if isinstance(value, Decimal) else None
