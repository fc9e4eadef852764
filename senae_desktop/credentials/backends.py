"""Which of the keyrings installed on this computer may hold a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from senae_desktop.domain.errors import VaultUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_CHAIN = "keyring.backends.chainer"
#: ``fail`` refuses every call and ``null`` forgets in silence. The add-ons under ``keyrings``
#: keep secrets in plain files, or are meant for a package index and not for people.
_REFUSED = ("keyring.backends.fail", "keyring.backends.null", _CHAIN, "keyrings")


def choose_backend() -> KeyringBackend:
    """The keyring in use, or the first trusted one where several are chained.

    Importing keyring and asking every backend takes a tenth of a second: not for the window's
    thread. Raises ``VaultUnavailable`` when there is none to trust, and whatever a backend raises.
    """
    import keyring  # noqa: PLC0415

    chosen = keyring.get_keyring()
    chain = (
        cast("list[KeyringBackend]", chosen.backends)
        if _module(chosen) == _CHAIN and hasattr(chosen, "backends")
        else [chosen]
    )
    for backend in chain:
        if _is_trusted(backend):
            return backend
    raise VaultUnavailable(_module(chosen))


def name_of(backend: KeyringBackend) -> str:
    """The class of a backend with its module, as a code by which it can be named for people."""
    return f"{_module(backend)}.{type(backend).__qualname__}"


def _is_trusted(backend: KeyringBackend) -> bool:
    module = _module(backend)
    return not any(module == refused or module.startswith(f"{refused}.") for refused in _REFUSED)


def _module(backend: object) -> str:
    return type(backend).__module__
