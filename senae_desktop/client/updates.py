"""The publisher's notice of the newest release: fetched, and believed only when it is signed.

The notice is a JSON object of two texts in base64: ``notice``, itself JSON with ``product``,
``version`` and ``page``, and ``signature``, that of the notice's bytes by Ed25519.
"""

from __future__ import annotations

import binascii
from urllib.parse import urlsplit

import msgspec
from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from senae_desktop.client.transport import Call, Limits, Transport
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import UnreadableAnswer
from senae_desktop.domain.update import Release, UpdateSource, is_version

PRODUCT = "senae-desktop"
_LIMITS = Limits(whole=20.0, body=64 * 1024, connections=1, attempts=1)


class _Signed(msgspec.Struct):
    notice: bytes
    signature: bytes


class _Notice(msgspec.Struct):
    product: str
    version: str
    page: str


async def newest_release(source: UpdateSource, clock: Clock) -> Release:
    """What the publisher announces now.

    Raises ``ServiceError`` as for any service; ``UnreadableAnswer`` for whatever the publisher
    has not signed. Nothing of this computer or its user is sent along.
    """
    address = urlsplit(source.address)
    transport = Transport(f"{address.scheme}://{address.netloc}", clock, limits=_LIMITS)
    try:
        answer = await transport.send(Call("GET", address.path, route="update"))
    finally:
        await transport.aclose()
    return read_notice(answer.body, source.key)


def read_notice(body: bytes, key: str) -> Release:
    """The release in a signed notice. Raises ``UnreadableAnswer``."""
    try:
        signed = msgspec.json.decode(body, type=_Signed)
        VerifyKey(bytes.fromhex(key)).verify(signed.notice, signed.signature)
        notice = msgspec.json.decode(signed.notice, type=_Notice)
    except (msgspec.DecodeError, CryptoError, ValueError, TypeError, binascii.Error) as error:
        raise UnreadableAnswer(type(error).__name__) from None
    if (
        notice.product != PRODUCT
        or not is_version(notice.version)
        or not notice.page.startswith("https://")
    ):
        raise UnreadableAnswer("not a notice of this program")
    return Release(notice.version, notice.page)
