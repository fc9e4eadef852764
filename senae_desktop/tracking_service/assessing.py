"""Applies the rules: a shipment with all that is computed from its event log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Event
from senae_desktop.domain.shipment import Shipment
from senae_desktop.tracking_service.rules.assessment import assess


def assessed(
    shipment: Shipment, events: Sequence[Event], catalogues: Catalogues, now: datetime
) -> Shipment:
    """The shipment with stage, status, next action, alerts and deadlines as of ``now``."""
    found = assess(events, catalogues, now.astimezone(ECUADOR).date())
    return replace(
        shipment,
        status=found.status,
        stage=found.stage,
        stage_since=found.stage_since,
        next_action=found.next_action,
        alerts=found.alerts,
        deadlines=found.deadlines,
        closed=found.closed,
    )
