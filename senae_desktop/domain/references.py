"""Reading references: from any text a clerk types or pastes to one normalised value.

``parse`` reads a reference of a known kind; ``recognise`` finds out the kind. A word before the
reference ("DAI 028-…", "MRN: …") is understood and tells the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references_customs import (
    read_cargo_number,
    read_declaration,
    read_delivery_number,
    read_liquidation,
)
from senae_desktop.domain.references_kinds import ROAD_COUNTRIES, Reference, ReferenceKind
from senae_desktop.domain.references_text import Reason, Typed, label_of, read, refuse
from senae_desktop.domain.references_transport import (
    read_air_waybill,
    read_bill,
    read_container,
    read_road_waybill,
)

__all__ = [
    "Reason",
    "Reference",
    "ReferenceKind",
    "parse",
    "recognise",
]

#: Longer text is no reference; nothing more is tried with it.
LONGEST = 200
#: The kind given by a refusal of nothing at all.
ANY = "reference"

_K = ReferenceKind

#: Most telling first: the order of preference when a text may be several things.
_READERS: dict[ReferenceKind, Callable[[Typed], str]] = {
    _K.CARGO_NUMBER: read_cargo_number,
    _K.DECLARATION: read_declaration,
    _K.DELIVERY_NUMBER: read_delivery_number,
    _K.CONTAINER: read_container,
    _K.AIR_WAYBILL: read_air_waybill,
    _K.ROAD_WAYBILL: read_road_waybill,
    _K.LIQUIDATION: read_liquidation,
    _K.BILL_OF_LADING: read_bill,
}

_LABELS = {
    "cargo": _K.CARGO_NUMBER,
    "bill": _K.BILL_OF_LADING,
    "air": _K.AIR_WAYBILL,
    "road": _K.ROAD_WAYBILL,
    "declaration": _K.DECLARATION,
    "container": _K.CONTAINER,
    "delivery": _K.DELIVERY_NUMBER,
    "liquidation": _K.LIQUIDATION,
}

#: What a text was surely meant to be, by its shape with one dash between pieces: if it cannot be
#: read as that, it is wrong, and not a bill of lading that happens to look so.
_MEANT = (
    (_K.CARGO_NUMBER, re.compile(r"CEC-?20\d\d.*")),
    (_K.DECLARATION, re.compile(r"\d{3}-\d{4}-\d{2}-\d*|\d{16,18}")),
    (_K.DELIVERY_NUMBER, re.compile(r"\d{8}-?\d{4}-?\d{7,}(-?[A-Z])?")),
    (_K.CONTAINER, re.compile(r"[A-Z]{3}[UJZ]-?\d{3}-?\d{3}(-?\d)?")),
    (_K.AIR_WAYBILL, re.compile(r"\d{3}-\d{4}-?\d{4}")),
)


def parse(kind: ReferenceKind, text: str) -> Reference:
    """Read a reference of a known kind; ``MalformedReference`` with reason and position."""
    _, typed = _typed(kind, text)
    return Reference(kind, _READERS[kind](typed))


def recognise(text: str) -> tuple[Reference, ...]:
    """Every reference that a text may be, most likely first; never empty.

    ``MalformedReference`` explains what is wrong with what it most likely was meant to be.
    """
    label, typed = _typed(ANY, text)
    found: list[Reference] = []
    refusals: dict[ReferenceKind, MalformedReference] = {}
    for kind, reader in _READERS.items():
        try:
            found.append(Reference(kind, reader(typed)))
        except MalformedReference as refusal:
            refusals[kind] = refusal
    meant = _LABELS.get(label) or _meant(typed)
    if meant in refusals:
        raise refusals[meant]
    if not found:
        raise refusals[_K.BILL_OF_LADING]
    return tuple(sorted(found, key=lambda reference: _doubt(reference, meant)))


def _typed(kind: str, text: str) -> tuple[str, Typed]:
    if len(text) > LONGEST:
        refuse(kind, Reason.TOO_LONG, LONGEST)
    label, start = label_of(text)
    typed = read(text, start)
    if not typed.pieces:
        refuse(kind, Reason.EMPTY, typed.end)
    return label, typed


def _meant(typed: Typed) -> ReferenceKind | None:
    shape = "-".join(piece.text for piece in typed.pieces)
    return next((kind for kind, pattern in _MEANT if pattern.fullmatch(shape)), None)


def _doubt(reference: Reference, meant: ReferenceKind | None) -> tuple[bool, bool]:
    """Sorting key of likelihood; equals keep the order of preference."""
    foreign = reference.kind is _K.ROAD_WAYBILL and not reference.value.startswith(ROAD_COUNTRIES)
    return reference.kind is not meant, foreign
