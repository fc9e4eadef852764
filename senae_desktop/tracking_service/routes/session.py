"""Sign in, renew, sign out, who am I, and one's own account."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.contract import cleaning, wire
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.identity import parse_identity
from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service import normalising
from senae_desktop.tracking_service.answers import answer
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.problems import invalid
from senae_desktop.tracking_service.requests import body_of, decoded
from senae_desktop.tracking_service.services import (
    Services,
    bearer,
    in_thread,
    services_of,
    signed_in,
)
from senae_desktop.tracking_service.sign_in import ACCESS_LIFE, OpenedSession
from senae_desktop.tracking_service.store.accounts import StoredAccount

SCOPES = ["shipments:read", "shipments:write"]


async def open_session(request: Request) -> Response:
    """``POST /v1/session``."""
    asked = decoded(await body_of(request), wire.SignIn)
    return answer(await in_thread(request, _open, services_of(request), asked))


def _open(services: Services, asked: wire.SignIn) -> wire.SessionTokens:
    opened = _opened(services, asked)
    return wire.SessionTokens(
        access_token=opened.access,
        expires_in=ACCESS_LIFE,
        refresh_token=opened.refresh,
        account=_me(services, opened.account),
    )


def _opened(services: Services, asked: wire.SignIn) -> OpenedSession:
    if asked.refresh_token:
        return services.sign_in.renew(asked.refresh_token)
    for member in ("ruc", "user", "password"):
        if not getattr(asked, member):
            raise invalid(f"/{member}", "required", "RUC, user and password, or refreshToken")
    return services.sign_in.open(_ruc(asked.ruc), asked.user.strip(), asked.password)


async def close_session(request: Request) -> Response:
    """``DELETE /v1/session``."""
    await signed_in(request)
    await in_thread(request, services_of(request).sign_in.close, bearer(request))
    return Response(status_code=204)


async def me(request: Request) -> Response:
    """``GET /v1/me``."""
    account = await signed_in(request)
    return answer(await in_thread(request, _me, services_of(request), account))


async def create_account(request: Request) -> Response:
    """``POST /v1/accounts``, on one's own computer only."""
    asked = decoded(await body_of(request), wire.NewAccount)
    return answer(await in_thread(request, _create, services_of(request), asked), 201)


def _create(services: Services, asked: wire.NewAccount) -> wire.Me:
    user, name = (cleaning.clean(text).strip() for text in (asked.user, asked.name))
    for member, text in (("user", user), ("name", name)):
        if not text:
            raise invalid(f"/{member}", "required", "some visible character")
    if asked.kind not in set(OperatorKind):
        raise invalid("/kind", "unknown-code", f"one of {', '.join(OperatorKind)}")
    ruc = normalising.identification(asked.ruc, "/ruc")
    kind = OperatorKind(asked.kind)
    return _me(services, services.sign_in.create_account(ruc, user, asked.password, name, kind))


def _me(services: Services, account: StoredAccount) -> wire.Me:
    importers = services.feed.importers(viewer_of(account))
    return wire.Me(
        account_id=account.id,
        ruc=account.ruc,
        user=account.user,
        name=account.name,
        kind=account.kind.value,
        scopes=SCOPES,
        importers=[wire.Importer(ruc=ruc, name=name) for ruc, name in importers],
    )


def _ruc(typed: str) -> str:
    """The RUC in the form it is stored in; what is none cannot be anybody's."""
    try:
        return parse_identity(typed).value
    except MalformedReference:
        return typed.strip()


ROUTES = [
    Route("/v1/session", open_session, methods=["POST"]),
    Route("/v1/session", close_session, methods=["DELETE"]),
    Route("/v1/me", me, methods=["GET"]),
]
OWN_ACCOUNT_ROUTES = [Route("/v1/accounts", create_account, methods=["POST"])]
