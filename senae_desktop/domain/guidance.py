"""*¿A quién le toca?*, lane by lane: what a state means, whose move, what to do, what to keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from senae_desktop.domain.catalogue import Catalogues, read_catalogue
from senae_desktop.domain.catalogue_entries import Confidence, Entry, NextActionEntry
from senae_desktop.domain.durations import reached
from senae_desktop.domain.event import Event, Lane
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import Shipment, ShipmentRecord

#: Where the declaration stands before there is one.
UNDECLARED = "undeclared"
_FIRST = "awaiting-manifest"
_DONE = "exit"
_STORED, _RELEASED = "deposit-entry", "release"
#: States in which how long the stage usually takes says nothing.
_UNUSUAL = frozenset({"alert/abandonment-tacit", "alert/abandonment-final"})
_PAYING = frozenset({"pay-liquidation", "confirm-payment"})


class GuideEntry(Entry):
    """What is said of one state; see the head of the catalogue for its codes.

    Empty texts are those of the stage or of the next action that the entry is about.
    """

    lane: str
    party: str = ""
    meaning_es: str = ""
    meaning_en: str = ""
    next_es: str = ""
    next_en: str = ""
    proof_es: str = ""
    proof_en: str = ""

    def text(self, part: str, language: str) -> str:
        """The ``meaning``, the ``next`` action or the ``proof``."""
        text: str = getattr(self, f"{part}_{'es' if language == 'es' else 'en'}")
        return text


@dataclass(frozen=True, slots=True)
class Guide:
    """What is said of one lane of one import.

    ``state`` is what the lane is at; ``reason`` why the import's next action is that party's, when
    it concerns this lane; ``besides`` what else holds. ``stage`` is the code whose usual time
    matters, ``since`` when it was reached.
    """

    lane: Lane
    state: GuideEntry
    meaning: Mapping[str, str]
    party: PartyRole
    stage: str | None
    since: Moment | None = None
    reason: GuideEntry | None = None
    action: NextActionEntry | None = None
    besides: tuple[GuideEntry, ...] = ()

    def next(self, language: str) -> str:
        """What to do, in a sentence or two."""
        return self.action.text(language) if self.action else self.state.text("next", language)

    def proof(self, language: str) -> str:
        """What to keep as evidence."""
        return self.action.proof(language) if self.action else self.state.text("proof", language)

    @property
    def to_be_confirmed(self) -> bool:
        """Whether something of what is said is a guess."""
        said = (self.state, self.reason, self.action, *self.besides)
        return any(entry.confidence is Confidence.GUESS for entry in said if entry)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where it is said."""
        said = (self.state, self.reason, *self.besides)
        return tuple(dict.fromkeys(entry.source for entry in said if entry))


@cache
def load_guidance(directory: Path) -> Mapping[str, GuideEntry]:
    """Read the guidance of a folder of catalogues; raises ``UnknownCatalogue`` like the others."""
    return read_catalogue(directory / "guidance.toml", GuideEntry)[1]


class Guidance:
    """Finds what is to be said of an import."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._entries = load_guidance(catalogues.directory)

    def of(self, record: ShipmentRecord) -> tuple[Guide, Guide]:
        """What is to be said of the cargo and of the declaration."""
        first = reached(record.events, self._catalogues)
        return self._cargo(record.shipment, first), self._declaration(record.shipment, first)

    def entry(self, *codes: str) -> GuideEntry | None:
        """The first of these that the guidance knows."""
        return next((self._entries[code] for code in codes if code in self._entries), None)

    def _cargo(self, shipment: Shipment, first: Mapping[str, Event]) -> Guide:
        stage = shipment.status.cargo or _FIRST
        state = self.entry(*self._alerts(shipment, Lane.CARGO), f"stage/{stage}")
        if stage == _STORED and shipment.stage == _RELEASED:
            # Here the lanes have met: what is waited for is no longer the declaration.
            state, stage = self._entries["situation/released"], _RELEASED
        return self._guide(Lane.CARGO, shipment, state, (stage, first))

    def _declaration(self, shipment: Shipment, first: Mapping[str, Event]) -> Guide:
        stage = self._declared_stage(shipment)
        channel, status = shipment.status.control, shipment.status.declaration
        state = self.entry(*self._alerts(shipment, Lane.DECLARATION))
        if state is None and status and stage not in (_RELEASED, _DONE):
            state = self.entry(f"status/{status}")
        if state is None:
            state = self.entry(f"stage/{stage}@{channel}", f"stage/{stage}")
        if state is None and status in self._catalogues.declaration_statuses:
            # Abandonment hides how far the declaration came; it had not come anywhere.
            state = self.entry(f"alert/{status}" if shipment.closed else f"stage/{UNDECLARED}")
        besides = tuple(self._besides(shipment, stage, first))
        return self._guide(Lane.DECLARATION, shipment, state, (stage, first), besides)

    def _declared_stage(self, shipment: Shipment) -> str:
        """The stage of the declaration, as the service computed it."""
        stages = self._catalogues.stages
        computed = shipment.stage or ""
        if computed in stages and stages[computed].lane in ("DECLARATION", "EXIT"):
            return computed
        code = shipment.status.declaration
        status = self._catalogues.declaration_statuses.get(code or "")
        return (status.stage if status else "") if code else UNDECLARED

    def _alerts(self, shipment: Shipment, lane: Lane) -> list[str]:
        codes = [f"alert/{code}" for code in shipment.alerts]
        return [code for code in codes if (one := self.entry(code)) and one.lane == lane]

    def _besides(
        self, shipment: Shipment, stage: str, first: Mapping[str, Event]
    ) -> Iterator[GuideEntry]:
        action = shipment.next_action.code if shipment.next_action else ""
        declared = stage not in ("", UNDECLARED, _DONE)
        if declared and shipment.status.cargo in (None, "manifest") and not shipment.closed:
            yield self._entries["situation/advance"]
        unpaid = "assessment" in first and "payment" not in first
        waiting = declared and stage not in ("assessment", _RELEASED)
        if unpaid and waiting and action not in _PAYING:
            yield self._entries["situation/unpaid"]

    def _guide(
        self,
        lane: Lane,
        shipment: Shipment,
        state: GuideEntry | None,
        at: tuple[str, Mapping[str, Event]],
        besides: tuple[GuideEntry, ...] = (),
    ) -> Guide:
        (stage, first), state = at, state or self._entries["situation/unknown"]
        action = None if shipment.closed else shipment.next_action
        reason = self.entry(f"action/{action.code}") if action else None
        if reason is not None and reason.lane != lane:
            reason = action = None
        reached_by = first.get(stage)
        usual = stage in self._catalogues.stages and state.code not in _UNUSUAL
        return Guide(
            lane=lane,
            state=state,
            meaning=self._meaning(state),
            party=action.party if action and reason else PartyRole(state.party),
            stage=stage if usual else None,
            since=reached_by.occurred if reached_by else None,
            reason=reason,
            action=self._catalogues.next_actions.get(action.code) if action and reason else None,
            besides=besides,
        )

    def _meaning(self, state: GuideEntry) -> Mapping[str, str]:
        """What a state means: its own words, or those of its stage."""
        stage = self._catalogues.stages.get(state.code.removeprefix("stage/"))
        return {
            language: state.text("meaning", language) or (stage.meaning(language) if stage else "")
            for language in ("es", "en")
        }
