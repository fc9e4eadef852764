"""The client against a real server that misbehaves on demand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from senae_desktop.client.tracking import HttpTrackingService
from senae_desktop.client.transport import Limits, Transport
from senae_desktop.domain.clock import SystemClock
from tests.support.faulty_server import FaultyServer

#: Generous enough for a busy machine, quick between attempts.
LIMITS = Limits(retry_first=0.001, retry_longest=0.002)


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as server:
        yield server


def service_at(url: str, limits: Limits = LIMITS, secret: str = "") -> HttpTrackingService:
    """The client, with limits and a secret of one's own."""
    clock = SystemClock()
    return HttpTrackingService(Transport(url, clock, secret, limits), clock)
