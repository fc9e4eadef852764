"""Records as the bytes that are kept."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from senae_desktop.domain.errors import ArchiveDamaged
from senae_desktop.domain.shipment import ShipmentRecord

if TYPE_CHECKING:
    from msgspec.json import Decoder


def encode_record(record: ShipmentRecord) -> bytes:
    """A shipment and its events as compressed JSON; equal records give equal bytes.

    Compressed because event logs repeat themselves, and encrypted pages cannot be afterwards.
    """
    return zlib.compress(_encoder()(record), level=1)


def decode_record(body: bytes) -> ShipmentRecord:
    """The record of these bytes; ``ArchiveDamaged`` when they are not one."""
    try:
        return _decoder().decode(zlib.decompress(body))
    except (ValueError, zlib.error) as error:
        raise ArchiveDamaged from error


# msgspec costs 20 ms to import, and the first paint needs no whole record.
@cache
def _encoder() -> Callable[[object], bytes]:
    from msgspec.json import Encoder  # noqa: PLC0415

    return Encoder(order="deterministic").encode


@cache
def _decoder() -> Decoder[ShipmentRecord]:
    from msgspec.json import Decoder  # noqa: PLC0415

    return Decoder(ShipmentRecord)
