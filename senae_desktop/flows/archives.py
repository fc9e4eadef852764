"""Opening the archive of an account with its key from the vault."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence
from contextlib import suppress

from senae_desktop.credentials.keys import KEY_SIZE, archive_key
from senae_desktop.domain.errors import ArchiveError, VaultUnavailable
from senae_desktop.domain.ports import ListColumn
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.workspace import THIS_RUN, ArchiveKey, LocalData
from senae_desktop.runtime.settings import KnownAccount

log = logging.getLogger(__name__)


class Archives:
    """The archives of this profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        for left in desk.folders.archives.glob(f"{THIS_RUN}*"):  # by a run that was killed
            with suppress(OSError):  # held fast by another program: it goes the next time
                left.unlink(missing_ok=True)

    async def open(self, known: KnownAccount) -> LocalData:
        """The archive of an account, begun anew where there is none. Raises ``ArchiveError``."""
        folder = self._desk.folders.archives
        key = await self._key(known)
        return LocalData(known, folder, key, self._desk.clock, orders=self._orders())

    async def kept(self, known: KnownAccount) -> LocalData | None:
        """The archive that an earlier run left, or None when there is none to read."""
        if not await self.readable([known]):
            return None
        try:
            return await self.open(known)
        except ArchiveError as error:
            log.warning("the archive of the last account could not be opened: %s", error.code)
            return None

    async def readable(self, known: Sequence[KnownAccount]) -> list[KnownAccount]:
        """Those accounts whose data can be looked at without the service."""
        vault = await self._desk.vault
        if not vault.persistent:
            return []
        folder = self._desk.folders.archives
        return [account for account in known if (folder / account.archive).exists()]

    def _orders(self) -> dict[ListColumn, list[str]]:
        """The codes of a column in the order of their meaning: that of the process."""
        catalogues = self._desk.formatter.catalogues
        by_rank = sorted(catalogues.stages.values(), key=lambda stage: stage.rank)
        return {
            ListColumn.STAGE: [stage.code for stage in by_rank],
            ListColumn.CHANNEL: list(catalogues.channels),
            ListColumn.NEXT: list(catalogues.parties),
        }

    async def _key(self, known: KnownAccount) -> ArchiveKey:
        vault = await self._desk.vault
        try:
            secret = await archive_key(vault, f"archive-{known.archive}")
            return ArchiveKey(secret, vault.persistent)
        except VaultUnavailable as error:
            log.warning("data are kept for this run only: %s", error.code)
            return ArchiveKey(secrets.token_bytes(KEY_SIZE), persistent=False)
