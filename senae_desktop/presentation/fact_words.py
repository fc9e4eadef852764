"""Facts in which two accounts of one import differ, in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.fact_differences import FactDifference, FactValue
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Money
from senae_desktop.presentation.formatting import NOTHING, Formatter

_CATALOGUES = {"office": "districts", "regime": "regimes", "mode": "transport_modes"}


class FactWords:
    """Names and values of facts in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter

    def here(self, difference: FactDifference) -> str:
        """The fact as it is known here."""
        return f"{_name(difference.code)}: {self._value(difference.code, difference.here)}"

    def told(self, difference: FactDifference) -> str:
        """The fact as the other side tells it."""
        return f"{_name(difference.code)}: {self._value(difference.code, difference.told)}"

    def change(self, difference: FactDifference) -> str:
        """Both, what is known first."""
        return f"{self.here(difference)} → {self._value(difference.code, difference.told)}"

    def _value(self, code: str, value: FactValue | None) -> str:
        match value:
            case None:
                return NOTHING
            case Party():
                # Of a party known by its number alone the number is the name.
                return " · ".join(dict.fromkeys(filter(None, (value.name, value.identification))))
            case Money():
                return self._formatter.money(value)
            case Decimal():
                return self._formatter.weight_kg(value)
            case int():
                return self._formatter.integer(value)
            case tuple():
                return ", ".join(value)
            case _ if code in _CATALOGUES:
                name = self._formatter.name(_CATALOGUES[code], value)
                return name if code == "mode" or name.startswith(value) else f"{value} {name}"
            case _:
                return value


def _name(code: str) -> str:
    return {
        "declaration": QCoreApplication.translate("Detail", "DAI"),
        "transport_document": QCoreApplication.translate("Detail", "Transport document"),
        "cargo_number": QCoreApplication.translate("Detail", "Cargo number"),
        "delivery_number": QCoreApplication.translate("Detail", "Delivery number"),
        "liquidation": QCoreApplication.translate("Detail", "Liquidation"),
        "containers": QCoreApplication.translate("Facts", "Containers"),
        "importer": QCoreApplication.translate("Detail", "Importer"),
        "reference": QCoreApplication.translate("Detail", "Own reference"),
        "office": QCoreApplication.translate("Detail", "District"),
        "regime": QCoreApplication.translate("Detail", "Regime"),
        "mode": QCoreApplication.translate("Detail", "Mode"),
        "carrier": QCoreApplication.translate("Detail", "Carrier"),
        "vehicle": QCoreApplication.translate("Facts", "Vessel or vehicle"),
        "voyage": QCoreApplication.translate("Facts", "Voyage"),
        "origin": QCoreApplication.translate("Facts", "Origin"),
        "destination": QCoreApplication.translate("Facts", "Destination"),
        "deposit": QCoreApplication.translate("Detail", "Deposit"),
        "goods": QCoreApplication.translate("Detail", "Description"),
        "packages": QCoreApplication.translate("Detail", "Packages"),
        "weight": QCoreApplication.translate("Detail", "Gross weight"),
        "value": QCoreApplication.translate("Detail", "Value"),
    }[code]
