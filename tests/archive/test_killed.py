"""A writer killed at any moment leaves an archive whose token tells which rows are there."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import threading
from pathlib import Path

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.list_row import ListColumn
from tests.archive.samples import opened
from tests.archive.writing_child import after

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50


def _write_and_die(path: Path, steps: int, delay: float) -> int:
    """Kill a writer some moments after it has stored so many steps; the last step it told of."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.archive.writing_child", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    told = 0
    for _ in range(steps):
        told = int(child.stdout.readline())
    # The delay only spreads the moments of death; no assertion depends on it.
    threading.Event().wait(delay)
    child.kill()
    rest = child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    return max([told, *(int(line) for line in rest if line.endswith("\n"))])


def _rows(archive: OpenedArchive) -> dict[str, int]:
    found = {}
    for number in archive.reader.ids(ListColumn.IMPORTER):
        kept = archive.reader.record(number)
        assert kept is not None
        found[kept.shipment.id] = kept.shipment.version
    return found


async def _check_and_keep_notes(archive: OpenedArchive, noted: set[str]) -> None:
    """What was noted before a death is there after it; then a few more notes."""
    present = archive.reader.rows(archive.reader.ids(ListColumn.IMPORTER))
    notes = {row.id: archive.reader.marks(row.number).note for row in present}
    assert notes == {name: name if name in noted else "" for name in notes}
    for row in present[:: 1 + len(present) // 5]:
        await archive.archive.set_note(row.number, row.id)
        noted.add(row.id)


def test_killed_fifty_times(path: Path) -> None:
    chance = random.Random(20_261_123)
    expected: dict[str, int] = {}
    noted: set[str] = set()
    reached = 0
    for _ in range(KILLS):
        told = _write_and_die(path, chance.randint(1, 4), chance.uniform(0, 0.02))
        archive = opened(path)
        assert archive.set_aside is None
        asyncio.run(archive.archive.verify())
        token = int(archive.reader.state().sync_token or 0)
        assert token >= told
        while reached < token:
            reached += 1
            expected = after(reached, expected)
        assert _rows(archive) == expected
        asyncio.run(_check_and_keep_notes(archive, noted))
        archive.reader.close()
        asyncio.run(archive.archive.aclose())
