"""How far an import has come on each lane, by the word of the service."""

from __future__ import annotations

from collections.abc import Sequence

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import Stage
from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.shipment import Shipment
from senae_desktop.domain.timeline_facts import Facts

_CARGO = "CARGO"
_DECLARATION = "DECLARATION"


class Progress:
    """Which stages were reached, which one is being worked on, and where something is wrong."""

    def __init__(self, shipment: Shipment, facts: Facts, catalogues: Catalogues) -> None:
        self._stages = catalogues.stages
        self._facts = facts
        status = catalogues.declaration_statuses.get(shipment.status.declaration or "")
        channel = catalogues.channels.get(shipment.status.control or "")
        self._inspected = channel is None or channel.human
        self._worked_on = status.at if status else ""
        #: What needs attention, by the service's alerts or by the status of the declaration.
        self.alerts = frozenset({*shipment.alerts, shipment.status.declaration or ""})
        self._tops = self._highest(
            shipment.stage, shipment.status.cargo, status.stage if status else None
        )
        self.reached = frozenset(
            stage.code for stage in self._stages.values() if self._is_reached(stage)
        )
        self._alerts = self._alerts_by_stage(catalogues)

    def alerts_at(self, stage: str) -> frozenset[str]:
        """The alerts that stop the import at a stage."""
        return frozenset(code for code, at in self._alerts.items() if at == stage)

    def states(self, lane: Sequence[Stage]) -> list[MilestoneState]:
        """The state of each stage of one lane, in order."""
        current = self._current(lane)
        return [self._state(stage, current) for stage in lane]

    def _state(self, stage: Stage, current: str | None) -> MilestoneState:
        if self.alerts_at(stage.code):
            return MilestoneState.PROBLEM
        if stage.code == current:
            return MilestoneState.CURRENT
        if stage.code in self.reached:
            return MilestoneState.DONE
        if self._is_skipped(stage):
            return MilestoneState.SKIPPED
        if self._facts.estimate(stage.code):
            return MilestoneState.ESTIMATED
        return MilestoneState.PENDING

    def _current(self, lane: Sequence[Stage]) -> str | None:
        """The stage being worked on, else the last one reached while more is to come."""
        for stage in lane:
            begun = stage.code == self._worked_on or self._facts.partial(stage.code)
            if begun and stage.code not in self.reached and not self._is_skipped(stage):
                return stage.code
        reached = [stage for stage in lane if stage.code in self.reached]
        if not reached or lane[-1].rank < self._top(lane[-1].lane):
            return None
        to_come = any(
            stage.rank > reached[-1].rank and not self._is_skipped(stage) for stage in lane
        )
        return reached[-1].code if to_come else None

    def _is_reached(self, stage: Stage) -> bool:
        """At or before the highest stage of its lane, and not passed over."""
        top = self._top(stage.lane)
        if not stage.lane or stage.rank > top:
            return False
        if stage.rank == top:
            return True
        if self._facts.reaching(stage.code) or self._facts.partial(stage.code):
            return True
        # Without a log nothing else says that a stage was passed over.
        return not self._facts and not self._needs_no_officer(stage)

    def _is_skipped(self, stage: Stage) -> bool:
        """Whether a stage that was not reached never will be."""
        if self._needs_no_officer(stage):
            return True
        until = self._stages.get(stage.until)
        limit = until.rank if until else stage.rank
        return self._top(stage.lane) >= limit

    def _needs_no_officer(self, stage: Stage) -> bool:
        """Whether the channel leaves this stage out."""
        return stage.group == "inspection" and not self._inspected

    def _top(self, lane: str) -> int:
        """Rank of the highest stage reached that ends or belongs to a lane."""
        return self._tops.get(lane, -1)

    def _highest(self, *codes: str | None) -> dict[str, int]:
        tops: dict[str, int] = {}
        furthest = self._stages.get(codes[0] or "")
        for code in codes:
            stage = self._stages.get(code or "")
            if stage is None or (furthest is not None and stage.rank > furthest.rank):
                continue  # a status tells of its lane, never of more than the stage of the import
            # The release completes the declaration, the exit both lanes.
            ended = {"release": (_DECLARATION,), "exit": (_CARGO, _DECLARATION)}.get(stage.code, ())
            for lane in (stage.lane, *ended):
                tops[lane] = max(stage.rank, tops.get(lane, -1))
        return tops

    def _alerts_by_stage(self, catalogues: Catalogues) -> dict[str, str]:
        return {
            alert.code: alert.at
            for alert in catalogues.alerts.values()
            if alert.blocking and alert.code in self.alerts
        }
