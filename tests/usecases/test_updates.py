"""Looking for a newer version: seldom, never against the user's will, and never a nuisance."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import NoNetwork, SenaeError
from senae_desktop.domain.update import Release, is_due, is_newer
from senae_desktop.usecases import updates
from senae_desktop.usecases.updates import UpdateCheck

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
NEWER = Release("0.2.0", "https://example.org/0.2.0")


@dataclass
class World:
    """A publisher, a clock and a memory."""

    answer: Release | SenaeError = NEWER
    time: datetime = NOW
    allowed: bool = True
    kept: datetime | None = None
    busy: bool = False
    asked: int = 0
    told: list[str] = field(default_factory=list)

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return 0.0

    def wanted(self) -> bool:
        return self.allowed

    def last(self) -> datetime | None:
        return self.kept

    def keep(self, moment: datetime) -> None:
        self.kept = moment

    async def fetch(self) -> Release:
        self.asked += 1
        if isinstance(self.answer, SenaeError):
            raise self.answer
        return self.answer

    def check(self, version: str = "0.1.0") -> UpdateCheck:
        return UpdateCheck(
            self.fetch,
            self,
            self,
            version=version,
            busy=lambda: self.busy,
            on_found=lambda release: self.told.append(release.version),
        )


def test_a_newer_version_is_told_once_a_day_at_most() -> None:
    world = World()
    check = world.check()
    asyncio.run(check.look())
    asyncio.run(check.look())
    assert (world.asked, world.told, check.found) == (1, ["0.2.0"], NEWER)
    world.time += timedelta(days=1)
    asyncio.run(check.look())
    assert world.asked == 2


@pytest.mark.parametrize("version", ["0.2.0", "0.3", "0.2.0.1"])
def test_the_same_or_an_older_one_is_no_news(version: str) -> None:
    world = World()
    asyncio.run(world.check(version).look())
    assert (world.asked, world.told) == (1, [])


def test_whoever_opted_out_is_never_asked_for() -> None:
    world = World(allowed=False)
    asyncio.run(world.check().look())
    assert world.asked == 0


def test_offline_it_says_nothing_and_tries_again_later() -> None:
    world = World(answer=NoNetwork())
    check = world.check()
    asyncio.run(check.look())
    assert (world.told, world.kept) == ([], None)
    world.answer = NEWER
    asyncio.run(check.look())
    assert world.told == ["0.2.0"]


def test_it_waits_while_shipments_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FIRST", "BUSY", "PAUSE"):
        monkeypatch.setattr(updates, name, 0.01)
    world = World(busy=True)

    async def live() -> None:
        running = asyncio.create_task(world.check().run())
        await asyncio.sleep(0.1)
        assert world.asked == 0
        world.busy = False
        while not world.asked:
            await asyncio.sleep(0.01)
        running.cancel()

    asyncio.run(live())


@given(st.lists(st.integers(0, 999), min_size=2, max_size=4), st.integers(0, 3))
def test_one_version_after_another(numbers: list[int], place: int) -> None:
    place %= len(numbers)
    later = [*numbers[:place], numbers[place] + 1, *[0] * (len(numbers) - place - 1)]
    one, other = (".".join(map(str, each)) for each in (numbers, later))
    assert is_newer(other, one)
    assert not is_newer(one, other)
    assert not is_newer(f"{one}.0", one)


def test_a_check_from_the_future_does_not_stop_all_others() -> None:
    assert is_due(NOW + timedelta(days=400), NOW)
    assert not is_due(NOW - timedelta(hours=23), NOW)
