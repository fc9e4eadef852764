"""The timeline that is drawn tells the same as the service that computed the stage."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Event
from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from tests.tracking_service.rules_support import TODAY, catalogues, read
from tests.tracking_service.test_rules_properties import logs

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=ECUADOR)


@given(logs())
def test_the_furthest_stage_drawn_is_the_stage_of_the_service(events: list[Event]) -> None:
    found = read(events)
    shipment = Shipment(
        "s", 1, Party("X"), stage=found.stage, status=found.status, alerts=found.alerts
    )
    timeline = build_timeline(ShipmentRecord(shipment, tuple(events)), catalogues(), NOW)
    assert (timeline.stage or "awaiting-manifest") == found.stage
    for one in timeline.stages:
        if one.state is MilestoneState.DONE:
            assert one.reached
    blocked = {catalogues().alerts[code].at for code in found.alerts} - {""}
    problems = {one.stage for one in timeline.stages if one.state is MilestoneState.PROBLEM}
    assert problems <= blocked
