"""Server-sent events come in whatever pieces the network makes of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.client.event_stream import ServerEvent, events_of, lines_of
from senae_desktop.domain.errors import UnreadableAnswer

BODY = (
    b"retry: 5000\nid: 4\nevent: ready\ndata: {}\n\n: beat\n\n"
    b'id: 5\r\nevent: changed\r\ndata: {"shipmentId":"\xc3\xb1",\r\ndata: "version":5}\r\n\r\n'
    b"event: gap\n\ndata\nunknown: x\n\nid: 6\ndata:no space\n\ndata: cut off"
)
EVENTS = [
    ServerEvent("ready", "{}", "4"),
    ServerEvent("changed", '{"shipmentId":"ñ",\n"version":5}', "5"),
    ServerEvent("message", "", "5"),
    ServerEvent("message", "no space", "6"),
]


def heard(chunks: Sequence[bytes]) -> list[ServerEvent]:
    async def pieces() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    async def hear() -> list[ServerEvent]:
        return [event async for event in events_of(lines_of(pieces()))]

    return asyncio.run(hear())


@given(st.lists(st.integers(0, len(BODY)), max_size=12))
def test_the_pieces_make_no_difference(cuts: list[int]) -> None:
    ends = sorted({0, len(BODY), *cuts})
    assert heard([BODY[one:other] for one, other in pairwise(ends)]) == EVENTS


@pytest.mark.parametrize("body", [b"x" * 9_000, b"data: " + b"x" * 8_000 + b"\n"])
def test_what_has_no_end_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableAnswer):
        heard([body] * 6)
