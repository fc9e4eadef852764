"""Opening the archive of an account with its key from the vault."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from senae_desktop.credentials.keys import KEY_SIZE, archive_key, name_of
from senae_desktop.domain.errors import ArchiveError, VaultUnavailable
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.first_window import FirstWindow, orders_of
from senae_desktop.flows.workspace import THIS_RUN, ArchiveKey, LocalData
from senae_desktop.runtime.settings import KnownAccount

if TYPE_CHECKING:
    from senae_desktop.archive.reader import Reader

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
        key = await self._key(known)
        return self._local(known, key)

    def _local(
        self, known: KnownAccount, key: ArchiveKey, reader: Reader | None = None
    ) -> LocalData:
        folder, clock = self._desk.folders.archives, self._desk.clock
        orders = orders_of(self._desk.formatter.catalogues)
        return LocalData(known, folder, key, clock, orders=orders, reader=reader)

    async def kept(self, known: KnownAccount, first: FirstWindow | None = None) -> LocalData | None:
        """The archive that an earlier run left, or None when there is none to read.

        That of the first window is read through the reader which that window has already.
        """
        try:
            if first is not None:
                return self._local(known, ArchiveKey(first.key, persistent=True), first.reader)
            if not await self.readable([known]):
                return None
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
            secret = await archive_key(vault, name_of(known.archive))
            return ArchiveKey(secret, vault.persistent)
        except VaultUnavailable as error:
            log.warning("data are kept for this run only: %s", error.code)
            return ArchiveKey(secrets.token_bytes(KEY_SIZE), persistent=False)
