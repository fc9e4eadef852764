"""A running service for every test that asks: real server, real database, a clock that is moved."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from argon2 import PasswordHasher
from sqlalchemy import create_engine, text

from senae_desktop.contract import wire
from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service.app import Layer, create_app
from senae_desktop.tracking_service.passwords import Passwords
from senae_desktop.tracking_service.server import Server, listen
from senae_desktop.tracking_service.services import Services, Settings, open_services
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database, sqlite_url
from tests.support.postgres import programs, running_postgres

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
PASSWORD = "clave-larga-1"
#: Invented; the check digits are right.
IMPORTER, OTHER_IMPORTER, AGENCY = "0999981003001", "0699900370001", "1790011674001"


class MovedClock:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.present = START

    def now(self) -> datetime:
        return self.present

    def monotonic(self) -> float:
        return self.present.timestamp()

    def pass_(self, **time: float) -> None:
        self.present += timedelta(**time)


def cheap_passwords() -> Passwords:
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@dataclass
class Running:
    """A service that answers at ``url``."""

    url: str
    services: Services
    clock: MovedClock

    def account(
        self, ruc: str = IMPORTER, user: str = "ana", kind: OperatorKind | None = None
    ) -> StoredAccount:
        return self.services.sign_in.create_account(
            ruc, user, PASSWORD, f"Cuenta {ruc}", kind or OperatorKind.PRIVATE_COMPANY
        )

    @contextmanager
    def client(self, ruc: str | None = None, user: str = "ana") -> Iterator[httpx.Client]:
        """A client; signed in when a RUC is given."""
        with httpx.Client(base_url=self.url, timeout=20, trust_env=False) as client:
            if ruc is not None:
                opened = self.services.sign_in.open(ruc, user, PASSWORD)
                client.headers["Authorization"] = f"Bearer {opened.access}"
            yield client


@contextmanager
def serving(services: Services, clock: MovedClock, inner: Layer | None = None) -> Iterator[Running]:
    ready = threading.Event()
    listener = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = Server(create_app(services, inner=inner), ready.set, services.hints.close)
    thread = threading.Thread(target=server.serve_on, args=(listener,))
    thread.start()
    try:
        assert ready.wait(20)
        yield Running(url, services, clock)
    finally:
        server.stop()
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return sqlite_url(tmp_path / "store.sqlite3")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without a row, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "store.sqlite3"
    database = Database(sqlite_url(path))
    database.migrate()
    database.close()
    return path


@pytest.fixture
def migrated(template: Path, tmp_path: Path) -> str:
    """The URL of a migrated SQLite database."""
    return sqlite_url(Path(shutil.copy(template, tmp_path / "store.sqlite3")))


@pytest.fixture
def running(migrated: str, clock: MovedClock) -> Iterator[Running]:
    """An agency's service with no accounts yet."""
    with serving(open_services(migrated, Settings(), clock, cheap_passwords()), clock) as running:
        yield running


@pytest.fixture
def client(running: Running) -> Iterator[httpx.Client]:
    """Signed in as an importer."""
    running.account()
    with running.client(IMPORTER) as client:
        yield client


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_postgres(folder) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, sqlite: str) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return sqlite
    url: str = request.getfixturevalue("postgres")
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database of each kind."""
    database = Database(database_url)
    database.migrate()
    yield database
    database.close()


def problem(answer: httpx.Response) -> wire.ProblemWire:
    """The problem in an answer, checked to be one of the contract."""
    assert answer.headers["content-type"] == wire.PROBLEM_TYPE
    found = msgspec.json.decode(answer.content, type=wire.ProblemWire)
    assert found.status == answer.status_code
    assert found.trace_id == answer.headers[wire.TRACE_HEADER]
    assert found.title
    assert found.detail
    return found
