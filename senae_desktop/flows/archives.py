"""Opening the archive of an account with its key from the vault."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence

from senae_desktop.credentials.keys import KEY_SIZE, archive_key
from senae_desktop.domain.errors import ArchiveError, VaultUnavailable
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.workspace import ArchiveKey, LocalData
from senae_desktop.runtime.settings import KnownAccount

log = logging.getLogger(__name__)


class Archives:
    """The archives of this profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def open(self, known: KnownAccount) -> LocalData:
        """The archive of an account, begun anew where there is none. Raises ``ArchiveError``."""
        folder = self._desk.folders.archives
        return LocalData(known, folder, await self._key(known), self._desk.clock)

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

    async def _key(self, known: KnownAccount) -> ArchiveKey:
        vault = await self._desk.vault
        try:
            secret = await archive_key(vault, f"archive-{known.archive}")
            return ArchiveKey(secret, vault.persistent)
        except VaultUnavailable as error:
            log.warning("data are kept for this run only: %s", error.code)
            return ArchiveKey(secrets.token_bytes(KEY_SIZE), persistent=False)
