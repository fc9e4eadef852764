"""Runs the Alembic migrations that ship inside the package, without any configuration file."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

SCRIPTS = Path(__file__).resolve().parent.parent / "migrations"
#: An arbitrary number that only these migrations lock.
_LOCK = 7_160_419


def configuration() -> Config:
    """Alembic's configuration, made here."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to a revision, in one transaction of its own."""
    config = configuration()
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            # Two servers that start together would both find the old schema.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
