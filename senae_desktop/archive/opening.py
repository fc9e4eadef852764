"""Opening an archive whatever state it is in: new, old, newer, damaged or under another key."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from senae_desktop.archive.connection import SchemaVersion, connect
from senae_desktop.archive.failures import typed_failures
from senae_desktop.archive.migrations import MIGRATIONS, Migration, migrate, pending
from senae_desktop.archive.reader import Reader
from senae_desktop.archive.writer import EncryptedArchive
from senae_desktop.domain.clock import ECUADOR, Clock
from senae_desktop.domain.errors import ArchiveDamaged, ArchiveNewer
from senae_desktop.domain.list_row import ListColumn

#: The companions that SQLite keeps beside its file.
_COMPANIONS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenedArchive:
    """An archive ready for use; close the reader first, then the archive.

    ``set_aside`` is where an unreadable file was moved, when a new one had to be begun:
    the user is to be told.
    """

    archive: EncryptedArchive
    reader: Reader
    set_aside: Path | None


def open_archive(
    path: Path,
    key: bytes,
    clock: Clock,
    *,
    rebuild: bool = True,
    orders: Mapping[ListColumn, Sequence[str]] | None = None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> OpenedArchive:
    """Open the archive, creating or migrating it as needed.

    A file that is damaged, or that another key wrote, is set aside and a new one begun; with
    ``rebuild=False`` it is left alone and ``ArchiveDamaged``
    raised. ``ArchiveNewer`` when a newer program wrote it, ``ArchiveLocked``, ``DiskFull`` and
    ``ArchiveError`` as for any file. ``orders`` gives the codes of a column in the order to list
    them, where that is not the order of the codes.
    """
    moved: Path | None = None
    try:
        connection = _prepare(path, key, migrations)
    except ArchiveDamaged:
        if not rebuild:
            raise
        moved = set_aside(path, clock)
        connection = _prepare(path, key, migrations)
    try:
        reader = Reader(path, key, orders)
    except BaseException:
        connection.close()
        raise
    return OpenedArchive(EncryptedArchive(connection), reader, moved)


def set_aside(path: Path, clock: Clock) -> Path:
    """Rename a file that cannot be read, with the date, and return where it is now.

    Nothing may have it open. Kept, not deleted: it may be all there is of someone's data.
    """
    moment = clock.now().astimezone(ECUADOR).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}")
    again = 1
    while aside.exists():
        again += 1
        aside = path.with_name(f"{path.stem}.damaged-{moment}-{again}{path.suffix}")
    with typed_failures():
        for companion in _COMPANIONS:
            source = path.with_name(path.name + companion)
            if source.exists():
                source.rename(aside.with_name(aside.name + companion))
    return aside


def _prepare(path: Path, key: bytes, migrations: Sequence[Migration]) -> apsw.Connection:
    with typed_failures():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        connection = connect(path, key)
        try:
            _bring_up_to_date(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
        return connection


def _bring_up_to_date(
    connection: apsw.Connection, path: Path, migrations: Sequence[Migration]
) -> None:
    version = SchemaVersion.of(connection)
    if version.major > migrations[-1].version.major:
        raise ArchiveNewer
    steps = pending(version, migrations)
    if not steps:
        return
    if version > (0, 0):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        name = f"{path.stem}.before-{steps[-1].version.major}.{steps[-1].version.minor}"
        shutil.copy2(path, path.with_name(name + path.suffix))
    migrate(connection, steps)
