"""A program killed while it keeps and sends entries loses none, and sends none twice."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import threading
from pathlib import Path

from tests.archive.entering_child import deliver, taken
from tests.archive.samples import opened

ROOT = Path(__file__).resolve().parents[2]
KILLS = 25


def _enter_and_die(path: Path, ledger: Path, entries: int, delay: float) -> list[str]:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.archive.entering_child", str(path), str(ledger)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    kept = [child.stdout.readline() for _ in range(entries)]
    # The delay only spreads the moments of death; no assertion depends on it.
    threading.Event().wait(delay)
    child.kill()
    kept += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    return [line.strip() for line in kept if line.endswith("\n")]


def test_killed_again_and_again(path: Path, tmp_path: Path) -> None:
    chance = random.Random(20_261_125)
    ledger = tmp_path / "ledger"
    told: list[str] = []
    for _ in range(KILLS):
        told += _enter_and_die(path, ledger, chance.randint(1, 6), chance.uniform(0, 0.02))
        archive = opened(path)
        assert archive.set_aside is None
        waiting = [entry.id for entry in archive.reader.outbox.entries()]
        archive.reader.close()
        asyncio.run(archive.archive.aclose())
        assert set(told) <= {*taken(ledger), *waiting}
    asyncio.run(deliver(path, ledger))
    arrived = taken(ledger)
    assert len(set(arrived)) == len(arrived)
    assert [entry_id for entry_id in arrived if entry_id in set(told)] == told
    archive = opened(path)
    assert archive.reader.outbox.entries() == []
    asyncio.run(archive.archive.verify())
    archive.reader.close()
    asyncio.run(archive.archive.aclose())
