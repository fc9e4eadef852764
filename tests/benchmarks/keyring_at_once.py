"""A keyring that answers at once, so that what is measured is the program and not a desktop's.

Named to the program by the environment variable that keyring reads; the secrets lie in the file
named by ``SENAE_BENCHMARK_KEYRING``, and are of invented data.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE_VARIABLE = "SENAE_BENCHMARK_KEYRING"


class KeyringAtOnce(KeyringBackend):
    """Keeps what it is given in one small file."""

    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        found: str | None = self._read().get(f"{service}/{username}")
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = self._read() | {f"{service}/{username}": password}
        _path().write_text(json.dumps(kept), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        kept.pop(f"{service}/{username}", None)
        _path().write_text(json.dumps(kept), encoding="utf-8")

    @staticmethod
    def _read() -> dict[str, str]:
        path = _path()
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _path() -> Path:
    return Path(os.environ[FILE_VARIABLE])
