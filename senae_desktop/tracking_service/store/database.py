"""The database behind the store: engine, transactions, and the schema brought up to date."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, select

from senae_desktop.tracking_service.store import tables

#: Seconds a writer waits for another process on the same SQLite file.
BUSY_TIMEOUT = 10
POOL_SIZE = 10


#: The database of a user's own computer, in the folder of its data.
OWN_DATABASE = "own.sqlite3"


def sqlite_url(path: Path) -> str:
    """The database URL of a SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


class Database:
    """One database, SQLite or PostgreSQL, told by its URL; safe to use from several threads."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = self._engine()

    @property
    def kind(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self.url.get_backend_name()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads: it sees one state of the data and blocks nobody."""
        with self.engine.connect() as connection:
            if self.kind == "postgresql":
                connection = connection.execution_options(  # noqa: PLW2901 - same connection
                    isolation_level="REPEATABLE READ"
                )
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, one at a time.

        The order in which changes get their numbers is then the order in which they become
        visible, so that a reader of the change feed can never miss one.
        """
        with self.engine.connect() as connection:
            connection = connection.execution_options(writing=True)  # noqa: PLW2901
            with connection.begin():
                connection.execute(
                    select(tables.sequence.c.value)
                    .where(tables.sequence.c.id == 1)
                    .with_for_update()
                )
                yield connection

    def migrate(self) -> None:
        """Bring the schema to this version of the program; harmless when it already is.

        Alembic is loaded only when there is something to do: it would double the time to start.
        """
        if self._revision() != tables.REVISION:
            migrating = importlib.import_module("senae_desktop.tracking_service.store.migrating")
            migrating.upgrade(self.engine)

    def _revision(self) -> str | None:
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _engine(self) -> Engine:
        if self.kind != "sqlite":
            return create_engine(self.url, pool_size=POOL_SIZE, pool_pre_ping=True)
        engine = create_engine(
            self.url, pool_size=POOL_SIZE, connect_args={"timeout": BUSY_TIMEOUT}
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    """Set up a new connection; the driver's own transaction handling is switched off."""
    del record
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock at once, because a reader that turns writer can be refused."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
