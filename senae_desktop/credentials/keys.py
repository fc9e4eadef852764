"""The key of an archive, kept in the vault."""

from __future__ import annotations

from os import urandom
from typing import TYPE_CHECKING

from senae_desktop.domain.errors import VaultUnavailable

if TYPE_CHECKING:
    from senae_desktop.domain.ports import Vault

KEY_SIZE = 32


async def archive_key(vault: Vault, name: str) -> bytes:
    """The 32-byte key kept under a name, made and kept the first time.

    When ``vault.persistent`` is false the key is for this run only: an archive written with it
    cannot be opened again. ``VaultUnavailable`` when the vault refuses, or does not keep it.
    """
    kept = key_of(await vault.load(name))
    if kept is not None:
        return kept
    key = urandom(KEY_SIZE)
    await vault.save(name, key.hex())
    if key_of(await vault.load(name)) != key:
        raise VaultUnavailable("the secret was not kept")
    return key


def name_of(archive: str) -> str:
    """The name under which the vault keeps the key of an archive's file."""
    return f"archive-{archive}"


def key_of(secret: str | None) -> bytes | None:
    """The key in what the vault keeps, or None when it is none."""
    try:
        key = bytes.fromhex(secret or "")
    except ValueError:
        return None
    return key if len(key) == KEY_SIZE else None
