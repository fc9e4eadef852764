"""A PostgreSQL of our own for the tests: Debian's programs, a free port, a folder thrown away."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")
_USER = "postgres"


def programs() -> Path | None:
    """The folder of the newest ``initdb`` and ``pg_ctl``, or None where PostgreSQL is absent."""
    versions = sorted(_DEBIAN.glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("pg_ctl")
    return Path(found).parent if found else None


@contextmanager
def running_postgres(folder: Path) -> Iterator[str]:
    """Start a server; gives the URL of an empty database in it, and stops it at the end."""
    with tempfile.TemporaryDirectory(prefix="senae-postgres-") as place:
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(place, _USER)
        data, port = Path(place, "data"), _free_port()
        control = [str(folder / "pg_ctl"), "--pgdata", str(data)]
        _run(
            [str(folder / "initdb"), "--pgdata", str(data), "--auth=trust", "--no-sync", "-U", "t"]
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {place} -c fsync=off"
        _run([*control, "--wait", "--log", str(data / "log"), "--options", options, "start"])
        try:
            yield f"postgresql+psycopg://t@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "--wait", "--mode", "immediate", "stop"])


def _run(command: Sequence[str]) -> None:
    as_user = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*as_user, *command],
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
