"""The service as a child process, as the desktop starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from senae_desktop import __version__

SECRET = "a-secret-of-this-run-only-0123456789"


@contextmanager
def child(data: Path, *more: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "senae_desktop.tracking_service", "serve", "--embedded"]
    with (
        (data / "log").open("ab") as log,
        subprocess.Popen(
            [*command, "--data", str(data), *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def start(process: subprocess.Popen[bytes]) -> dict[str, object]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"secret": SECRET}).encode() + b"\n")
    process.stdin.flush()
    greeting: dict[str, object] = json.loads(process.stdout.readline())
    return greeting


def close(process: subprocess.Popen[bytes]) -> int:
    assert process.stdin is not None
    process.stdin.close()
    return process.wait(20)


@contextmanager
def client_of(greeting: dict[str, object]) -> Iterator[httpx.Client]:
    headers = {"Embedded-Secret": SECRET}
    url = str(greeting["url"])
    with httpx.Client(base_url=url, headers=headers, timeout=20, trust_env=False) as client:
        yield client


def test_own_data_survives_a_restart(tmp_path: Path) -> None:
    who = {"ruc": "0999981003001", "user": "ana", "password": "clave-larga-1"}
    with child(tmp_path) as process:
        greeting = start(process)
        assert greeting["version"] == __version__
        assert str(greeting["url"]).startswith("http://127.0.0.1:")
        assert "demonstration" not in greeting
        assert httpx.get(f"{greeting['url']}/v1/health", trust_env=False).status_code == 403
        with client_of(greeting) as client:
            account = who | {"name": "Ana", "kind": "PRIVATE_COMPANY"}
            assert client.post("/v1/accounts", json=account).status_code == 201
            access = client.post("/v1/session", json=who).json()["accessToken"]
            client.headers["Authorization"] = f"Bearer {access}"
            asked = {"keys": {"transportDocument": "MEDUEC1234567"}}
            made = client.post("/v1/shipments", json=asked).json()["id"]
        assert close(process) == 0
    with child(tmp_path) as process, client_of(start(process)) as client:
        access = client.post("/v1/session", json=who).json()["accessToken"]
        bearer = {"Authorization": f"Bearer {access}"}
        items = client.get("/v1/changes", headers=bearer).json()["items"]
        assert [item["id"] for item in items] == [made]
        assert close(process) == 0
    assert {path.name for path in tmp_path.glob("*.sqlite3")} == {"own.sqlite3"}
    log = (tmp_path / "log").read_text(encoding="utf-8")
    for secret in (SECRET, "clave-larga-1", access):
        assert secret not in log
    assert all(isinstance(json.loads(line), dict) for line in log.splitlines())


def test_the_demonstration_is_alive_and_apart(tmp_path: Path) -> None:
    with child(tmp_path, "--demonstration") as process:
        greeting = start(process)
        accounts = greeting["demonstration"]
        assert isinstance(accounts, list)
        with client_of(greeting) as client:
            counts = []
            for account in accounts[:2]:
                who = {member: account[member] for member in ("ruc", "user", "password")}
                access = client.post("/v1/session", json=who).json()["accessToken"]
                client.headers["Authorization"] = f"Bearer {access}"
                counts.append(len(client.get("/v1/changes?limit=2000").json()["items"]))
            assert counts[0] >= 400
            assert counts[1] == 6
            assert client.post("/v1/accounts", json={}).status_code == 404
            parts = client.get("/v1/health").json()["components"]
            assert "store" in [part["name"] for part in parts]
        assert close(process) == 0
    assert {path.name for path in tmp_path.glob("*.sqlite3")} == {"demonstration.sqlite3"}


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[]\n", b'{"secret": "short"}\n', b'{"secret": 1}\n']
)
def test_without_a_secret_it_does_not_start(tmp_path: Path, line: bytes) -> None:
    with child(tmp_path) as process:
        said, _ = process.communicate(line, 20)
        assert (process.returncode, said) == (2, b"")


def test_it_ends_with_its_parent_however_that_ends(tmp_path: Path) -> None:
    """A parent that is killed closes nothing itself: the system closes its end of the pipe."""
    parent = (
        "import json, subprocess, sys, time\n"
        "command = [sys.executable, '-m', 'senae_desktop.tracking_service', 'serve', '--embedded',"
        " '--data', sys.argv[1]]\n"
        "child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        f"child.stdin.write(json.dumps({{'secret': '{SECRET}'}}).encode() + b'\\n')\n"
        "child.stdin.flush()\n"
        "sys.stdout.buffer.write(child.stdout.readline())\n"
        "sys.stdout.flush()\n"
        "time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        greeting = json.loads(process.stdout.readline())
        with client_of(greeting) as client:
            assert client.get("/v1/health").status_code == 200
        process.kill()
        # The child holds the other end of this pipe: it ends when the child does.
        log = process.stderr.read()
    assert b"Finished server process" in log
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{greeting['url']}/v1/health", trust_env=False)


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder's access list does it")
def test_nobody_else_can_read_the_data_not_even_of_earlier_versions(tmp_path: Path) -> None:
    data = tmp_path / "service"
    data.mkdir(mode=0o755)
    (data / "demonstration.sqlite3").touch(mode=0o644)
    with child(data) as process:
        start(process)
        modes = {path.name: path.stat().st_mode & 0o777 for path in data.glob("*.sqlite3*")}
        assert "own.sqlite3" in modes
        assert set(modes.values()) == {0o600}, modes
        assert data.stat().st_mode & 0o777 == 0o700
        close(process)
