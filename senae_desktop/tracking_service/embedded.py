"""The service as a child of the desktop: the secret comes in by a pipe and so does the end."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from senae_desktop import __version__
from senae_desktop.domain.clock import SystemClock
from senae_desktop.tracking_service.app import create_app
from senae_desktop.tracking_service.evidence import Keeping
from senae_desktop.tracking_service.server import Server, listen
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.sources.demonstration import (
    DemonstrationSource,
    demonstration_database,
    open_accounts,
)
from senae_desktop.tracking_service.sources.faults import Faults
from senae_desktop.tracking_service.store.database import OWN_DATABASE, sqlite_url

HOST = "127.0.0.1"
#: Seconds between two polls; this computer's own service may be asked often.
POLL_AFTER = 5
_LONGEST_LINE = 64 * 1024


class BadHandshake(Exception):
    """The parent did not hand over a secret."""


def serve_embedded(
    data: Path, demonstration: bool, pipe_in: int, pipe_out: BinaryIO, port: int = 0
) -> bool:
    """Serve until ``pipe_in`` (a file descriptor) ends; False when it could not start.

    One line is read first, with the secret, and one is written once the service answers. A
    ``port`` of 0 takes a free one; a service that comes back after a fall asks for its old one.
    """
    told, clock, parent = read_handshake(pipe_in), SystemClock(), Parent(pipe_in)
    _keep_private(data)
    settings = Settings(
        own_accounts=not demonstration,
        embedded_secret=told.secret,
        poll_after=POLL_AFTER,
        evidence=Keeping(told.evidence_key),
    )
    listener = listen(HOST, port)
    greeting: dict[str, object] = {
        "url": f"http://{HOST}:{listener.getsockname()[1]}",
        "version": __version__,
    }
    if demonstration:
        database, start = demonstration_database(data, clock)
        services = open_services(database, settings, clock)
        source = DemonstrationSource(services, start)
        source.catch_up()
        services.lookups.source = services.intake.source = source
        services.refreshing.source = source
        greeting["demonstration"] = open_accounts(source.accounts)
        app = create_app(services, source.running, Faults)
    else:
        services = open_services(sqlite_url(data / OWN_DATABASE), settings, clock)
        app = create_app(services)
    server = Server(app, lambda: _say(pipe_out, greeting), services.hints.close)
    parent.when_gone = server.stop
    return server.serve_on(listener)


@dataclass(frozen=True, slots=True)
class Handshake:
    """What the desktop hands over: the secret asked of every request, and the key under which
    files are kept, empty where the desktop has no keyring to keep it in."""

    secret: str = field(repr=False)
    evidence_key: bytes = field(default=b"", repr=False)


def read_handshake(pipe_in: int) -> Handshake:
    """The first line of the pipe; raises ``BadHandshake`` when it has no secret."""
    try:
        document = json.loads(_first_line(pipe_in))
        secret = document["secret"]
        key = bytes.fromhex(document.get("evidenceKey", ""))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        # Not chained: the original quotes what was read.
        raise BadHandshake(type(error).__name__) from None
    if not isinstance(secret, str) or len(secret) < 16 or len(key) not in {0, 32}:
        raise BadHandshake("too short")
    return Handshake(secret, key)


def _keep_private(data: Path) -> None:
    """Make the folder, and let no other user of the computer read what it has or will have."""
    os.umask(0o077)
    data.mkdir(parents=True, exist_ok=True)
    for path in (data, *data.glob("*.sqlite3*")):
        with suppress(OSError):  # a file system without permissions, or not the owner's own
            path.chmod(0o700 if path.is_dir() else 0o600)


def _leave() -> None:
    """End at once, as by a fall: what the database holds is whole at any moment."""
    os._exit(0)


class Parent:
    """Waits in a thread for the pipe to end, which it does however the parent ended.

    ``when_gone`` is then called; until it is set, while nothing is served yet, the process ends.
    """

    def __init__(self, pipe_in: int) -> None:
        self.when_gone: Callable[[], None] = _leave
        self._pipe_in = pipe_in
        threading.Thread(target=self._wait, name="parent", daemon=True).start()

    def _wait(self) -> None:
        try:
            while os.read(self._pipe_in, 4096):
                pass
        except OSError:
            pass  # a pipe that cannot be read has no parent at its other end
        self.when_gone()


def _first_line(pipe_in: int) -> bytes:
    """Read without a buffer, whose lock the waiting thread would hold while Python ends."""
    line = bytearray()
    while not line.endswith(b"\n") and len(line) < _LONGEST_LINE:
        read = os.read(pipe_in, 1)
        if not read:
            break
        line += read
    return bytes(line)


def _say(pipe_out: BinaryIO, greeting: dict[str, object]) -> None:
    pipe_out.write(json.dumps(greeting).encode() + b"\n")
    pipe_out.flush()
