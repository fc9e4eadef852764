"""The real program on a kept archive: spawn to the first painted table that has rows."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from senae_desktop.bootstrap import start


def main(profile: Path) -> None:
    # Imported after the composition root, so that nothing is loaded in another order than usual.
    from senae_desktop.widgets.shipment_table import ShipmentTable

    painted = ShipmentTable.paintEvent

    def paint_and_say(table: ShipmentTable, event: Any) -> None:
        painted(table, event)
        if table.model() is not None and table.model().rowCount():
            sys.stdout.write(f"{time.monotonic()}\n{time.process_time()}\n{len(sys.modules)}\n")
            sys.stdout.flush()
            os._exit(0)

    setattr(ShipmentTable, "paintEvent", paint_and_say)  # noqa: B010
    start(profile)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
