"""The use cases put together over the fakes."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from senae_desktop.domain.ports import Applied, Credentials
from senae_desktop.usecases.connection import Connection
from senae_desktop.usecases.session import SessionService
from senae_desktop.usecases.sync import SyncService
from tests.support.fakes import ManualClock, MemoryArchive, MemoryVault
from tests.usecases.fake_service import FakeService

ADDRESS = "https://tracking.example.ec"
CREDENTIALS = Credentials("1790012345001", "ana", "secreta-123")


@dataclass
class House:
    """Everything the use cases stand on, and what observers were told."""

    clock: ManualClock
    service: FakeService
    vault: MemoryVault
    archive: MemoryArchive
    connection: Connection
    session: SessionService
    sync: SyncService
    applied: list[Applied] = field(default_factory=list)
    progress: list[int] = field(default_factory=list)
    states: list[str] = field(default_factory=list)


def build(vault: MemoryVault | None = None) -> House:
    """A house of one's own, for tests that need more than one."""
    clock = ManualClock()
    service, vault, archive = FakeService(clock), vault or MemoryVault(), MemoryArchive()
    connection = Connection()
    session = SessionService(service, vault, clock, connection, service_address=ADDRESS)
    applied: list[Applied] = []
    progress: list[int] = []
    sync = SyncService(
        service,
        session,
        archive,
        clock,
        state=archive.state,
        on_applied=applied.append,
        on_progress=progress.append,
    )
    house = House(clock, service, vault, archive, connection, session, sync, applied, progress)
    connection.observe(lambda state: house.states.append(state.value))
    return house


@pytest.fixture
def house() -> House:
    return build()
