"""Reading requests: bodies into structs with pointers to what is wrong, parameters into values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import msgspec
from starlette.requests import Request

from senae_desktop.contract.wire import IDEMPOTENCY_HEADER
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.tracking_service.feed import Included
from senae_desktop.tracking_service.problems import Refusal, bad_parameter, invalid

_T = TypeVar("_T")

#: Bytes of the largest body that is read.
MAX_BODY = 1024 * 1024
_MAX_IDEMPOTENCY_KEY = 200

#: msgspec says where at the end of its message: "... - at `$.keys.containers[0]`".
_WHERE = re.compile(r" - at `(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>[^\]]*)\]")


async def body_of(request: Request) -> bytes:
    """The body of a request; 413 when it is larger than allowed, 415 when it is not JSON."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Refusal("not-json")
    return await raw_body_of(request, MAX_BODY)


async def raw_body_of(request: Request, most: int) -> bytes:
    """The body of a request whatever it is; 413 when it has more than ``most`` bytes."""
    if int(request.headers.get("content-length") or 0) > most:
        raise Refusal("body-too-large")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise Refusal("body-too-large")
    return bytes(body)


def decoded(body: bytes, kind: type[_T]) -> _T:
    """A body as a struct; 400 when it is no JSON, 422 with the pointer of the wrong member."""
    if b"\\u0000" in body:  # PostgreSQL has no such character, and no honest text has it
        raise invalid("", "malformed", "NUL character")
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        message = str(error)
        where = _WHERE.search(message)
        pointer = _pointer(where["path"]) if where else ""
        raise invalid(pointer, "malformed", _WHERE.sub("", message)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal("malformed-json") from error


def idempotency_key(request: Request) -> str | None:
    """The idempotency key of a write, or None."""
    key = request.headers.get(IDEMPOTENCY_HEADER)
    if key is not None and not 0 < len(key) <= _MAX_IDEMPOTENCY_KEY:
        raise bad_parameter(IDEMPOTENCY_HEADER, f"1 to {_MAX_IDEMPOTENCY_KEY} characters")
    return key


def choice(request: Request, name: str, choices: tuple[str, ...], default: str) -> str:
    """A parameter that takes one of a few values."""
    value = request.query_params.get(name, default)
    if value not in choices:
        raise bad_parameter(name, f"one of {', '.join(choices)}")
    return value


def text(request: Request, name: str, longest: int = 200) -> str:
    """A parameter of free text."""
    value = request.query_params.get(name, "")
    if len(value) > longest or "\0" in value:
        raise bad_parameter(name, f"at most {longest} characters")
    return value


def number(request: Request, name: str, default: int, most: int) -> int:
    """A parameter that is a whole number from 1 to ``most``."""
    value = request.query_params.get(name)
    if value is None:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 10 and 0 < int(value) <= most):
        raise bad_parameter(name, f"a number from 1 to {most}")
    return int(value)


def day_start(request: Request, name: str, days_later: int = 0) -> datetime | None:
    """A parameter that is a day, as the instant it begins in continental Ecuador."""
    value = request.query_params.get(name)
    if value is None:
        return None
    try:
        day = date.fromisoformat(value) + timedelta(days=days_later)
        return datetime(day.year, day.month, day.day, tzinfo=ECUADOR).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise bad_parameter(name, "a day, as in 2026-01-31") from error


def included(request: Request) -> Included:
    """The parts of the answer that ``include`` asks for; parts unknown here are ignored."""
    named = request.query_params.get("include", "").split(",")
    return Included("events" in named, "charges" in named, "documents" in named)


def _pointer(path: str) -> str:
    """msgspec's path (``$.keys.containers[0]``) as a JSON pointer (``/keys/containers/0``)."""
    steps = (match["name"] or match["index"] for match in _STEP.finditer(path))
    return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)
