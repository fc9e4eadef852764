"""The numbered steps from one version of the tables to the next.

To change the tables: add a step at the end of ``MIGRATIONS`` and a test that builds a file at the
version before. A released step is never edited. Raise ``minor`` when programs of the version
before can go on using the file, ``major`` when they cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import apsw

from senae_desktop.archive.connection import SchemaVersion, transaction
from senae_desktop.archive.schema import VERSION_1_0
from senae_desktop.archive.schema_2 import VERSION_2_0
from senae_desktop.archive.schema_3 import VERSION_3_0
from senae_desktop.archive.schema_4 import VERSION_4_0
from senae_desktop.archive.schema_4_1 import VERSION_4_1, VERSION_4_2


class Migration(NamedTuple):
    """One step: the version it leads to, and what it does to the tables."""

    version: SchemaVersion
    apply: Callable[[apsw.Connection], None]


def _create_tables(connection: apsw.Connection) -> None:
    connection.execute(VERSION_1_0)


def _make_room_for_marks(connection: apsw.Connection) -> None:
    connection.execute(VERSION_2_0)


def _make_room_for_entries(connection: apsw.Connection) -> None:
    connection.execute(VERSION_3_0)


def _keep_differences(connection: apsw.Connection) -> None:
    connection.execute(VERSION_4_0)


def _make_room_for_watched(connection: apsw.Connection) -> None:
    connection.execute(VERSION_4_1)


def _tell_bulk(connection: apsw.Connection) -> None:
    connection.execute(VERSION_4_2)


MIGRATIONS: tuple[Migration, ...] = (
    Migration(SchemaVersion(1, 0), _create_tables),
    Migration(SchemaVersion(2, 0), _make_room_for_marks),
    Migration(SchemaVersion(3, 0), _make_room_for_entries),
    Migration(SchemaVersion(4, 0), _keep_differences),
    Migration(SchemaVersion(4, 1), _make_room_for_watched),
    Migration(SchemaVersion(4, 2), _tell_bulk),
)


def pending(version: SchemaVersion, migrations: Sequence[Migration]) -> list[Migration]:
    """The steps that a file of this version still has to go."""
    return [step for step in migrations if step.version > version]


def migrate(connection: apsw.Connection, steps: Sequence[Migration]) -> None:
    """Go all the steps or none of them."""
    with transaction(connection):
        for step in steps:
            step.apply(connection)
        steps[-1].version.write(connection)
