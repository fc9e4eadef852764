"""Choosing where secrets live on this computer."""

from __future__ import annotations

from senae_desktop.credentials.memory import MemoryVault
from senae_desktop.credentials.vault import KeyringVault
from senae_desktop.domain.errors import VaultUnavailable
from senae_desktop.domain.ports import Vault


async def open_vault(keyring: KeyringVault | None = None) -> Vault:
    """The system's keyring, or memory for this run when there is none to trust.

    ``keyring`` is one that a start has begun to ask before there was an event loop.
    A locked keyring is one: it says ``VaultUnavailable`` when used, and may be unlocked later.
    """
    vault = keyring or KeyringVault()
    try:
        await vault.check()
    except VaultUnavailable:
        return MemoryVault()
    return vault
