"""What the user chose, kept in one small JSON file.

Nothing secret is here. Unknown keys are kept, so that an older version of the program does not
destroy what a newer one wrote.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

VERSION = 1
_MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """An account that has signed in here: what the sign-in dialog fills in, and its archive.

    ``service`` is ``demonstration``, ``own`` or the agency's address; ``archive`` a file name;
    ``remembered`` whether a refresh token lies in the keyring.
    """

    service: str
    ruc: str
    user: str
    name: str
    archive: str
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default."""

    language: str = "es"
    scheme: str = "system"
    look_for_updates: bool = True
    updates_looked_at: str = ""
    accounts: tuple[KnownAccount, ...] = ()
    window: dict[str, str] = field(default_factory=dict)
    layouts: dict[str, str] = field(default_factory=dict)
    notifications: dict[str, Any] = field(default_factory=dict)
    unknown: dict[str, Any] = field(default_factory=dict)

    def last_account(self) -> KnownAccount | None:
        """The account used last, or None before the first sign-in."""
        return self.accounts[0] if self.accounts else None

    def with_account(self, account: KnownAccount) -> Settings:
        """The settings with *account* first among the known ones."""
        others = tuple(known for known in self.accounts if known.archive != account.archive)
        return replace(self, accounts=(account, *others))

    def with_window(self, window: dict[str, str]) -> Settings:
        """The settings with the window as it was left."""
        return replace(self, window=window)


def _one_of(*words: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in words:
            raise ValueError(f"not one of {', '.join(words)}")
        return str(value)

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - what is wrong is the file
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("not true or false")  # noqa: TRY004
    return value


def _moment(value: Any) -> str:
    """A moment with its offset, or nothing."""
    if value and datetime.fromisoformat(value).tzinfo is None:
        raise ValueError("a moment without an offset")
    return _text(value)


def _texts(value: Any) -> dict[str, str]:
    return {_text(name): _text(text) for name, text in dict(value).items()}


def _accounts(value: Any) -> tuple[KnownAccount, ...]:
    return tuple(
        KnownAccount(
            **{name: _text(entry[name]) for name in ("service", "ruc", "user", "name", "archive")},
            remembered=entry.get("remembered", False) is True,
        )
        for entry in value
    )


#: How each setting is read: raises when the value has another shape.
_READERS: dict[str, Callable[[Any], Any]] = {
    "language": _one_of("es", "en"),
    "scheme": _one_of("system", "light", "dark"),
    "look_for_updates": _yes_or_no,
    "updates_looked_at": _moment,
    "accounts": _accounts,
    "window": _texts,
    "layouts": _texts,
    "notifications": dict,
}


def _read(document: dict[str, Any]) -> Settings:
    """The settings in *document*; a value of another shape gives way to its default."""
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        if name in document:
            try:
                values[name] = read(document[name])
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                log.info("setting %s left at its default: %r", name, error)
    rest = {key: value for key, value in document.items() if key not in {*_READERS, "version"}}
    return Settings(**values, unknown=rest)


def load_settings(path: Path) -> Settings:
    """The settings of *path*; defaults when there are none yet.

    A file that cannot be read is set aside beside the original, never silently overwritten.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ValueError("too large")
        document = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(document, dict):
            raise ValueError("not an object")  # noqa: TRY004
        return _read(document)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings file could not be read (%s); starting with defaults", error)
        with suppress(OSError):  # whatever holds the file fast must not keep the program out
            path.replace(path.with_suffix(".damaged.json"))
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all. Raises ``OSError`` when the disk refuses."""
    import tempfile  # noqa: PLC0415 - nothing is written before the first paint

    document = asdict(settings)
    document.update(document.pop("unknown"))
    document["version"] = VERSION
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        with suppress(OSError):
            Path(temporary).unlink(missing_ok=True)
        raise


class SettingsFile:
    """The settings in force, written at each change; a disk that refuses costs only the next
    start its memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._value = load_settings(path)

    @property
    def value(self) -> Settings:
        """The settings in force."""
        return self._value

    def set(self, settings: Settings) -> None:
        """Take and write new settings."""
        if settings == self._value:
            return
        self._value = settings
        try:
            save_settings(self._path, settings)
        except OSError as error:
            log.warning("settings could not be written: %s", error)
