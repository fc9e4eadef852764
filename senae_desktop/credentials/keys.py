"""The key of an archive: kept in the vault, or derived from what its user types."""

from __future__ import annotations

from os import urandom
from typing import TYPE_CHECKING

from senae_desktop.domain.errors import VaultUnavailable

if TYPE_CHECKING:
    from pathlib import Path

    from senae_desktop.domain.ports import Vault

KEY_SIZE = 32
SALT_SIZE = 16

# RFC 9106, section 4, second recommendation: for where memory is shared with other programs.
_PASSES = 3
_MEMORY_KIB = 64 * 1024
_LANES = 4


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


def key_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    """A 32-byte key from a passphrase (Argon2id); takes a tenth of a second: use a thread.

    The same letters give the same key however the keyboard composes their accents.
    """
    import unicodedata  # noqa: PLC0415

    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    return hash_secret_raw(
        secret=unicodedata.normalize("NFC", passphrase).encode(),
        salt=salt,
        time_cost=_PASSES,
        memory_cost=_MEMORY_KIB,
        parallelism=_LANES,
        hash_len=KEY_SIZE,
        type=Type.ID,
    )


def salt_beside(archive: Path) -> bytes:
    """The salt kept beside an archive, made the first time; a salt is no secret.

    Raises ``OSError``. Without its salt an archive under a passphrase cannot be opened any more.
    """
    path = archive.with_suffix(".salt")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        salt = urandom(SALT_SIZE)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished = path.with_suffix(".salt-new")
        unfinished.write_bytes(salt)
        # In one step, so that no half-written salt can ever be found.
        unfinished.replace(path)
        return salt


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
