"""TAB-30 and TAB-31: what a sentence says of a success or a change, against the figures it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.kutipan import Kalimat, bilangan
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.teks_indikator import stated_in
from lkjip_desktop.rules.tabel.teks_perubahan import changes
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_REACHED = re.compile(
    r"\b(?:(?:telah|sudah)\s+(?:\w+\s+)?(?:sesuai|memenuhi|mencapai|tercapai)|sesuai\s+(?:dengan\s+)?target|memenuhi\s+target|"
    r"mencapai\s+target|target\s+(?:\w+\s+)?tercapai|melampaui|melebihi)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"melampaui|melebihi|di\s?atas\s+target", re.IGNORECASE)
_MISSED = re.compile(
    r"\b(?:(?:belum|tidak|kurang)\s+(?:\w+\s+)?(?:sesuai|memenuhi|mencapai|tercapai)|(?:masih\s+)?di\s?bawah\s+target)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:belum|tidak|kurang|agar|supaya|untuk|guna|diharapkan|akan|hampir|upaya|jika|bila|apabila)\b", re.I
)
_FULL = Decimal(100)
_FALLS = re.compile(
    r"(?:ma|sema)kin\s+(?:kecil|rendah|sedikit)\b.{0,60}(?:berhasil|baik)|negatif", re.IGNORECASE
)


@aturan_teks("TAB-30", Severity.KESALAHAN)
def pernyataan_target(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Pernyataan tercapai atau tidak yang bertentangan dengan angkanya

    Mengapa: Kata yang bertentangan dengan angkanya membalik kesimpulan pembaca.
    Contoh salah: Sudah sesuai target: target 1,30, realisasi 1,32, padahal makin kecil makin baik.
    Contoh benar: Belum mencapai target: target 1,30, realisasi 1,32.
    Dasar: Praktik: keberhasilan dinyatakan menurut angka target dan realisasinya.
    """
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        parts = {
            apa: [p for p in stated_in(sentence.teks) if p.apa == apa] for apa in ("target", "realisasi")
        }
        if any(len(p) != 1 for p in parts.values()):
            continue
        target, gained = parts["target"][0].angka, parts["realisasi"][0].angka
        claim = _claim(sentence.teks)
        thing = names.hal(sentence) or names.pokok(sentence)
        label = thing.rows[0][0].tabel.baris[thing.rows[0][1]].label if thing else ""
        falls = bool(_FALLS.search(sentence.teks)) or makin_rendah(label or sentence.teks)
        shares = [
            p.angka.nilai for p in stated_in(sentence.teks) if p.apa == "capaian" and "%" in p.angka.teks
        ]
        if claim and len(shares) == 1 and (shares[0] >= _FULL) != bool(_MISSED.fullmatch(claim)):
            continue  # its own capaian says the same
        verdict = _verdict(claim, target.nilai, gained.nilai, falls)
        if verdict:
            yield TemuanTabel(
                "TAB-30",
                Severity.KESALAHAN,
                sentence.tempat,
                f"Tertulis “{claim}”, padahal target {target.teks} dan realisasi {gained.teks}"
                f"{' (makin kecil makin baik)' if falls else ''}: {verdict}.",
                claim,
                verdict,
            )


def _claim(text: str) -> str:
    """The words of a sentence that say whether a target was reached."""
    missed = _MISSED.search(text)
    if missed:
        return missed[0]
    for match in _REACHED.finditer(text):
        if not _DENIED.search(text[max(0, match.start() - 20) : match.start()]):
            return match[0]
    return ""


def _verdict(claim: str, target: Decimal, gained: Decimal, falls: bool) -> str:
    """What the figures say where the claim says otherwise; "" where they agree."""
    if not claim:
        return ""
    better = gained < target if falls else gained > target
    reached = better or gained == target
    if _MISSED.fullmatch(claim):
        return "target tercapai" if reached else ""
    if _ABOVE.search(claim) and not better:
        return "target tercapai, tidak terlampaui" if reached else "target belum tercapai"
    return "" if reached else "target belum tercapai"


_COMPARED = re.compile(
    r"(?P<kata>lebih\s+(?:besar|tinggi|baik|kecil|rendah)|meningkat|naik|menurun|turun)\s*\(\s*(?P<a>\d[\d.,]*)\s*%?\s*\)"
    r"[^.;]{0,120}?\(\s*(?P<b>\d[\d.,]*)\s*%?\s*\)",
    re.IGNORECASE,
)


@aturan_teks("TAB-31", Severity.KESALAHAN)
def perubahan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Kata naik, turun dan besarnya dalam naskah

    Mengapa: Kata dan selisihnya dapat dihitung dari angka dalam kalimat yang sama.
    Contoh salah: Meningkat dari 80,2 menjadi 78,5; naik 0,89 dari 69,12 menjadi 70,07.
    Contoh benar: Menurun dari 80,2 menjadi 78,5; naik 0,95 dari 69,12 menjadi 70,07.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        for change in wrong_changes(sentence.teks):
            said = f"{format_angka(change.dari)} menjadi {format_angka(change.menjadi)}"
            yield _word(sentence, change.kata, f"dari {said} berarti {change.benar}", change.benar)
        yield from changes(telaah, names, sentence)
        for match in _COMPARED.finditer(sentence.teks):
            a, b = bilangan(match["a"].rstrip(".,")), bilangan(match["b"].rstrip(".,"))
            up = re.search(r"besar|tinggi|baik|meningkat|naik", match["kata"], re.I)
            if a is None or b is None or (a > b if up else a < b):
                continue
            right = "sama" if a == b else "lebih kecil" if up else "lebih besar"
            yield _word(
                sentence, match["kata"], f"{format_angka(a)} terhadap {format_angka(b)}: {right}", right
            )


def _word(sentence: Kalimat, word: str, why: str, right: str) -> TemuanTabel:
    message = f"Tertulis “{word}”, sedangkan {why}."
    return TemuanTabel("TAB-31", Severity.KESALAHAN, sentence.tempat, message, word, right)
