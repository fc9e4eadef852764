"""Looking again for references that nobody knew, at a pace that costs the service little."""

from __future__ import annotations

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.ports import LookupResult
from senae_desktop.domain.watching import (
    WatchArchive,
    Watched,
    WatchReader,
    WatchState,
    answered,
    begun,
)
from senae_desktop.usecases.cargo import BATCH, CargoService
from senae_desktop.usecases.joining import SingleFlight


class WatchList:
    """One question at most each time ``look`` is called, for as many references as fit into it.

    Called after a poll that succeeded, it never asks a service that does not answer, and keeps the
    pauses that the service asked for.
    """

    def __init__(self, archive: WatchArchive, reader: WatchReader, clock: Clock) -> None:
        self._archive = archive
        self._reader = reader
        self._clock = clock
        self._flight: SingleFlight[list[Watched]] = SingleFlight("watch list")

    async def begin(self, result: LookupResult) -> Watched:
        """Look for a reference from now on, after what was just said of it."""
        watched = begun(result, self._clock.now())
        await self._archive.keep([watched])
        return watched

    async def stop(self, reference: str) -> None:
        """Look for a reference no more."""
        await self._archive.forget(reference)

    async def look(self, cargo: CargoService) -> list[Watched]:
        """Ask for what is due; those that are found now. Joins a look under way."""
        return await self._flight.run(lambda: self._look(cargo))

    async def _look(self, cargo: CargoService) -> list[Watched]:
        due = self._reader.due(self._clock.now(), BATCH)
        if not due:
            return []
        results = await cargo.look_up([one.reference for one in due])
        at = self._clock.now()
        after = [answered(one, result, at) for one, result in zip(due, results, strict=True)]
        still = {one.reference for one in self._reader.all()}
        await self._archive.keep([one for one in after if one.reference in still])
        return [one for one in after if one.state is WatchState.FOUND]
