"""References that are looked for again: their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

import apsw

from senae_desktop.archive.failures import typed_failures
from senae_desktop.domain.watching import Watched, WatchState

_COLUMNS = "reference, state, since, asked_at, next_at, times, shipment"


class Write(Protocol):
    """Runs a change as one transaction."""

    async def __call__(self, change: Callable[[apsw.Connection], object], /) -> None:
        """Carry the change out."""


class WatchWriter:
    """Implements ``domain.watching.WatchArchive``."""

    def __init__(self, write: Write) -> None:
        self._write = write

    async def keep(self, watched: Sequence[Watched]) -> None:
        """Keep these references, each replacing what was known of it."""
        rows = [_values(one) for one in watched]
        await self._write(
            lambda into: into.executemany(
                f"INSERT OR REPLACE INTO watched ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                rows,
            )
        )

    async def forget(self, reference: str) -> None:
        """Look for a reference no more."""
        await self._write(
            lambda into: into.execute("DELETE FROM watched WHERE reference = ?", (reference,))
        )


class WatchReading:
    """Implements ``domain.watching.WatchReader`` on a reader's connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Watched]:
        """Every reference, last begun first."""
        return self._rows("true ORDER BY since DESC, reference", ())

    def due(self, now: datetime, limit: int) -> list[Watched]:
        """Those to be asked now, longest due first."""
        given = (now.timestamp(), limit)
        return self._rows("unixepoch(next_at) <= ? ORDER BY next_at, reference LIMIT ?", given)

    def _rows(self, where: str, given: tuple[float, ...]) -> list[Watched]:
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                f"SELECT {_COLUMNS} FROM watched WHERE {where}",  # noqa: S608
                given,
            ).fetchall()
        return [_watched(*row) for row in rows]


def _values(watched: Watched) -> tuple[Any, ...]:
    return (
        watched.reference,
        watched.state.value,
        watched.since.isoformat(),
        watched.asked_at.isoformat(),
        watched.next_at.isoformat() if watched.next_at else None,
        watched.times,
        watched.shipment_id,
    )


def _watched(reference: str, state: str, *rest: Any) -> Watched:
    since, asked_at, next_at, times, shipment_id = rest
    return Watched(
        reference,
        WatchState(state),
        datetime.fromisoformat(since),
        datetime.fromisoformat(asked_at),
        datetime.fromisoformat(next_at) if next_at else None,
        times,
        shipment_id,
    )
