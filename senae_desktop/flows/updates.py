"""Whether there is a newer version: looked for in the background, told in the menu and «About».

A build that was given no ``updates.toml`` has nowhere to look, and offers nothing of this.
"""

from __future__ import annotations

import asyncio
import logging
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from senae_desktop import __version__
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.update import Release, UpdateSource
from senae_desktop.resource_files import resource_root
from senae_desktop.runtime.settings import SettingsFile
from senae_desktop.usecases.updates import UpdateCheck

log = logging.getLogger(__name__)


def update_source(file: Path | None = None) -> UpdateSource | None:
    """Where this build looks for newer ones; None when it was given nowhere to look."""
    path = file or resource_root() / "updates.toml"
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        return UpdateSource(str(given["address"]), str(given["key"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError) as error:
        log.info("this build looks for no updates: %r", error)
        return None


class Updates:
    """The check of this run; ``found`` is the newer release, ``wanted`` whether to look."""

    def __init__(
        self,
        source: UpdateSource | None,
        clock: Clock,
        settings: SettingsFile,
        busy: Callable[[], bool],
        on_found: Callable[[Release], None],
    ) -> None:
        self._source, self._clock, self._settings = source, clock, settings
        self._check = UpdateCheck(
            self._fetch, clock, self, version=__version__, busy=busy, on_found=on_found
        )

    @property
    def possible(self) -> bool:
        """Whether this build has anywhere to look."""
        return self._source is not None

    @property
    def found(self) -> Release | None:
        """The newer release, once one was found."""
        return self._check.found

    async def run(self) -> None:
        """Look now and then for as long as the program runs."""
        if self.possible:
            await self._check.run()

    async def look(self) -> None:
        """Look once, if it is due."""
        if self.possible:
            await self._check.look()

    def open_page(self) -> None:
        """Show in the browser where the newer release is offered."""
        if self.found is not None:
            QDesktopServices.openUrl(QUrl(self.found.page))

    # --- the memory of the check ---------------------------------------------------------------

    def wanted(self) -> bool:
        """Whether the user lets the program look."""
        return self._settings.value.look_for_updates

    def want(self, *, wanted: bool) -> None:
        """Keep whether the user lets the program look."""
        self._settings.set(replace(self._settings.value, look_for_updates=wanted))

    def last(self) -> datetime | None:
        """When it last got an answer."""
        kept = self._settings.value.updates_looked_at
        return datetime.fromisoformat(kept) if kept else None

    def keep(self, moment: datetime) -> None:
        """Remember an answer."""
        self._settings.set(replace(self._settings.value, updates_looked_at=moment.isoformat()))

    async def _fetch(self) -> Release:
        source, clock = self._source, self._clock
        if source is None:
            raise AssertionError("only a build with a source looks")

        # Importing it takes longer than a frame of the window.
        client = await asyncio.to_thread(import_module, "senae_desktop.client.updates")
        release: Release = await client.newest_release(source, clock)
        return release
