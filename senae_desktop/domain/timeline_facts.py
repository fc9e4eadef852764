"""The event log of one import, sorted by the stage that each event belongs to."""

from __future__ import annotations

from collections.abc import Collection

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.moment import Moment

_EXPECTED = (Classifier.ESTIMATED, Classifier.PLANNED)


class Facts:
    """What the log says of each stage; superseded and retracted events say nothing."""

    def __init__(self, events: tuple[Event, ...], catalogues: Catalogues) -> None:
        self._types = catalogues.event_types
        self._log = tuple(sorted(events, key=lambda event: event.sequence))
        self._standing = effective(events)
        standing = {event.id for event in self._standing}
        retracted = {event.retracts for event in events}
        self._retracted = retracted
        self.corrected = tuple(
            event for event in self._log if event.id not in standing and event.retracts is None
        )
        self.unplaced = tuple(event for event in self._standing if event.type not in self._types)

    def __bool__(self) -> bool:
        return bool(self._log)

    def at(self, stage: str) -> tuple[Event, ...]:
        """The events drawn at a stage, in order of the log."""
        return tuple(event for event in self._standing if self._milestone(event) == stage)

    def reaching(self, stage: str) -> Event | None:
        """The last event by which a stage was really reached."""
        found = (event for event in self._actual(stage) if self._types[event.type].stage == stage)
        return max(found, key=lambda event: event.sequence, default=None)

    def latest(self, stage: str) -> Event | None:
        """The last thing that really happened at a stage."""
        return max(self._actual(stage), key=lambda event: event.sequence, default=None)

    def partial(self, stage: str) -> tuple[Event, ...]:
        """The events that brought a part of the goods to a stage."""
        return tuple(event for event in self._actual(stage) if self._types[event.type].partial)

    def moved(self, stage: str) -> tuple[Event, ...]:
        """The events that brought goods to a stage: the parts, or the whole when there are none."""
        reaching = self.reaching(stage)
        return self.partial(stage) or ((reaching,) if reaching else ())

    def estimate(self, stage: str) -> Event | None:
        """The latest expectation of a stage that still stands."""
        found = (event for event in self.at(stage) if self._expects(event, stage))
        return max(found, key=lambda event: event.sequence, default=None)

    def first_estimate(self, stage: str) -> Moment | None:
        """When a stage was first expected, were it corrected since; retracted ones never count."""
        for event in self._log:
            if event.id not in self._retracted and self._expects(event, stage):
                return event.occurred
        return None

    def expected(self, event: Event) -> bool:
        """Whether an event only tells what is expected or planned."""
        return event.classifier in _EXPECTED

    def undone(self, stage: str) -> tuple[Event, ...]:
        """The events of a stage that were corrected or withdrawn, in order of the log."""
        return tuple(event for event in self.corrected if self._milestone(event) == stage)

    def is_retracted(self, event: Event) -> bool:
        """Whether an event was withdrawn, rather than replaced by another."""
        return event.id in self._retracted

    def of_type(self, *types: str) -> tuple[Event, ...]:
        """What really happened of these kinds, in order of the log."""
        return tuple(
            event
            for event in self._standing
            if event.type in types and event.classifier is Classifier.ACTUAL
        )

    def alerting(self, alert: str) -> tuple[Event, ...]:
        """What really happened that raises an alert, in order of the log."""
        types = (code for code, entry in self._types.items() if entry.alert == alert)
        return self.of_type(*types)

    def raising(self, alerts: Collection[str]) -> Event | None:
        """The last event that raised one of these alerts."""
        found = [
            event
            for event in self._standing
            if event.type in self._types and self._types[event.type].alert in alerts
        ]
        return found[-1] if found else None

    def assigning(self, channel: str | None) -> Event | None:
        """The last event that assigned a channel."""
        found = [
            event
            for event in self._standing
            if channel and event.type in self._types and self._types[event.type].channel == channel
        ]
        return found[-1] if found else None

    def _actual(self, stage: str) -> tuple[Event, ...]:
        return tuple(e for e in self.at(stage) if e.classifier is Classifier.ACTUAL)

    def _expects(self, event: Event, stage: str) -> bool:
        entry = self._types.get(event.type)
        return event.classifier in _EXPECTED and entry is not None and entry.stage == stage

    def _milestone(self, event: Event) -> str | None:
        entry = self._types.get(event.type)
        return entry.milestone if entry else None
