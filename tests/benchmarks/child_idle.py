"""The program with nothing to do: how often its loop wakes, and what that costs.

usage: child_idle PROFILE SECONDS
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from senae_desktop.bootstrap import start
from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import until

#: Seconds for a start to come to rest.
_REST = 8.0


def main() -> int:
    seconds = float(sys.argv[2])

    async def idle(desktop: Desktop) -> None:
        await until("the window", lambda: desktop.window)
        await asyncio.sleep(_REST)
        wakes = 0

        def count() -> None:
            nonlocal wakes
            wakes += 1

        dispatcher = QCoreApplication.eventDispatcher()
        if dispatcher is None:
            raise RuntimeError("no event loop")
        dispatcher.awake.connect(count)
        begun, computed = time.monotonic(), time.process_time()
        await asyncio.sleep(seconds)
        lasted, computed = time.monotonic() - begun, time.process_time() - computed
        dispatcher.awake.disconnect(count)
        sys.stdout.write(
            json.dumps({"share": computed / lasted, "wakes a second": wakes / lasted}) + "\n"
        )
        desktop.quit()

    return start(Path(sys.argv[1]), "es", script=idle)


if __name__ == "__main__":
    sys.exit(main())
