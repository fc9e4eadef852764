"""The commands, run as a person runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from senae_desktop import __version__
from senae_desktop.domain.clock import SystemClock
from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.store.database import OWN_DATABASE, sqlite_url
from tests.tracking_service.conftest import IMPORTER, PASSWORD


def run(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "senae_desktop.tracking_service", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.split()[-1]) == (0, __version__)


def test_the_contract() -> None:
    published = resource("openapi", "tracking-v1.yaml").read_text(encoding="utf-8")
    assert run("openapi").stdout == published


def test_accounts_are_added_listed_and_unlocked(sqlite: str) -> None:
    where = ("--database", sqlite)
    who = ("--ruc", IMPORTER, "--user", "ana")
    new = ("accounts", "add", *where, *who, "--name", "Señal", "--kind", "PRIVATE_COMPANY")
    assert run(*new, typed=f"{PASSWORD}\n").returncode == 0
    again = run(*new, typed=f"{PASSWORD}\n")
    assert again.returncode == 1
    assert "account-exists" in again.stderr
    assert run("accounts", "list", *where).stdout == f"{IMPORTER}\tana\tPRIVATE_COMPANY\tSeñal\n"
    assert run("accounts", "unlock", *where, *who).returncode == 0


def test_a_forgotten_password_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    who = ("--ruc", IMPORTER, "--user", "ana")
    nowhere = run("accounts", "list", "--data", str(tmp_path))
    assert nowhere.returncode == 1
    assert not list(tmp_path.iterdir()), "asking makes no database"
    url = sqlite_url(tmp_path / OWN_DATABASE)
    new = ("accounts", "add", "--database", url, *who, "--name", "Ana", "--kind", "PUBLIC_ENTITY")
    assert run(*new, typed=f"{PASSWORD}\n").returncode == 0
    services = open_services(url, Settings(own_accounts=True), SystemClock())
    try:
        before = services.sign_in.open(IMPORTER, "ana", PASSWORD)
        change = ("accounts", "password", "--data", str(tmp_path))
        assert run(*change, *who, typed="short\n").returncode == 1
        assert "not-found" in run(*change, "--ruc", IMPORTER, "--user", "eva", typed="x" * 9).stderr
        assert run(*change, *who, typed="otra clave larga\n").returncode == 0
        with pytest.raises(Refusal, match="credentials-rejected"):
            services.sign_in.open(IMPORTER, "ana", PASSWORD)
        assert services.sign_in.open(IMPORTER, "ana", "otra clave larga").account == replace(
            before.account, password_hash=services.sign_in.accounts()[0].password_hash
        )
        with pytest.raises(Refusal, match="session-expired"):
            services.sign_in.renew(before.refresh)
    finally:
        services.database.close()


@pytest.mark.parametrize(
    ("kind", "password"), [("KING", PASSWORD), ("PUBLIC_ENTITY", "short"), ("PUBLIC_ENTITY", "")]
)
def test_an_account_that_cannot_be(sqlite: str, kind: str, password: str) -> None:
    who = ("--ruc", IMPORTER, "--user", "ana", "--name", "Ana", "--kind", kind)
    done = run("accounts", "add", "--database", sqlite, *who, typed=f"{password}\n")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_the_demonstration_fills_an_empty_database_only(sqlite: str) -> None:
    done = run("demo", "--database", sqlite)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 4
    assert run("demo", "--database", sqlite).returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
def test_an_agency_serves_until_it_is_stopped(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "senae_desktop.tracking_service", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--database", sqlite_url(tmp_path / "agency.sqlite3")],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            said = next(line for line in process.stderr if "serving at" in line)
            address = said.partition("serving at ")[2].partition('"')[0]
            assert httpx.get(f"{address}/v1/health", trust_env=False).json()["state"] == "ok"
            process.terminate()
            assert "Finished server process" in process.stderr.read()
        finally:
            process.kill()
