"""How each part of the service is: its state, since when, and when it last worked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from senae_desktop import __version__
from senae_desktop.contract import wire
from senae_desktop.domain.clock import Clock
from senae_desktop.tracking_service.store.database import Database

OK = "ok"
FAILING = "failing"


@dataclass(frozen=True, slots=True)
class _Part:
    state: str
    since: datetime
    last_good: datetime | None


class Monitor:
    """Remembers how each part last fared; safe to use from several threads."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._parts: dict[str, _Part] = {}

    def report(self, name: str, working: bool) -> None:
        """A part worked, or it did not."""
        now = self._clock.now()
        state = OK if working else FAILING
        with self._lock:
            before = self._parts.get(name) or _Part(state, now, None)
            since = before.since if before.state == state else now
            last_good = now if working else before.last_good
            self._parts[name] = replace(before, state=state, since=since, last_good=last_good)

    def watch(self, name: str, work: Callable[[], None]) -> None:
        """Do a part's work and report how it went; what goes wrong is raised again."""
        working = False
        try:
            work()
            working = True
        finally:
            self.report(name, working)

    def health(self) -> wire.Health:
        """The state of every part, the store asked just now. Blocks."""
        with suppress(SQLAlchemyError):  # the report says it
            self.watch("store", self._ask_store)
        with self._lock:
            parts = dict(self._parts)
        well = all(part.state == OK for part in parts.values())
        return wire.Health(
            state=OK if well else FAILING,
            version=__version__,
            components=[
                wire.Component(
                    name=name, state=part.state, since=part.since, last_good=part.last_good
                )
                for name, part in parts.items()
            ],
        )

    def _ask_store(self) -> None:
        with self._database.reading() as connection:
            connection.execute(text("SELECT 1"))
