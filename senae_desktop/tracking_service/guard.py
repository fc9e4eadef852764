"""The outermost layer: trace id, embedded secret, one log line each, no crash unanswered."""

from __future__ import annotations

import logging
import re
import secrets
import traceback
from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from senae_desktop.contract.wire import EMBEDDED_SECRET_HEADER, TRACE_HEADER
from senae_desktop.domain.clock import Clock
from senae_desktop.tracking_service.answers import refusal_answer
from senae_desktop.tracking_service.problems import Refusal

_log = logging.getLogger(__name__)

_TRACE = re.compile(r"[A-Za-z0-9-]{8,64}")
#: What every answer says, lest a browser makes more of it than JSON.
_ALWAYS: Mapping[str, str] = {"X-Content-Type-Options": "nosniff"}


class Guard:
    """Wraps the application; pure ASGI, so that answers stream through untouched."""

    def __init__(self, app: ASGIApp, clock: Clock, embedded_secret: str = "") -> None:
        self._app = app
        self._clock = clock
        self._secret = embedded_secret.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        trace_id = _trace_id(request)
        scope.setdefault("state", {})["trace_id"] = trace_id
        begun = self._clock.monotonic()
        status = 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[TRACE_HEADER] = trace_id
                for name, value in _ALWAYS.items():
                    headers[name] = value
            await send(message)

        try:
            if self._admits(request):
                await self._app(scope, receive, sending)
            else:
                refusal = Refusal("embedded-secret-required")
                await refusal_answer(request, refusal)(scope, receive, sending)
        except Exception as error:  # noqa: BLE001 - the last place that can still answer
            _log.error("unhandled %s at %s", type(error).__name__, _places(error))
            if not status:
                await refusal_answer(request, Refusal("internal"))(scope, receive, sending)
        finally:
            took = round((self._clock.monotonic() - begun) * 1000)
            _log.info("%s %s", scope["method"], status, extra=_said(scope, trace_id, took))

    def _admits(self, request: Request) -> bool:
        if not self._secret:
            return True
        given = request.headers.get(EMBEDDED_SECRET_HEADER, "").encode()
        return secrets.compare_digest(given, self._secret)


def _trace_id(request: Request) -> str:
    """The client's own trace id when it is one, else a new one."""
    given = request.headers.get(TRACE_HEADER, "")
    return given if _TRACE.fullmatch(given) else secrets.token_hex(8)


def _said(scope: Scope, trace_id: str, took: int) -> dict[str, object]:
    """What the log line of a request says; never its query, which may hold tokens and names."""
    return {"facts": {"path": scope["path"], "trace": trace_id, "ms": took}}


def _places(error: BaseException) -> str:
    """Where an error came from; its message is left out, because it may quote what was sent."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[:-9:-1])
