"""The ASGI application: routes, refusals, and what runs beside them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from senae_desktop.tracking_service.answers import refusal_answer
from senae_desktop.tracking_service.guard import Guard
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.repeating import repeating
from senae_desktop.tracking_service.routes import all_routes
from senae_desktop.tracking_service.services import Services
from senae_desktop.tracking_service.upkeep import PAUSE, tidy

#: Wraps the application in a further layer.
Layer = Callable[[ASGIApp], ASGIApp]
#: Something that runs while the service serves.
Beside = Callable[[], AbstractAsyncContextManager[None]]

_CODES = {404: "not-found", 405: "method-not-allowed"}


def create_app(
    services: Services, beside: Beside | None = None, inner: Layer | None = None
) -> ASGIApp:
    """The application over these parts; the database is closed when it ends."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        del app
        try:
            async with AsyncExitStack() as running:
                upkeep = repeating("upkeep", PAUSE, lambda: tidy(services))
                await running.enter_async_context(upkeep)
                if beside is not None:
                    await running.enter_async_context(beside())
                yield
        finally:
            services.database.close()

    app = Starlette(
        routes=all_routes(services.settings.own_accounts),
        exception_handlers={Refusal: _refused, HTTPException: _http_error, Exception: _crashed},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    app.state.services = services
    layered = inner(app) if inner else app
    return Guard(layered, services.clock, services.settings.embedded_secret)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)  # noqa: S101 - registered for this class only
    return refusal_answer(request, error)


def _http_error(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: no such route, no such method."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
    code = _CODES.get(error.status_code, "not-found")
    return refusal_answer(request, Refusal(code, headers=dict(error.headers or {})))


def _crashed(request: Request, error: Exception) -> Response:
    """Answers what nobody expected; it goes on to the guard, which logs it."""
    del error
    return refusal_answer(request, Refusal("internal"))
