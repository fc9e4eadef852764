"""The heading of the detail: who imports, and the numbers by which the shipment is known."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.shipment import Shipment
from senae_desktop.presentation.detail_counted import DetailCounted
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import declaration_display


@dataclass(frozen=True, slots=True)
class Heading:
    """``title`` is the importer; ``main`` the declaration; ``rest`` the other numbers, dotted."""

    title: str
    main: str
    rest: str


def heading_of(shipment: Shipment, formatter: Formatter) -> Heading:
    """The heading of a shipment; absent numbers are left out."""
    keys = shipment.keys
    main = f"DAI {declaration_display(keys.declaration)}" if keys.declaration else ""
    rest = []
    if shipment.reference:
        rest.append(shipment.reference)
    if keys.transport_document:
        rest.append(keys.transport_document)
    if keys.containers:
        rest.append(_containers(keys.containers))
    if not keys.transport_document and keys.cargo_number:
        rest.append(
            QCoreApplication.translate("Detail", "Cargo {number}").format(number=keys.cargo_number)
        )
    packages = shipment.goods.packages
    if packages is not None:
        text = DetailCounted().packages(packages)
        rest.append(text.replace(str(packages), formatter.integer(packages), 1))
    return Heading(shipment.importer.name, main, " · ".join(rest))


def _containers(containers: tuple[str, ...]) -> str:
    if len(containers) == 1:
        return containers[0]
    more = QCoreApplication.translate("Detail", "{first} and {count} more")
    return more.format(first=containers[0], count=len(containers) - 1)
