"""The notice of a release is believed only as its publisher signed it."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from senae_desktop.client.updates import newest_release, read_notice
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.errors import InsecureAddress, ServiceDown, UnreadableAnswer
from senae_desktop.domain.update import Release, UpdateSource

KEY = SigningKey(bytes(range(32)))
PUBLIC = KEY.verify_key.encode().hex()
GOOD = {"product": "senae-desktop", "version": "1.10.0", "page": "https://example.org/1.10.0"}


def signed(notice: dict[str, Any], key: SigningKey = KEY) -> bytes:
    text = json.dumps(notice).encode()
    parts = {"notice": text, "signature": key.sign(text).signature}
    return json.dumps(
        {name: base64.b64encode(part).decode() for name, part in parts.items()}
    ).encode()


@contextmanager
def published(body: bytes, status: int = 200) -> Iterator[str]:
    """A publisher on this computer; its address."""

    class Publisher(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/update.json" else 404)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Publisher)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/update.json"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def fetched(address: str) -> Release:
    return asyncio.run(newest_release(UpdateSource(address, PUBLIC), SystemClock()))


def test_a_signed_notice_is_fetched() -> None:
    with published(signed(GOOD)) as address:
        assert fetched(address) == Release("1.10.0", "https://example.org/1.10.0")


def test_another_ones_signature_counts_for_nothing() -> None:
    with published(signed(GOOD, SigningKey.generate())) as address, pytest.raises(UnreadableAnswer):
        fetched(address)


def test_a_publisher_that_is_not_well() -> None:
    with published(b"", status=503) as address, pytest.raises(ServiceDown):
        fetched(address)


def test_nothing_is_asked_for_in_the_clear_beyond_this_computer() -> None:
    with pytest.raises(InsecureAddress):
        fetched("http://example.org/update.json")


@pytest.mark.parametrize(
    "change",
    [
        {"product": "another"},
        {"version": "1.2; rm"},
        {"version": ""},
        {"page": "http://example.org/"},
        {"page": "file:///c:/x.exe"},
        {"page": 1},
    ],
)
def test_a_signed_notice_of_something_else(change: dict[str, Any]) -> None:
    with pytest.raises(UnreadableAnswer):
        read_notice(signed({**GOOD, **change}), PUBLIC)


@given(st.binary(max_size=400))
def test_what_is_no_notice(body: bytes) -> None:
    with pytest.raises(UnreadableAnswer):
        read_notice(body, PUBLIC)


@given(st.integers(0), st.integers(0, 7))
def test_a_notice_with_one_bit_changed(place: int, bit: int) -> None:
    notice = json.dumps(GOOD).encode()
    signature = KEY.sign(notice).signature
    changed = bytearray(notice)
    changed[place % len(changed)] ^= 1 << bit
    parts = {"notice": bytes(changed), "signature": signature}
    body = json.dumps({name: base64.b64encode(part).decode() for name, part in parts.items()})
    with pytest.raises(UnreadableAnswer):
        read_notice(body.encode(), PUBLIC)
