"""Sections of the Word file: paper, direction, page numbers, header and footer, DRAF behind the text."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from docx.enum.section import WD_HEADER_FOOTER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from lkjip_desktop.report.blocks import Document, Numbering, Part
from lkjip_desktop.report.docx.table import hexed
from lkjip_desktop.report.docx.xml import Element, W, Word, add, paragraph, run, twips
from lkjip_desktop.report.docx.xml import field as word_field
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.style import DRAFT, HAIR, MM, Area, Style
from lkjip_desktop.report.plain import flat

_FORMATS = {Numbering.ROMAN: "lowerRoman", Numbering.ARABIC: "decimal"}
MOST = 300
_STAMP = """\
<w:r {ns} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" \
adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>\
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>\
<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>\
<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>\
<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>\
<v:textpath on="t" fitshape="t"/></v:shapetype>\
<v:shape id="TandaDraf{number}" o:spid="_x0000_s{spid}" type="#_x0000_t136" alt={text} \
style="position:absolute;margin-left:0;margin-top:0;width:{wide:.0f}pt;height:{tall:.0f}pt;rotation:{turn};\
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;\
mso-position-vertical:center;mso-position-vertical-relative:page" fillcolor="#{shade}" stroked="f">\
<v:textpath style="font-family:&quot;{face}&quot;;font-size:1pt;font-weight:bold" string={text}/></v:shape>\
</w:pict></w:r>"""


@dataclass
class Pages:
    """Makes the sections. Headers and footers of one kind are one part of the file, however many use it."""

    word: Word
    document: Document
    style: Style
    face: str
    _made: dict[tuple[bool, bool], tuple[str, str]] = field(default_factory=dict)

    def section(self, part: Part, area: Area) -> Element:
        """The properties of a section, not yet in the file."""
        sect = parse_xml(f"<w:sectPr {nsdecls('w', 'r')}/>")
        header, footer = self._edges(part, area)
        sect.add_headerReference(WD_HEADER_FOOTER.PRIMARY, header)
        sect.add_footerReference(WD_HEADER_FOOTER.PRIMARY, footer)
        add(sect, "type", val="nextPage")
        wide, tall = area.page
        turned = {"orient": "landscape"} if wide > tall else {}
        add(sect, "pgSz", w=twips(wide), h=twips(tall), **turned)
        add(
            sect,
            "pgMar",
            top=twips(tall - area.top),
            right=twips(wide - area.right),
            bottom=twips(area.bottom),
            left=twips(area.left),
            header=twips(11 * MM),
            footer=twips(10 * MM),
            gutter=0,
        )
        numbers = {"fmt": _FORMATS[part.numbering]} if part.numbering in _FORMATS else {}
        if part.restart:
            numbers["start"] = "1"
        if numbers:
            add(sect, "pgNumType", **numbers)
        return sect

    def _edges(self, part: Part, area: Area) -> tuple[str, str]:
        numbered, landscape = part.numbering is not Numbering.NONE, area.page[0] > area.page[1]
        known = self._made.get((numbered, landscape))
        if known is None:
            known = self._made[numbered, landscape] = self._make(area, numbered)
        return known

    def _make(self, area: Area, numbered: bool) -> tuple[str, str]:
        header_part, header_id = self.word.part.add_header_part()
        footer_part, footer_id = self.word.part.add_footer_part()
        self._header(_emptied(header_part.element), area, numbered)
        self._footer(_emptied(footer_part.element), area, numbered)
        return header_id, footer_id

    def _header(self, root: Element, area: Area, numbered: bool) -> None:
        words = flat(self.document.header[:MOST]) if numbered else ""
        p = paragraph(root, "Header", pBdr={} if words else None)
        if words:
            add(p.find(f"{W}pPr/{W}pBdr"), "bottom", val="single", sz=4, space=1, color=hexed(HAIR))
            run(p, words)
        if self.document.draft.strip():
            p.append(self._stamp(flat(self.document.draft[:MOST]), area))

    def _footer(self, root: Element, area: Area, numbered: bool) -> None:
        p = paragraph(root, "Footer", pBdr={} if numbered else None, tabs={} if numbered else None)
        if not numbered:
            return
        add(p.find(f"{W}pPr/{W}pBdr"), "top", val="single", sz=4, space=1, color=hexed(HAIR))
        add(p.find(f"{W}pPr/{W}tabs"), "tab", val="right", pos=twips(area.width))
        run(p, f"{flat(self.document.footer[:MOST])}\tHalaman ")
        word_field(p, "PAGE", "1")

    def _stamp(self, text: str, area: Area) -> Element:
        across, up = area.page
        letters = max(width(self.style.family.bold, text), 0.1)
        size = min(170.0, 0.78 * math.hypot(across, up) / letters)
        turn = round(360 - math.degrees(math.atan2(up, across)))
        number = len(self._made)
        made = _STAMP.format(
            ns=nsdecls("w"),
            number=number,
            spid=2049 + number,
            text=quoteattr(text),
            wide=letters * size,
            tall=size * 0.75,
            turn=turn,
            shade=hexed(DRAFT),
            face=self.face,
        )
        return parse_xml(made)


def _emptied(root: Element) -> Element:
    for child in list(root):
        root.remove(child)
    return root
