"""Builds the event log of one import, line by line, and draws it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.milestone import Milestone
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord, Status
from senae_desktop.domain.timeline import Timeline, build_timeline
from senae_desktop.resource_files import resource

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ECUADOR)
CATALOGUES = load_catalogues(resource("catalogues"))


def day(number: int) -> Moment:
    return Moment(datetime(2026, 11, number, 10, 30, tzinfo=ECUADOR))


class Story:
    """An event log under way: each line happens on the next day of November."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def add(self, kind: str, **changes: object) -> Story:
        number = len(self.events) + 1
        event = Event(
            id=f"e{number}",
            sequence=number,
            lane=Lane.CARGO,
            type=kind,
            stage=None,
            classifier=Classifier.ACTUAL,
            occurred=day(number),
            recorded_at=day(number).at + timedelta(minutes=20),
            raw_text=f"Texto de {kind}",
            source="manual",
        )
        self.events.append(replace(event, **changes))  # type: ignore[arg-type]  # test shorthand
        return self

    def all(self, *kinds: str) -> Story:
        for kind in kinds:
            self.add(kind)
        return self

    def drawn(
        self,
        stage: str,
        cargo: str | None = None,
        declaration: str | None = None,
        control: str | None = None,
        *alerts: str,
    ) -> Timeline:
        shipment = Shipment(
            "s1",
            1,
            Party("Importadora de Prueba"),
            stage=stage,
            status=Status(cargo, declaration, control),
            alerts=alerts,
        )
        return build_timeline(ShipmentRecord(shipment, tuple(self.events)), CATALOGUES, NOW)


def states(milestones: tuple[Milestone, ...]) -> list[str]:
    return [milestone.state.value for milestone in milestones]


def of(timeline: Timeline, stage: str) -> Milestone:
    return next(milestone for milestone in timeline.all() if milestone.stage == stage)


CARGO = ("manifest-transmitted", "arrival", "discharge-completed", "deposit-entry")
DECLARED = ("declaration-accepted", "liquidation-issued", "payment-confirmed")
