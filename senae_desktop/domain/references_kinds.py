"""The kinds of reference and the value of one; see ``references`` for reading them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReferenceKind(StrEnum):
    """Kind of number by which an import is known."""

    CARGO_NUMBER = "CARGO_NUMBER"  # número de carga (MRN-MSN-HSN)
    BILL_OF_LADING = "BILL_OF_LADING"  # conocimiento de embarque; any house document
    AIR_WAYBILL = "AIR_WAYBILL"  # guía aérea
    ROAD_WAYBILL = "ROAD_WAYBILL"  # carta de porte (CPIC)
    DECLARATION = "DECLARATION"  # DAI
    CONTAINER = "CONTAINER"  # contenedor
    DELIVERY_NUMBER = "DELIVERY_NUMBER"  # número de entrega
    LIQUIDATION = "LIQUIDATION"  # número de liquidación


@dataclass(frozen=True, slots=True)
class Reference:
    """A normalised reference: ``value`` is the one form in which it is kept, sent and compared."""

    kind: ReferenceKind
    value: str

    @property
    def display(self) -> str:
        """The form to show; reading it again gives the same reference.

        It is the value: a DAI, cargo number or air waybill is kept with the dashes that people
        know it by, anything else without separators.
        """
        return self.value


#: Countries whose road carriers serve Ecuador: a *carta de porte* rather than a bill of lading.
ROAD_COUNTRIES = ("EC", "CO", "PE", "BO", "VE", "CL")
