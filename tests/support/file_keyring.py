"""A keyring in a file of the test's folder, so that a second start finds what is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class FileKeyring(KeyringBackend):
    """Reads and writes its file at each call, as two processes of one user would."""

    priority = 1

    def __init__(self, path: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._path = path

    def secrets(self) -> dict[str, str]:
        """Everything kept, by service and user."""
        if not self._path.exists():
            return {}
        kept: dict[str, str] = json.loads(self._path.read_text("utf-8"))
        return kept

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write(self.secrets() | {f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self.secrets()
        if kept.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError("not found")
        self._write(kept)

    def _write(self, kept: dict[str, str]) -> None:
        unfinished = self._path.with_suffix(".new")
        unfinished.write_text(json.dumps(kept), "utf-8")
        unfinished.replace(self._path)


@contextmanager
def keyring_in(path: Path) -> Iterator[FileKeyring]:
    """Have the program find a keyring kept in this file; the one before comes back at the end."""
    before = keyring.get_keyring()
    backend = FileKeyring(path)
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)
