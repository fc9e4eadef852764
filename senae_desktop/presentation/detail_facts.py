"""What is known of a shipment as labelled values in groups, each of which can be copied."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.catalogue_papers import load_papers
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import declaration_display


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value, never empty."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one title."""

    title: str
    facts: tuple[Fact, ...]


class DetailFacts:
    """Words the facts in the user's language; what is not known is left out."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter
        self._language = formatter.language
        self._papers = load_papers(formatter.catalogues.directory)

    def groups(self, record: ShipmentRecord, marks: Marks | None = None) -> tuple[FactGroup, ...]:
        """The user's own words, numbers, parties, goods, transport, containers and documents.

        Groups without any fact are left out.
        """
        shipment = record.shipment
        containers = shipment.keys.containers
        boxes = QCoreApplication.translate("Detail", "Containers ({count})")
        groups = (
            fact_group(
                QCoreApplication.translate("Detail", "Mine, on this computer only"),
                _own(marks or Marks()),
            ),
            fact_group(QCoreApplication.translate("Detail", "Numbers"), self._keys(shipment)),
            fact_group(
                QCoreApplication.translate("Detail", "Parties and process"), self._parties(shipment)
            ),
            fact_group(QCoreApplication.translate("Detail", "Goods"), self._goods(shipment)),
            fact_group(
                QCoreApplication.translate("Detail", "Transport"), self._transport(shipment)
            ),
            fact_group(
                boxes.format(count=self._formatter.integer(len(containers))),
                [("", "   ".join(containers))],
            ),
            fact_group(QCoreApplication.translate("Detail", "Documents"), self._documents(record)),
        )
        return tuple(group for group in groups if group.facts)

    def _keys(self, shipment: Shipment) -> list[tuple[str, str]]:
        keys = shipment.keys
        declaration = declaration_display(keys.declaration) if keys.declaration else ""
        return [
            (QCoreApplication.translate("Detail", "Own reference"), shipment.reference),
            (QCoreApplication.translate("Detail", "DAI"), declaration),
            (
                QCoreApplication.translate("Detail", "Transport document"),
                keys.transport_document or "",
            ),
            (QCoreApplication.translate("Detail", "Cargo number"), keys.cargo_number or ""),
            (QCoreApplication.translate("Detail", "Delivery number"), keys.delivery_number or ""),
            (QCoreApplication.translate("Detail", "Liquidation"), keys.liquidation or ""),
        ]

    def _parties(self, shipment: Shipment) -> list[tuple[str, str]]:
        return [
            (QCoreApplication.translate("Detail", "Importer"), _party(shipment.importer)),
            (
                QCoreApplication.translate("Detail", "Customs agent"),
                _party(shipment.agent) if shipment.agent else "",
            ),
            (
                QCoreApplication.translate("Detail", "District"),
                self._coded("districts", shipment.office),
            ),
            (
                QCoreApplication.translate("Detail", "Regime"),
                self._coded("regimes", shipment.regime),
            ),
            (QCoreApplication.translate("Detail", "Stage"), self._named("stages", shipment.stage)),
            (
                QCoreApplication.translate("Detail", "Declaration status"),
                self._named("declaration_statuses", shipment.status.declaration),
            ),
            (
                QCoreApplication.translate("Detail", "Channel"),
                self._named("channels", shipment.status.control),
            ),
            (
                QCoreApplication.translate("Detail", "Alerts"),
                ", ".join(self._named("alerts", code) for code in shipment.alerts),
            ),
        ]

    def _goods(self, shipment: Shipment) -> list[tuple[str, str]]:
        goods, formatter = shipment.goods, self._formatter
        return [
            (QCoreApplication.translate("Detail", "Description"), goods.description),
            (
                QCoreApplication.translate("Detail", "Packages"),
                "" if goods.packages is None else formatter.integer(goods.packages),
            ),
            (
                QCoreApplication.translate("Detail", "Gross weight"),
                "" if goods.weight_kg is None else formatter.weight_kg(goods.weight_kg),
            ),
            (
                QCoreApplication.translate("Detail", "Value"),
                "" if goods.value is None else formatter.money(goods.value),
            ),
        ]

    def _transport(self, shipment: Shipment) -> list[tuple[str, str]]:
        transport = shipment.transport
        route = " → ".join(end for end in (transport.origin, transport.destination) if end)
        return [
            (
                QCoreApplication.translate("Detail", "Mode"),
                self._named("transport_modes", transport.mode),
            ),
            (QCoreApplication.translate("Detail", "Carrier"), transport.carrier),
            (
                QCoreApplication.translate("Detail", "Vessel or flight"),
                f"{transport.vehicle} {transport.voyage}".strip(),
            ),
            (QCoreApplication.translate("Detail", "Route"), route),
            (QCoreApplication.translate("Detail", "Deposit"), transport.deposit),
        ]

    def _documents(self, record: ShipmentRecord) -> list[tuple[str, str]]:
        """The documents themselves, then those that only events speak of."""
        kinds, papers = self._papers.documents, record.dossier.documents
        lines = []
        for paper in papers:
            kind = kinds.get(paper.kind)
            day = self._formatter.day(paper.issued_on) if paper.issued_on else ""
            parts = (paper.number, day, paper.issuer, paper.note)
            name = kind.name(self._language) if kind else paper.kind
            lines.append((name, " · ".join(part for part in parts if part) or "✓"))
        known = {*record.shipment.keys.all(), *(paper.number for paper in papers)}
        known |= {kind.name("es") for kind in kinds.values()}
        named = dict.fromkeys(text for event in record.events for text in event.documents)
        others = [text for text in named if text not in known]
        lines.append((QCoreApplication.translate("Detail", "Named by events"), ", ".join(others)))
        return lines

    def _named(self, mapping: str, code: str | None) -> str:
        return self._catalogues.name(mapping, code, self._language) if code else ""

    def _coded(self, mapping: str, code: str | None) -> str:
        name = self._named(mapping, code)
        return name if not code or name.startswith(code) else f"{code} {name}"


def fact_group(title: str, pairs: list[tuple[str, str]]) -> FactGroup:
    """Facts under a title, without those that have no value."""
    return FactGroup(title, tuple(Fact(label, value) for label, value in pairs if value))


def _own(marks: Marks) -> list[tuple[str, str]]:
    return [
        (QCoreApplication.translate("Detail", "My reference"), marks.own_reference),
        (QCoreApplication.translate("Detail", "Tags"), ", ".join(marks.tags)),
        (QCoreApplication.translate("Detail", "Note"), marks.note),
    ]


def _party(party: Party) -> str:
    return " · ".join(text for text in (party.name, party.identification) if text)
