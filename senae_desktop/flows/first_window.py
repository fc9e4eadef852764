"""The window on what the last run kept, shown before the rest of the program is there.

Nothing here needs asyncio, the network or the archive's writer; ``desktop`` takes over.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from senae_desktop.archive.kept import open_kept
from senae_desktop.credentials.keys import key_of
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation import row_sorting
from senae_desktop.presentation.banner import Situation, banner
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.presentation.window_state import WindowState
from senae_desktop.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from senae_desktop.archive.reader import Reader
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.clock import Clock
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.runtime.settings import KnownAccount
    from senae_desktop.widgets.theme import Theme

#: A keyring that is open answers at once. One that asks its user first is waited for without
#: a window, but with an event loop.
_KEYRING_SECONDS = 1.0
#: More than any screen shows; the others are read once these have been painted.
_FIRST_ROWS = 256


class FirstWindow:
    """A visible window that lists the archive of one account; ``key`` is that of the archive."""

    def __init__(
        self,
        known: KnownAccount,
        key: bytes,
        reader: Reader,
        window: MainWindow,
        model: ShipmentTableModel,
    ) -> None:
        self.known = known
        self.key = key
        self.reader = reader
        self.window = window
        self.model = model

    def complete(self) -> None:
        """Add what did not have to be there for the first painting."""
        self.window.complete()
        self.model.read_rest()

    def withdraw(self) -> None:
        """Take the window away again: nobody takes over."""
        self.model.set_reader(None)
        self.reader.close()
        self.window.hide()
        self.window.deleteLater()


def first_window(
    known: KnownAccount,
    folder: Path,
    secret: Future[str | None],
    *,
    theme: Theme,
    formatter: Formatter,
    clock: Clock,
    left: Mapping[str, str],
) -> FirstWindow | None:
    """Show the archive of ``known`` as the window was ``left``, or nothing.

    None when the key is not there within a second, or the file first needs more than reading:
    then the archive is opened in the usual way, which says why it cannot be.
    """
    try:
        key = key_of(secret.result(_KEYRING_SECONDS))
        orders = orders_of(formatter.catalogues)
        reader = open_kept(folder / known.archive, key, orders) if key else None
    except (SenaeError, TimeoutError):
        return None
    if key is None or reader is None:
        return None
    try:
        state = reader.state()
        window = MainWindow(theme, formatter, clock, complete=False)
        model = ShipmentTableModel(RowFormatter(formatter), clock, window)
        state_left = WindowState.from_mapping(left)
        model.sort_by(row_sorting.from_word(state_left.sorting))
        model.set_reader(reader, _FIRST_ROWS)
        window.set_model(model)
        window.set_account(state.account)
        situation = Situation(connection=ConnectionState.SIGNED_OUT, archive=state)
        window.set_banner(banner(situation, clock.now(), formatter))
        window.restore_state(state_left)
    except SenaeError:
        reader.close()
        return None
    window.show()
    return FirstWindow(known, key, reader, window, model)


def orders_of(catalogues: Catalogues) -> dict[ListColumn, list[str]]:
    """The codes of a column in the order of their meaning: that of the process."""
    by_rank = sorted(catalogues.stages.values(), key=lambda stage: stage.rank)
    return {
        ListColumn.STAGE: [stage.code for stage in by_rank],
        ListColumn.CHANNEL: list(catalogues.channels),
        ListColumn.NEXT: list(catalogues.parties),
    }
