"""Server-sent events, read line by line (WHATWG HTML, 9.2.6), within limits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from senae_desktop.domain.errors import UnreadableAnswer

#: Bytes of the longest line, and characters of the longest event: hints are short.
_LONGEST_LINE = 8 * 1024
_LONGEST_EVENT = 32 * 1024


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event: its name, its data, and the id from which a stream can be continued."""

    name: str
    data: str
    id: str


async def lines_of(chunks: AsyncIterator[bytes]) -> AsyncIterator[str]:
    """The lines of a body; ``UnreadableAnswer`` when one is too long."""
    kept = bytearray()
    async for chunk in chunks:
        kept += chunk
        *whole, rest = kept.replace(b"\r\n", b"\n").split(b"\n")
        kept = bytearray(rest)
        if len(kept) > _LONGEST_LINE:
            raise UnreadableAnswer("a line without end")
        for line in whole:
            yield line.decode("utf-8", "replace")


async def events_of(lines: AsyncIterator[str]) -> AsyncIterator[ServerEvent]:
    """The events that lines make; comments and unknown fields are passed over."""
    name, data, last_id = "", list[str](), ""
    async for line in lines:
        if not line:
            if data:
                yield ServerEvent(name or "message", "\n".join(data), last_id)
            name, data = "", []
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data.append(value)
            if sum(map(len, data)) > _LONGEST_EVENT:
                raise UnreadableAnswer("an event without end")
        elif field == "id" and "\0" not in value:
            last_id = value
