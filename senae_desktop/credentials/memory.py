"""The vault of a computer without a keyring: secrets for this run only."""

from __future__ import annotations


class MemoryVault:
    """Implements ``ports.Vault`` without keeping anything."""

    persistent = False
    backend = ""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    async def load(self, name: str) -> str | None:
        """The secret, or None."""
        return self._secrets.get(name)

    async def save(self, name: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        self._secrets[name] = secret

    async def delete(self, name: str) -> None:
        """Forget a secret; forgetting an unknown one is no error."""
        self._secrets.pop(name, None)
