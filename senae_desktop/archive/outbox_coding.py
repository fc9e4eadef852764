"""Entries and troubles as the bytes that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import ArchiveDamaged

if TYPE_CHECKING:
    from senae_desktop.domain.outbox import Trouble

_T = TypeVar("_T")


def encode(value: NewShipment | NewEvent | Trouble) -> bytes:
    """A value as JSON."""
    from msgspec.json import encode as to_json  # noqa: PLC0415

    return to_json(value)


def decode(body: bytes, kind: type[_T]) -> _T:
    """The value of this JSON; ``ArchiveDamaged`` when it is not one."""
    try:
        value: _T = _decoders[kind](body)
        return value
    except ValueError as error:
        raise ArchiveDamaged from error


class _Decoders(dict[type, Any]):
    """One decoder for each kind, made when first wanted: importing msgspec costs a start 20 ms."""

    def __missing__(self, kind: type) -> Any:
        from msgspec.json import Decoder  # noqa: PLC0415

        self[kind] = Decoder(kind).decode
        return self[kind]


_decoders = _Decoders()
