"""What every struct of the wire is made of: headers, limits, texts, amounts."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

#: Media types and headers of the contract.
PROBLEM_TYPE = "application/problem+json"
EVENT_STREAM_TYPE = "text/event-stream"
EMBEDDED_SECRET_HEADER = "Embedded-Secret"
IDEMPOTENCY_HEADER = "Idempotency-Key"
LAST_EVENT_HEADER = "Last-Event-ID"
TRACE_HEADER = "Trace-Id"
POLL_AFTER_HEADER = "Poll-After"
BACKOFF_HEADER = "Backoff"

MAX_LOOKUPS = 40
MAX_PAGE = 2_000

Text = Annotated[str, Meta(max_length=200)]
LongText = Annotated[str, Meta(max_length=2_000)]
Key = Annotated[str, Meta(max_length=60)]
Code = Annotated[str, Meta(max_length=60)]
Identification = Annotated[str, Meta(max_length=20)]
DecimalText = Annotated[str, Meta(pattern=r"^-?\d{1,15}(\.\d{1,6})?$", max_length=24)]
Packages = Annotated[int, Meta(ge=0, le=10_000_000)]


class Wire(Struct, rename="camel", omit_defaults=True, frozen=True, kw_only=True):
    """Base of every struct: camelCase, frozen, defaults left out."""
