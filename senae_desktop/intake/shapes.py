"""What each kind of reference looks like inside running text, whatever its separators and case.

A shape is looser than the reading of ``domain.references``, which decides: what has the shape and
cannot be read is a reference with something wrong in it, and worth telling.
"""

from __future__ import annotations

import re

from senae_desktop.domain.references import ReferenceKind

_K = ReferenceKind

#: One separator as people and word processors write it, perhaps between spaces.
_DASH = r"[-‐‑‒–—−_./]"
_SEP = rf"(?:[ \u00a0]?{_DASH}[ \u00a0]?|[ \u00a0])"
_BEGIN = r"(?<![A-Za-z0-9+])"
_END = r"(?![A-Za-z0-9])"

#: Sea carriers whose bills of lading begin with their code (SCAC), as seen on Ecuador's trades.
BILL_PREFIXES = (
    "ACLU", "ANRM", "APLU", "CMDU", "COSU", "CULU", "EGLV", "EISU", "HDMU", "HLCU", "HLXU", "KKFU",
    "MAEU", "MEDU", "MOLU", "MSCU", "NYKS", "ONEY", "OOLU", "PABV", "PCIU", "SAFM", "SEAU", "SMLM",
    "SUDU", "TRIU", "WHLC", "YMLU", "ZIMU",
)  # fmt: skip
#: Numbers of the airlines that carry cargo to Ecuador, with which an air waybill begins.
AIRLINES = frozenset({
    "001", "006", "014", "016", "020", "023", "045", "047", "057", "065", "074", "075", "080",
    "105", "125", "127", "133", "134", "139", "145", "157", "160", "172", "176", "180", "202",
    "205", "220", "230", "235", "257", "279", "307", "369", "406", "423", "462", "489", "501",
    "530", "549", "574", "580", "605", "615", "618", "695", "724", "729", "756", "810", "831",
    "837", "865", "881", "933", "957", "985", "988", "996", "999",
})  # fmt: skip

_PREFIX = "|".join(BILL_PREFIXES)

#: Words that begin codes of other things.
_WORDS = (
    "ACTA|CASO|CITA|COMP|CONT|COTI|FACT|FOLI|GUIA|ITEM|LOTE|NOTA|OFER|ORDE|PEDI|RECI|REFE|SERI|TRAM"
)

#: Without any word before them, most telling first. Of a bill only the beginning has a shape.
SHAPES: tuple[tuple[ReferenceKind, re.Pattern[str]], ...] = (
    (
        _K.CARGO_NUMBER,
        re.compile(
            rf"{_BEGIN}(?:(?i:CEC)|[A-Z]{{3}}){_SEP}?20\d\d{_SEP}?[A-Za-z0-9]{{2,5}}{_SEP}?\d{{3,6}}"
            rf"{_SEP}\d{{1,4}}{_SEP}\d{{1,4}}{_END}"
            rf"|{_BEGIN}(?:(?i:CEC)|[A-Z]{{3}})20\d\d[A-Za-z0-9]{{8,9}}\d{{8}}{_END}"
            rf"|{_BEGIN}(?i:CEC){_SEP}?20\d\d{_SEP}?[A-Za-z0-9]{{2,5}}{_SEP}?\d{{3,6}}"
            rf"(?:{_SEP}\d{{1,4}})?{_END}"
        ),
    ),
    (
        _K.DECLARATION,
        re.compile(
            rf"{_BEGIN}(?:\d{{3}}{_SEP}20\d\d{_SEP}\d\d{_SEP}\d{{1,9}}|\d{{3}}20\d{{12}}"
            rf"|\d{{3}}-\d{{4}}-\d\d-\d{{6,9}}){_END}(?![.,]\d)"
        ),
    ),
    (
        _K.DELIVERY_NUMBER,
        re.compile(rf"{_BEGIN}\d{{8}}{_SEP}?20\d\d{_SEP}?\d{{8,9}}(?:{_SEP}?[A-Za-z])?{_END}"),
    ),
    (
        _K.CONTAINER,
        re.compile(
            rf"{_BEGIN}[A-Za-z]{{3}}[UJZujz]{_SEP}?\d{{3}}{_SEP}?\d{{3}}{_SEP}?\d{_END}(?![.,]\d)"
        ),
    ),
    (
        _K.AIR_WAYBILL,
        re.compile(
            rf"{_BEGIN}\d{{3}}[ \u00a0]?[-‐‑‒–—−][ \u00a0]?\d{{4}}[ \u00a0-]?\d{{4}}{_END}"
            rf"|{_BEGIN}\d{{3}} \d{{4}} \d{{4}}{_END}|{_BEGIN}\d{{11}}{_END}"
        ),
    ),
    (_K.ROAD_WAYBILL, re.compile(rf"{_BEGIN}(?:EC|CO|PE|BO|VE|CL)\d{{8,12}}{_END}")),
    (
        _K.BILL_OF_LADING,
        re.compile(
            rf"{_BEGIN}(?i:{_PREFIX})(?=\d|[A-Za-z]{{1,3}}\d|{_SEP}[A-Za-z]{{0,4}}{_SEP}?\d)"
            # Another carrier's code: capitals and many figures in one word.
            rf"|{_BEGIN}(?!{_WORDS})[A-Z]{{4}}(?=[A-Z]{{0,4}}\d{{7,12}}{_END})"
        ),
    ),
)
SHAPE_OF = dict(SHAPES)

#: Words that tell the kind of what follows them. Only these make a reference of what has no shape
#: of its own; the spaces and little words that may stand between are in ``BETWEEN``.
LABEL = re.compile(
    r"""(?ix) (?<![A-Za-z0-9])
    (?: (?P<cargo> MRN s? | n[uú]meros? \s+ de \s+ carga | (?:no|nro)\.? \s* (?:de \s+)? carga )
      | (?P<house> H B/?L s? | H-?AWB s? | gu[ií]as? \s+ (?:hija|house) s? )
      | (?P<bill> M? B \s? / \s? L s? | M? BL s? | B\.L\.? | bill \s+ of \s+ lading
          | conocimientos? (?:\s+ de \s+ embarque)?
          | documentos? \s+ de \s+ (?:embarque|transporte) )
      | (?P<air> M? -? AWB s? | gu[ií]as? (?:\s+ a[eé]reas?)? )
      | (?P<road> CPIC? s? | cartas? \s+ (?:de \s+)? porte )
      | (?P<declaration> DAI s? | refrendos? | declaraci[oó]n (?:es)? (?:\s+ aduaneras?)? )
      | (?P<container> contenedor (?:es)? | containers? | cntr s? | ctnr s? | cont\. )
      | (?P<delivery> (?:n[uú]meros? \s+ de \s+)? entregas? )
      | (?P<liquidation> liquidaci[oó]n (?:es)? )
    ) (?![A-Za-z0-9])
    """
)
LABEL_KINDS: dict[str, tuple[ReferenceKind, ...]] = {
    "cargo": (_K.CARGO_NUMBER,),
    "house": (_K.AIR_WAYBILL, _K.BILL_OF_LADING),
    "bill": (_K.BILL_OF_LADING,),
    "air": (_K.AIR_WAYBILL, _K.BILL_OF_LADING),
    "road": (_K.ROAD_WAYBILL,),
    "declaration": (_K.DECLARATION,),
    "container": (_K.CONTAINER,),
    "delivery": (_K.DELIVERY_NUMBER,),
    "liquidation": (_K.LIQUIDATION,),
}

#: What may stand between a label and its number.
BETWEEN = re.compile(
    r"""(?ix) (?: [ \t\u00a0]* (?: n[o°º]s?\.?(?![A-Za-z]) | nros?\.?
        | n[uú]m(?:ero)?s?\.?(?![A-Za-z])
        | [#:=|*>("'«“\[-] | –
        | (?:es|son|m[aá]ster|madre|house|hij[oa]|a[eé]re[oa]|mar[ií]tim[oa]|corregid[oa]|nuev[oa])
          (?![A-Za-z])
    ) )* [ \t\u00a0]* (?: (?<=:) [ \t]* \r?\n [ \t]* | (?<=:)[ \t]+\r?\n[ \t]* )? """
)
#: What joins several numbers after one label.
AND = re.compile(r"(?i)[ \t]*(?:[,;/|+&]|\by\b|\be\b|\r?\n)[ \t]*(?:[-*•][ \t]*)?(?:el|la)?[ \t]*")
