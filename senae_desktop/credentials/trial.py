"""The keyring during a trial of the program: under other names, and all forgotten afterwards."""

from __future__ import annotations

from contextlib import suppress

from senae_desktop.credentials.vault import KeyringVault
from senae_desktop.domain.errors import VaultUnavailable

_PROGRAM = "senae-desktop-self-test"


class TrialVault(KeyringVault):
    """Never sees or touches a secret of the program's real use."""

    def __init__(self) -> None:
        super().__init__(_PROGRAM)
        self._names: set[str] = set()

    async def save(self, name: str, secret: str) -> None:
        """Keep a secret until ``forget_all``; ``SecretTooLong`` as for any."""
        self._names.add(name)
        await super().save(name, secret)

    async def forget_all(self) -> None:
        """Forget what this trial kept."""
        names, self._names = self._names, set()
        with suppress(VaultUnavailable):  # then nothing could be kept either
            for name in names:
                await self.delete(name)
