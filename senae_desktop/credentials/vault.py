"""Secrets in the system's keyring."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from senae_desktop.credentials.asking import NotAnsweredError, ask
from senae_desktop.credentials.backends import choose_backend, name_of
from senae_desktop.credentials.worker import Worker
from senae_desktop.domain.errors import SecretTooLong, VaultUnavailable

if TYPE_CHECKING:
    from concurrent.futures import Future

    from keyring.backend import KeyringBackend

    from senae_desktop.credentials.asking import Asked

T = TypeVar("T")

_PROGRAM = "senae-desktop"
#: What Windows' credential manager can hold, in bytes of UTF-16. The same limit everywhere, so
#: that what works on one computer works on all.
MAX_SECRET = 2_560


class KeyringVault:
    """Implements ``ports.Vault``. Every failure of the keyring is ``VaultUnavailable``.

    A call may take minutes, while the system asks its user to unlock the keyring; cancelling it
    means "not now". Each secret is an entry of its own, because Windows finds entries by service.
    ``program`` begins the name of every entry.
    """

    persistent = True

    def __init__(self, program: str = _PROGRAM) -> None:
        self._program = program
        self._worker = Worker("keyring")
        self._backend: KeyringBackend | None = None
        self._asked: Asked | None = None

    @property
    def backend(self) -> str:
        """Class and module of the keyring in use; empty until the first call that reached it."""
        return name_of(self._backend) if self._backend else ""

    async def check(self) -> None:
        """Whether there is a keyring to trust; asks its user nothing."""
        await self._run(lambda _backend: None)

    async def load(self, name: str) -> str | None:
        """The secret, or None."""
        return await self._run(
            lambda backend: backend.get_password(self._entry(name), self._program)
        )

    def begin_loading(self, name: str) -> Future[str | None]:
        """As ``load``, for a start that has no event loop yet; calls made later wait behind it.

        Another process looks while this one imports Qt; where it cannot, this one does.
        """
        self._asked = asked = ask(self._entry(name), self._program)

        def look(backend: KeyringBackend) -> str | None:
            return backend.get_password(self._entry(name), self._program)

        def hear() -> str | None:
            try:
                if asked is not None:
                    return asked.secret()
            except NotAnsweredError:
                pass
            return self._guarded(look)

        return self._worker.submit(hear)

    def close(self) -> None:
        """Wait for no answer any more: the program ends."""
        if self._asked is not None:
            self._asked.end()

    async def save(self, name: str, secret: str) -> None:
        """Keep a secret; ``SecretTooLong`` above ``MAX_SECRET``."""
        if len(secret.encode("utf-16-le")) > MAX_SECRET:
            raise SecretTooLong
        await self._run(
            lambda backend: backend.set_password(self._entry(name), self._program, secret)
        )

    async def delete(self, name: str) -> None:
        """Forget a secret; forgetting an unknown one is no error."""

        def forget(backend: KeyringBackend) -> None:
            # Backends raise the same error for "not there" and "not allowed": ask first.
            if backend.get_password(self._entry(name), self._program) is not None:
                backend.delete_password(self._entry(name), self._program)

        await self._run(forget)

    async def _run(self, job: Callable[[KeyringBackend], T]) -> T:
        import asyncio  # noqa: PLC0415 - the first window is there before it

        return await asyncio.wrap_future(self._submit(job))

    def _submit(self, job: Callable[[KeyringBackend], T]) -> Future[T]:
        return self._worker.submit(lambda: self._guarded(job))

    def _guarded(self, job: Callable[[KeyringBackend], T]) -> T:
        try:
            if self._backend is None:
                self._backend = choose_backend()
            return job(self._backend)
        except VaultUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - each backend has errors of its own
            # Without the cause, whose words are not ours and may hold anything.
            raise VaultUnavailable(type(error).__qualname__) from None

    def _entry(self, name: str) -> str:
        return f"{self._program}:{name}"
