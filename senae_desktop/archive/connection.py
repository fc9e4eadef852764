"""Opening the encrypted file, and transactions on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import apsw

#: Bytes of the key; it is used as it is, without a derivation that would cost time at each opening.
KEY_SIZE = 32

#: KiB of pages the writer keeps. The indexes of a hundred thousand shipments fit in; with SQLite's
#: own 2 MiB their pages are written to the file again and again while one full read is swapped in.
_WRITER_CACHE_KIB = 8 * 1024
_WRITER_PATIENCE_MS = 3_000
_READER_PATIENCE_MS = 250


class SchemaVersion(NamedTuple):
    """Version of the tables. Programs refuse a newer ``major`` and accept a newer ``minor``."""

    major: int
    minor: int

    @classmethod
    def of(cls, connection: apsw.Connection) -> SchemaVersion:
        """The version written in the file; 0.0 for an empty one."""
        return cls(*divmod(int(connection.pragma("user_version")), 1 << 16))

    def write(self, connection: apsw.Connection) -> None:
        """Write the version into the file, as part of the current transaction."""
        connection.pragma("user_version", (self.major << 16) | self.minor)


def connect(path: Path, key: bytes) -> apsw.Connection:
    """A connection that reads and writes, creating the file when there is none.

    Raises errors of apsw; ``apsw.NotADBError`` when the key is not the file's.
    """
    # SQLite gives its companions the permissions of the file: nobody else may read any of them.
    path.touch(mode=0o600)
    connection = _unlock(path, key, _WRITER_PATIENCE_MS)
    try:
        connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "normal")
        connection.pragma("foreign_keys", True)
        connection.pragma("temp_store", "memory")
        connection.pragma("journal_size_limit", 4 << 20)
        connection.pragma("cache_size", -_WRITER_CACHE_KIB)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_reading(path: Path, key: bytes) -> apsw.Connection:
    """A second connection, for the same file, that refuses to write."""
    connection = _unlock(path, key, _READER_PATIENCE_MS)
    try:
        connection.pragma("query_only", True)
        connection.pragma("temp_store", "memory")
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(path: Path, key: bytes, patience_ms: int) -> apsw.Connection:
    if len(key) != KEY_SIZE:
        raise ValueError(f"an archive key has {KEY_SIZE} bytes")
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.set_busy_timeout(patience_ms)
    connection.pragma("cipher", "aegis")
    connection.pragma("key", f"raw:{key.hex()}")
    return connection


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """All of the block or none of it; the file is left unlocked either way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have made SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
