"""The stage reached, the three statuses and the alerts of an import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.event import Event, Lane
from senae_desktop.domain.shipment import Status
from senae_desktop.tracking_service.rules.history import (
    CANCELLED,
    FINAL_ABANDONMENT,
    TACIT_ABANDONMENT,
    History,
)

FIRST_STAGE = "awaiting-manifest"

#: What clears each alert. A later step that is impossible while the trouble lasts clears it too,
#: because a source may leave out the event that says so. Final abandonment is never cleared.
CLEARED_BY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "rejected": frozenset({"declaration-accepted", CANCELLED, "release-authorised", "exit"}),
        "observed": frozenset(
            {"observation-answered", "inspection-closed", "release-authorised", "exit"}
        ),
        "inspection-missed": frozenset(
            {"inspection-started", "inspection-closed", "release-authorised", "exit"}
        ),
        "abandonment-tacit": frozenset(
            {"abandonment-cured", FINAL_ABANDONMENT, "release-authorised", "exit"}
        ),
        "discrepancy": frozenset(
            {"manifest-corrected", "inspection-closed", "release-authorised", "exit"}
        ),
    }
)
# A payment may be made during or after the inspection and must not hide how that goes.
_BEFORE_INSPECTION = frozenset({None, "received", "validating", "accepted", "assessed", "paid"})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come: the first event that reached each stage, and the statuses."""

    reached: Mapping[str, Event]
    stage: str
    status: Status
    alerts: tuple[str, ...]


def progress(history: History, catalogues: Catalogues) -> Progress:
    """Stage, statuses and alerts; the stage is the one of highest rank that was reached."""
    reached: dict[str, Event] = {}
    for event in history:
        stage = catalogues.event_types[event.type].stage
        if stage in catalogues.stages:
            reached.setdefault(stage, event)
    _reopen(reached, history)
    alerts = standing_alerts(history, catalogues)
    return Progress(
        reached=reached,
        stage=_highest(reached, catalogues) or FIRST_STAGE,
        status=Status(
            cargo=_cargo(reached, catalogues),
            declaration=_declaration(history, catalogues, alerts),
            control=_control(history, catalogues),
        ),
        alerts=alerts,
    )


def _reopen(reached: dict[str, Event], history: History) -> None:
    """An inspection begun again after it was closed is open again, until the goods are released."""
    again = history.opened(("inspection-started",), ("inspection-closed",))
    if again is not None and "inspection-closed" in reached and "release" not in reached:
        del reached["inspection-closed"]
        reached["inspection"] = again


def standing_alerts(history: History, catalogues: Catalogues) -> tuple[str, ...]:
    """The alerts that were raised and not cleared since, in the order of their catalogue."""
    raised_by: dict[str, set[str]] = {}
    for event in history:
        alert = catalogues.event_types[event.type].alert
        if alert:
            raised_by.setdefault(alert, set()).add(event.type)
    return tuple(
        alert
        for alert in catalogues.alerts
        if alert in raised_by
        and history.opened(raised_by[alert], CLEARED_BY.get(alert, frozenset())) is not None
    )


def _highest(stages: Mapping[str, Event], catalogues: Catalogues) -> str | None:
    return max(stages, key=lambda stage: catalogues.stages[stage].rank, default=None)


def _cargo(reached: Mapping[str, Event], catalogues: Catalogues) -> str | None:
    of_cargo = {
        stage: event
        for stage, event in reached.items()
        if stage == "exit" or catalogues.stages[stage].lane == Lane.CARGO
    }
    return _highest(of_cargo, catalogues)


def _declaration(history: History, catalogues: Catalogues, alerts: tuple[str, ...]) -> str | None:
    current: str | None = None
    for event in history:
        entry = catalogues.event_types[event.type]
        hides = entry.lane == Lane.PAYMENT and current not in _BEFORE_INSPECTION
        cured = event.type == TACIT_ABANDONMENT and "abandonment-tacit" not in alerts
        if entry.declaration_status and not hides and not cured:
            current = entry.declaration_status
    return current


def _control(history: History, catalogues: Catalogues) -> str | None:
    current: str | None = None
    for event in history:
        current = catalogues.event_types[event.type].channel or current
    return current
