"""The desktop as a process of its own, to be killed in its first reading or to end it.

usage: python -m tests.faults.syncing_child read|complete PROFILE KEYRING

``read`` says how many shipments have been read, page after small page, until somebody ends it.
``complete`` reads everything, and says whether the archive then holds what the service does.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from senae_desktop.bootstrap import start
from senae_desktop.client import tracking
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.following import Following
from senae_desktop.flows.services import DEMONSTRATION
from senae_desktop.walkthrough.driving import until
from tests.support.file_keyring import keyring_in

#: Shipments in a page, few, so that a first reading takes many.
_PAGE = 10
#: The demonstration lives, so that a comparison may fall between two of its changes.
_COMPARISONS = 20


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


async def _read(desktop: Desktop) -> None:
    following = await until("the window", lambda: desktop.following)
    said = -1
    while following.local.reader.state().sync_token is None:
        done = following._progress.done
        if done != said:
            said = done
            _say(f"read {done}")
        await asyncio.sleep(0)
    _say("complete")
    await asyncio.get_running_loop().create_future()


def _kept(following: Following) -> dict[str, int]:
    reader = following.local.reader
    records = (reader.record(number) for number in reader.ids(ListColumn.SINCE))
    return {kept.shipment.id: kept.shipment.version for kept in records if kept}


async def _truth(desktop: Desktop) -> dict[str, int]:
    opened = await desktop.desk.services.open(DEMONSTRATION)
    tokens = await opened.service.sign_in(opened.accounts[0].credentials)
    found: dict[str, int] = {}
    cursor = None
    while True:
        page = await opened.service.changes(tokens.access, None, cursor)
        found |= {item.shipment.id: item.shipment.version for item in page.items}
        cursor = page.next_cursor
        if cursor is None:
            return found


async def _complete(desktop: Desktop) -> None:
    following = await until("the window", lambda: desktop.following)
    workspace = await until("a session", lambda: following.workspace)
    await until("all is read", lambda: following.local.reader.state().sync_token)
    for _ in range(_COMPARISONS):
        truth = await _truth(desktop)
        await workspace.polling.refresh()
        if _kept(following) == truth:
            _say(f"the same {len(truth)}")
            return
    _say("another")


def main(what: str, profile: Path, keyring: Path) -> int:
    """Run the program with one of the two scripts."""

    async def script(desktop: Desktop) -> None:
        try:
            await (_read(desktop) if what == "read" else _complete(desktop))
        finally:
            desktop.quit()

    if what == "read":
        tracking.PAGE = _PAGE
    with keyring_in(keyring):
        return start(profile, "en", demonstration=True, script=script)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
