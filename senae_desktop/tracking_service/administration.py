"""What whoever runs a service does at its command line; answers the lines to print."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service import normalising
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.services import Services, Settings, open_services
from senae_desktop.tracking_service.sources.demonstration import DemonstrationSource
from senae_desktop.tracking_service.store.database import OWN_DATABASE, sqlite_url

_SHORTEST_PASSWORD = 8


class NotDone(Exception):
    """A command could not be carried out; its text says why."""


def own_database(data: Path) -> str:
    """The database in the folder of an embedded service; nothing is made where there is none."""
    file = data / OWN_DATABASE
    if not file.is_file():
        raise NotDone(f"there is no {file}")
    return sqlite_url(file)


@contextmanager
def _opened(database_url: str) -> Iterator[Services]:
    services = open_services(database_url, Settings(), SystemClock())
    try:
        yield services
    except Refusal as refusal:
        said = "; ".join(f"{error.pointer} {error.message}" for error in refusal.errors)
        raise NotDone(f"{refusal.code} {said}".strip()) from refusal
    finally:
        services.database.close()


def add_account(
    database_url: str, *, ruc: str, user: str, password: str, name: str, kind: str
) -> list[str]:
    """Add an account of one of the four OCE kinds."""
    if kind not in set(OperatorKind):
        raise NotDone(f"kind: one of {', '.join(OperatorKind)}")
    _check(password)
    with _opened(database_url) as services:
        account = services.sign_in.create_account(
            normalising.identification(ruc, "/ruc"), user, password, name, OperatorKind(kind)
        )
    return [account.id]


def list_accounts(database_url: str) -> list[str]:
    """Every account, one per line: RUC, user, kind and name, separated by tabs."""
    with _opened(database_url) as services:
        return [
            "\t".join((account.ruc, account.user, account.kind, account.name))
            for account in services.sign_in.accounts()
        ]


def unlock(database_url: str, ruc: str, user: str) -> list[str]:
    """Let a locked account sign in again."""
    with _opened(database_url) as services:
        services.sign_in.unlock(normalising.identification(ruc, "/ruc"), user)
    return []


def set_password(database_url: str, ruc: str, user: str, password: str) -> list[str]:
    """Give an account a new password when its owner has forgotten the old one; nothing is lost."""
    _check(password)
    with _opened(database_url) as services:
        services.sign_in.set_password(normalising.identification(ruc, "/ruc"), user, password)
    return []


def _check(password: str) -> None:
    if len(password) < _SHORTEST_PASSWORD:
        raise NotDone(f"password: at least {_SHORTEST_PASSWORD} characters")


def fill_demonstration(database_url: str) -> list[str]:
    """Fill a database without accounts with the demonstration; its accounts, one per line."""
    with _opened(database_url) as services:
        if services.sign_in.accounts():
            raise NotDone("this database has accounts already")
        source = DemonstrationSource(services, services.clock.now())
        source.catch_up()
        return [
            "\t".join((account.ruc, account.user, account.password, account.name))
            for account in source.accounts
        ]
