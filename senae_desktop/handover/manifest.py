"""What a package says of itself, and what is signed."""

from __future__ import annotations

from datetime import datetime

import msgspec


class By(msgspec.Struct, frozen=True):
    """Whose record it is."""

    name: str
    ruc: str
    user: str


class Part(msgspec.Struct, frozen=True):
    """A member of the package: its SHA-256 and its size in bytes; evidence has a name too."""

    sha256: str
    size: int
    name: str = ""


class Manifest(msgspec.Struct, frozen=True, rename="camel"):
    """``manifest.json``; the signature is over its bytes, and it names the digest of the rest."""

    format: str
    version: int
    made_at: datetime
    by: By
    key: str
    shipments: int
    parts: dict[str, Part]


decode = msgspec.json.Decoder(Manifest).decode
encode = msgspec.json.Encoder(order="deterministic").encode
