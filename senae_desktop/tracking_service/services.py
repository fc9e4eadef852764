"""Everything the routes need, put together once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar, cast

import anyio
from anyio import to_thread
from starlette.requests import Request

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.clock import Clock
from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.evidence import EvidenceKeeper, Keeping
from senae_desktop.tracking_service.feed import Feed
from senae_desktop.tracking_service.health import Monitor
from senae_desktop.tracking_service.hints import Hints
from senae_desktop.tracking_service.intake import Intake
from senae_desktop.tracking_service.lookups import Lookups
from senae_desktop.tracking_service.passwords import Passwords
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.refreshing import Refreshing
from senae_desktop.tracking_service.sign_in import SignIn
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import POOL_SIZE, Database

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Settings:
    """How this process serves.

    ``own_accounts``: anybody who reaches it may create an account, as on one's own computer.
    ``embedded_secret``: asked of every request when set; never shown in a repr.
    ``poll_after``: the pause between two polls asked of clients, in seconds.
    ``evidence``: how files are kept.
    """

    own_accounts: bool = False
    embedded_secret: str = field(default="", repr=False)
    poll_after: int = 30
    evidence: Keeping = field(default_factory=lambda: Keeping(plain=True))


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the service."""

    settings: Settings
    clock: Clock
    catalogues: Catalogues
    database: Database
    sign_in: SignIn
    feed: Feed
    intake: Intake
    lookups: Lookups
    evidence: EvidenceKeeper
    monitor: Monitor
    refreshing: Refreshing
    hints: Hints
    threads: anyio.CapacityLimiter


def open_services(
    database_url: str, settings: Settings, clock: Clock, passwords: Passwords | None = None
) -> Services:
    """Open the database, bring it up to date, and put the parts together. Blocks."""
    catalogues = load_catalogues(resource("catalogues"))
    database = Database(database_url)
    database.migrate()
    threads = anyio.CapacityLimiter(POOL_SIZE)
    return Services(
        settings=settings,
        clock=clock,
        catalogues=catalogues,
        database=database,
        sign_in=SignIn(database, passwords or Passwords(), clock),
        feed=Feed(database, clock),
        intake=Intake(database, catalogues, clock),
        lookups=Lookups(database),
        evidence=EvidenceKeeper(database, clock, settings.evidence),
        monitor=Monitor(database, clock),
        refreshing=Refreshing(database, clock),
        hints=Hints(database, threads),
        threads=threads,
    )


def services_of(request: Request) -> Services:
    """The parts of the service that a request has reached."""
    return cast("Services", request.app.state.services)


async def in_thread(
    request: Request, work: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
) -> _T:
    """Run something that blocks beside the event loop; never more at once than connections."""
    threads = services_of(request).threads
    return await to_thread.run_sync(lambda: work(*args, **kwargs), limiter=threads)


async def signed_in(request: Request) -> StoredAccount:
    """Whose access token came with a request; ``token-expired`` when none that counts."""
    return await in_thread(request, services_of(request).sign_in.account_of, bearer(request))


def bearer(request: Request) -> str:
    """The access token of a request."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refusal("token-expired")
    return token.strip()
