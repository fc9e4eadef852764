"""The tracking services that can be talked to; an embedded one is started when first needed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from senae_desktop.credentials.keys import archive_key
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import ServiceNotStarted, VaultUnavailable
from senae_desktop.domain.ports import TrackingService, Vault
from senae_desktop.runtime.paths import Paths
from senae_desktop.runtime.service_process import (
    DemonstrationAccount,
    ServiceAddress,
    ServiceProcess,
)
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.usecases.joining import uninterrupted

log = logging.getLogger(__name__)

#: Stable names of the two embedded services, kept in settings; an agency's name is its address.
DEMONSTRATION = "demonstration"
OWN = "own"

_RESTART_SECONDS = (0.5, 2.0, 5.0, 15.0, 60.0)

Connect = Callable[[str, Clock, str], Awaitable[TrackingService]]


def _nothing() -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class OpenService:
    """A service to talk to; ``accounts`` are those of the demonstration, public on purpose."""

    name: str
    service: TrackingService
    accounts: tuple[DemonstrationAccount, ...] = ()


class Services:
    """Opens services by name and keeps the embedded services alive while they are used.

    An embedded service that dies is started again at the same address with the same secret, so
    that whoever talks to it needs to know nothing of it.
    """

    def __init__(
        self,
        folders: Paths,
        clock: Clock,
        connect: Connect,
        tasks: TaskSupervisor,
        vault: Awaitable[Vault],
    ) -> None:
        self._folders = folders
        self._clock = clock
        self._connect = connect
        self._tasks = tasks
        self._vault = vault
        self._open: dict[str, OpenService] = {}
        self._processes: dict[str, ServiceProcess] = {}
        #: Called when an embedded service that had died answers again.
        self.on_return: Callable[[], None] = _nothing

    async def open(self, name: str) -> OpenService:
        """The service of that name. Raises ``ServiceNotStarted`` for an embedded one."""
        if name not in self._open:
            self._open[name] = await self._start(name)
        return self._open[name]

    async def _start(self, name: str) -> OpenService:
        if name not in {DEMONSTRATION, OWN}:
            return OpenService(name, await self._connect(name, self._clock, ""))
        process = ServiceProcess(
            self._folders.service,
            self._folders.logs,
            demonstration=name == DEMONSTRATION,
            evidence_key=await self._evidence_key(name),
        )
        self._processes[name] = process
        try:
            address = await process.start()
            service = await self._connect(address.url, self._clock, address.secret)
        except BaseException:
            await uninterrupted(self._stop(name))
            raise
        self._tasks.start(f"watch {name}", lambda: self._watch(process, address))
        return OpenService(name, service, address.demonstration)

    async def _evidence_key(self, name: str) -> bytes:
        """The key that an embedded service encrypts files with; none where no keyring keeps it."""
        vault = await self._vault
        if not vault.persistent:
            return b""
        try:
            return await archive_key(vault, f"evidence-{name}")
        except VaultUnavailable:
            log.warning("no key for files: the embedded service keeps none")
            return b""

    async def _watch(self, process: ServiceProcess, address: ServiceAddress) -> None:
        """Start the embedded service again whenever it ends without having been asked to."""
        attempt = 0
        while True:
            lived = await process.ended()
            attempt = 0 if lived > _RESTART_SECONDS[-1] else attempt + 1
            delay = _RESTART_SECONDS[min(attempt, len(_RESTART_SECONDS)) - 1]
            log.info("the embedded service ended; starting it again in %.1f s", delay)
            await asyncio.sleep(delay)
            try:
                await process.start(address)
            except ServiceNotStarted as error:
                log.info("the embedded service did not start again: %s", error)
            else:
                self.on_return()

    def process_ids(self) -> dict[str, int]:
        """The process ids of the embedded services that run, by name."""
        pids = {name: process.pid for name, process in self._processes.items()}
        return {name: pid for name, pid in pids.items() if pid is not None}

    async def _stop(self, name: str) -> None:
        process = self._processes.pop(name, None)
        if process is not None:
            await process.stop()

    async def aclose(self) -> None:
        """Close every service and end every embedded service."""
        for opened in self._open.values():
            await opened.service.aclose()
        self._open.clear()
        for name in (DEMONSTRATION, OWN):
            self._tasks.cancel(f"watch {name}")
            await self._stop(name)
