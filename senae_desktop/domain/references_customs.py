"""The numbers that customs gives: cargo number, declaration, delivery number, liquidation."""

from __future__ import annotations

import re

from senae_desktop.domain.references_kinds import ReferenceKind
from senae_desktop.domain.references_text import (
    Piece,
    Reason,
    Typed,
    join,
    refuse,
    require,
    require_length,
)

MRN_LENGTH = (10, 20)
SEQUENCE_LENGTH = 4
#: An MRN run together with its two sequences: three letters, a year, the rest, eight digits.
_COMPACT_CARGO = re.compile(r"[A-Z]{3}20\d{2}[A-Z0-9]{8,9}\d{8}")

#: District, year, regime, sequence.
DECLARATION_PARTS = (3, 4, 2, 8)
DECLARATION_LENGTH = 17

#: Code of the operator, year, sequence of eight or nine digits, letter of the channel.
DELIVERY_LENGTH = (20, 21)
LIQUIDATION_LENGTH = (7, 12)


def read_cargo_number(typed: Typed) -> str:
    """*Número de carga*: MRN, MSN and HSN; the last two are filled with zeros to four digits."""
    kind = ReferenceKind.CARGO_NUMBER
    if len(typed.pieces) == 1 and _COMPACT_CARGO.fullmatch(typed.joined.text):
        whole = typed.joined.text
        return f"{whole[:-8]}-{whole[-8:-4]}-{whole[-4:]}"
    if len(typed.pieces) < 3:
        refuse(kind, Reason.MISSING_PART, typed.end)
    mrn = join(typed.pieces[:-2])
    require(kind, mrn, str.isalnum)
    require_length(kind, mrn, *MRN_LENGTH)
    for sequence in typed.pieces[-2:]:
        require(kind, sequence, str.isdigit)
        require_length(kind, sequence, 1, SEQUENCE_LENGTH)
    return "-".join((mrn.text, *(piece.text.zfill(SEQUENCE_LENGTH) for piece in typed.pieces[-2:])))


def read_declaration(typed: Typed) -> str:
    """DAI: district, year, regime and sequence, with or without dashes.

    With dashes the zeros before the sequence may be missing. Unknown districts and regimes are
    ordinary, a year outside this century is not.
    """
    kind = ReferenceKind.DECLARATION
    whole = typed.joined
    require(kind, whole, str.isdigit)
    if typed.lengths[:3] == DECLARATION_PARTS[:3] and len(typed.pieces) == len(DECLARATION_PARTS):
        sequence = typed.pieces[3]
        require_length(kind, sequence, 1, DECLARATION_PARTS[3])
        digits = join(typed.pieces[:3]).text + sequence.text.zfill(DECLARATION_PARTS[3])
    else:
        require_length(kind, whole, DECLARATION_LENGTH, DECLARATION_LENGTH)
        digits = whole.text
    _require_year(kind, whole, digits, DECLARATION_PARTS[0])
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:9]}-{digits[9:]}"


def read_delivery_number(typed: Typed) -> str:
    """*Número de entrega*: operator (8), year, sequence (8 or 9), perhaps a letter."""
    kind = ReferenceKind.DELIVERY_NUMBER
    whole = typed.joined
    if whole.text[-1:].isalpha():
        whole = Piece(whole.text[:-1], whole.positions[:-1], whole.positions[-1])
    require(kind, whole, str.isdigit)
    require_length(kind, whole, *DELIVERY_LENGTH)
    _require_year(kind, whole, whole.text, 8)
    return typed.joined.text


def read_liquidation(typed: Typed) -> str:
    """*Número de liquidación*: digits; eight are usual."""
    kind = ReferenceKind.LIQUIDATION
    whole = typed.joined
    require(kind, whole, str.isdigit)
    require_length(kind, whole, *LIQUIDATION_LENGTH)
    return whole.text


def _require_year(kind: ReferenceKind, piece: Piece, digits: str, place: int) -> None:
    if not digits.startswith("20", place):
        refuse(kind, Reason.BAD_YEAR, piece.at(place))
