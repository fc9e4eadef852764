"""How long stages usually take, read from a real archive in a thread."""

from __future__ import annotations

import asyncio
import statistics
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from senae_desktop.archive.reader import Reader
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.durations import LEAST, History, spans
from senae_desktop.flows.history import MOST, HistoryReading
from senae_desktop.flows.workspace import LocalData
from senae_desktop.resource_files import resource
from senae_desktop.runtime.tasks import TaskSupervisor
from tests.support.fakes import ManualClock
from tests.visual import material

CATALOGUES = load_catalogues(resource("catalogues"))
KNOWN = material.agency()


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = Path(tmp_path_factory.mktemp("history"))
    with material.archive(folder, "agency", KNOWN, material.ACCOUNT) as opened:
        yield opened


def test_the_archive_tells_what_its_records_tell(reader: Reader) -> None:
    history = History(reader.newest_records(MOST), CATALOGUES)
    times: dict[tuple[str, str | None, str | None], list[float]] = defaultdict(list)
    for one in KNOWN:
        shipment = one.record.shipment
        for stage, span in spans(one.record, CATALOGUES).items():
            place = (stage, shipment.office, shipment.status.control)
            times[place].append(span.total_seconds())
    checked = 0
    late = {"inspection", "inspection-closed", "release", "deposit-entry", "payment"}
    for (stage, office, channel), seconds in times.items():
        if stage not in late or len(seconds) < LEAST or channel is None:
            continue
        usual = history.usual(stage, office, channel)
        expected = statistics.quantiles(seconds, n=4, method="inclusive")
        found = [usual.lower, usual.median, usual.upper]
        assert usual.count == len(seconds)
        assert (usual.office, usual.channel) == (office, channel)
        for told, wanted in zip(found, expected, strict=True):
            assert told is not None
            assert told.total_seconds() == pytest.approx(wanted, abs=1e-3)
        checked += 1
    assert checked > 3


def test_only_the_newest_are_read(reader: Reader) -> None:
    ids = [record.shipment.id for record in reader.newest_records(5)]
    numbers = [reader.number_of(shipment_id) or 0 for shipment_id in ids]
    assert numbers == sorted(numbers, reverse=True)
    assert len(ids) == 5
    assert reader.count() == len(KNOWN)


def test_it_is_read_once_and_again_when_it_is_old_and_something_changed(reader: Reader) -> None:
    shown: list[History] = []
    clock = ManualClock(material.READ)

    async def work() -> None:
        bugs: list[BaseException] = []
        tasks = TaskSupervisor(bugs.append)
        local = cast("LocalData", SimpleNamespace(reader=reader))
        reading = HistoryReading(local, CATALOGUES, clock, tasks, shown.append)

        async def settled() -> int:
            while tasks.running():
                await asyncio.sleep(0.01)
            return len(shown)

        reading.want()
        reading.want()
        assert await settled() == 1
        reading.changed()
        reading.want()
        assert await settled() == 1  # too young to be read again
        clock.advance(3_600)
        reading.want()
        assert await settled() == 2
        clock.advance(3_600)
        reading.want()
        assert await settled() == 2  # nothing has changed since
        await reading.end()
        await tasks.aclose()
        assert bugs == []

    asyncio.run(work())
