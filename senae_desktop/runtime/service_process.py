"""The embedded tracking service: a child process that cannot outlive the window.

The child gets a one-time secret over its standard input, never in an argument or the
environment, answers with its address, and ends by itself when that input closes, however the
parent ended.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from senae_desktop.domain.errors import ServiceNotStarted
from senae_desktop.domain.ports import Credentials

log = logging.getLogger(__name__)

_START_SECONDS = 30.0
_STOP_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class DemonstrationAccount:
    """An account of the demonstration, public on purpose."""

    name: str
    kind: str
    credentials: Credentials


@dataclass(frozen=True, slots=True)
class ServiceAddress:
    """Where the embedded service answers, and the secret it asks for. Never shown in a repr."""

    url: str
    secret: str
    demonstration: tuple[DemonstrationAccount, ...] = ()

    def __repr__(self) -> str:
        return f"ServiceAddress({self.url!r}, …)"


def command(data: Path, demonstration: bool, port: int = 0) -> list[str]:
    """The command line of the child: the same program when frozen, else this interpreter.

    A ``port`` of 0 lets the child choose a free one.
    """
    if getattr(sys, "frozen", False):
        start = [sys.executable, "--tracking-service"]
    else:
        start = [sys.executable, "-m", "senae_desktop.tracking_service"]
    mode = ["--demonstration"] if demonstration else []
    where = ["--port", str(port)] if port else []
    return [*start, "serve", "--embedded", "--data", str(data), *mode, *where]


class ServiceProcess:
    """One embedded service; ``start`` it, and ``stop`` it always.

    ``evidence_key`` is what it encrypts files with; without one it keeps none.
    """

    def __init__(
        self, data: Path, log_folder: Path, demonstration: bool, evidence_key: bytes = b""
    ) -> None:
        self._data = data
        self._evidence_key = evidence_key
        self._log_path = log_folder / "tracking-service.log"
        self._demonstration = demonstration
        self._process: subprocess.Popen[str] | None = None
        self._stopping = threading.Event()
        # One thread starts and ends the child, the other waits for it to end by itself.
        self._threads = ThreadPoolExecutor(2, "service-process")

    @property
    def pid(self) -> int | None:
        """The child's process id while it runs."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if self._process is not None and running else None

    async def start(self, again: ServiceAddress | None = None) -> ServiceAddress:
        """Start the child and wait for its address. Raises ``ServiceNotStarted``.

        With ``again`` it comes back where it was, with the secret it had.
        """
        secret = again.secret if again else secrets.token_urlsafe(32)
        port = urlsplit(again.url).port or 0 if again else 0
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(_START_SECONDS):
                line = await loop.run_in_executor(self._threads, self._launch, secret, port)
            return _address(line, secret)
        except TimeoutError as error:
            self._kill()
            raise ServiceNotStarted("no address in time") from error
        except (OSError, ValueError) as error:
            self._kill()
            raise ServiceNotStarted(str(error)) from error

    async def ended(self) -> float:
        """Wait until the child has ended; how many seconds it had lived since now."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        if self._process is not None:
            await loop.run_in_executor(self._threads, self._process.wait)
        return loop.time() - begun

    def _launch(self, secret: str, port: int) -> str:
        errors: IO[Any] | int
        try:
            errors = self._log_path.open("ab")
        except OSError:
            errors = subprocess.DEVNULL
        try:
            process = subprocess.Popen(
                command(self._data, self._demonstration, port),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        finally:
            if not isinstance(errors, int):
                errors.close()
        self._end()
        self._process = process
        if self._stopping.is_set():
            self._end()
            raise OSError("the program is ending")
        return _hand_over(process, {"secret": secret, "evidenceKey": self._evidence_key.hex()})

    async def stop(self) -> None:
        """Close the child's input, wait for its end, and insist if it does not come."""
        self._stopping.set()
        await asyncio.get_running_loop().run_in_executor(None, self._end)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        self._process = None
        if process.stdin is not None:
            try:
                process.stdin.close()
            except OSError:  # the child is gone already
                log.info("the embedded service had ended by itself")
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            log.warning("the embedded service had to be ended by force")
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._end()


def _hand_over(process: subprocess.Popen[str], secrets_told: dict[str, str]) -> str:
    """Give the child its secrets; the first line it answers with."""
    if process.stdin is None or process.stdout is None:
        raise OSError("the child has no pipes")
    process.stdin.write(json.dumps(secrets_told) + "\n")
    process.stdin.flush()
    return process.stdout.readline()


def _address(line: str, secret: str) -> ServiceAddress:
    """The address in the child's first line. Raises ``ValueError`` on anything else."""
    document = json.loads(line or "null")
    if not isinstance(document, dict) or not isinstance(document.get("url"), str):
        raise ValueError("the service said something else than its address")  # noqa: TRY004
    accounts = tuple(
        DemonstrationAccount(
            name=entry["name"],
            kind=entry["kind"],
            credentials=Credentials(entry["ruc"], entry["user"], entry["password"]),
        )
        for entry in document.get("demonstration", ())
    )
    return ServiceAddress(document["url"], secret, accounts)
