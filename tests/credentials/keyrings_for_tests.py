"""Keyrings that behave as those of real computers do, well and badly."""

from __future__ import annotations

from threading import Event, current_thread

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError


class WorkingKeyring(KeyringBackend):
    """Keeps secrets, and notes which thread asked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.secrets: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(current_thread().name)
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.threads.add(current_thread().name)
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.secrets:
            raise PasswordDeleteError("not found")
        del self.secrets[service, username]


class FailingKeyring(WorkingKeyring):
    """Raises the same error at every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error

    def delete_password(self, service: str, username: str) -> None:
        raise self._error


class UndeletingKeyring(WorkingKeyring):
    """Keeps what it has, as under a policy of the computer's owner."""

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError("refused")


class ForgetfulKeyring(WorkingKeyring):
    """Takes secrets and forgets them."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class PromptingKeyring(WorkingKeyring):
    """Waits, as while the system asks its user to unlock it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Event()
        self.answered = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        self.answered.wait(30)
        return super().get_password(service, username)


class PlainFileKeyring(WorkingKeyring):
    """Stands in for the add-on that keeps secrets in a plain file."""


PlainFileKeyring.__module__ = "keyrings.alt.file"

#: What keyrings raise: their own errors, and those of the system beneath them.
ERRORS = [
    InitError("Prompt dismissed"),
    KeyringLocked("locked"),
    PasswordSetError("refused"),
    OSError(1783, "The stub received bad data"),
    RuntimeError("no bus: s3cret"),
]
