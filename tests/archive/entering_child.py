"""A process that enters and sends events until it is killed; see ``test_entries_killed``.

Says on standard output the id of each entry once it is kept, and writes what it sends into a file
that stands for the service: a line is an id that the service has taken.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from uuid import uuid4

from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.outbox import Entry
from tests.archive.samples import START, opened, plain


def taken(ledger: Path) -> list[str]:
    """What the service has, in the order in which it came."""
    return ledger.read_text().split() if ledger.exists() else []


async def deliver(path: Path, ledger: Path) -> None:
    """Send everything that waits, as the use case does: say so, send, note the answer."""
    archive = opened(path)
    outbox, reader = archive.archive.outbox, archive.reader.outbox
    version = 1 + len(taken(ledger))
    while due := reader.due(1):
        (entry,) = due
        await outbox.attempt([entry.id], begun=True)
        if entry.id not in taken(ledger):
            with ledger.open("a") as file:
                file.write(f"{entry.id}\n")
        version += 1
        await outbox.delivered(entry.id, plain("s1", version), START)
    archive.reader.close()
    await archive.archive.aclose()


async def _enter(path: Path, ledger: Path) -> None:
    archive = opened(path)
    await archive.archive.store_record(plain("s1"))
    archive.reader.close()
    while True:
        for _ in range(3):
            entry = Entry(uuid4().hex, "s1", NewEvent("arrival", None), START)
            await archive.archive.outbox.add([entry])
            sys.stdout.write(f"{entry.id}\n")
            sys.stdout.flush()
        await deliver(path, ledger)


if __name__ == "__main__":
    asyncio.run(_enter(Path(sys.argv[1]), Path(sys.argv[2])))
