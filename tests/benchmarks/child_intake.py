"""A large matrix read, understood and kept, beside the bare reader in the same process.

``python -m tests.benchmarks.child_intake FILE`` prints milliseconds as one line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from python_calamine import CalamineWorkbook

from senae_desktop.archive.opening import open_archive
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR, SystemClock
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.gathering import Gatherer
from senae_desktop.intake.reading import read_path
from senae_desktop.resource_files import resource
from senae_desktop.usecases.comparing import compare
from senae_desktop.usecases.outbox import Outbox

_T = TypeVar("_T")
_BARE_RUNS = 3


def main(path: Path) -> None:
    taken: dict[str, float] = {}

    def timed(name: str, work: Callable[[], _T]) -> _T:
        begun = time.perf_counter()
        done = work()
        taken[name] = min(taken.get(name, 1e9), (time.perf_counter() - begun) * 1000)
        return done

    for _ in range(_BARE_RUNS):
        timed("bare", lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
    catalogues = resource("catalogues")
    clock = SystemClock()
    words, known = load_column_words(catalogues), load_catalogues(catalogues)
    gatherer = Gatherer(words, known, clock.now().astimezone(ECUADOR).date())
    document = timed("read", lambda: read_path(path))
    gathering = timed("map", lambda: gatherer.gather(document))
    with tempfile.TemporaryDirectory() as folder:
        opened = open_archive(Path(folder) / "a.db", secrets.token_bytes(32), clock)
        rows = timed("compare", lambda: compare(gathering.items, opened.reader))
        cargo = [row.entry for row in rows if row.entry is not None]

        async def keep() -> None:
            outbox = Outbox(
                opened.archive.outbox,
                opened.reader.outbox,
                records=lambda _: None,
                clock=clock,
            )
            await outbox.accept(cargo)
            await opened.archive.aclose()

        timed("keep", lambda: asyncio.run(keep()))
        taken["rows"] = len(opened.reader.haystack()[0])
        opened.reader.close()
    sys.stdout.write(json.dumps(taken) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
