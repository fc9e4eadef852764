"""Signing in, and who is signed in."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from senae_desktop.contract.wire.base import Wire


class SignIn(Wire, frozen=True):
    """``POST /v1/session`` with ``ruc``, ``user`` and ``password``, or with ``refreshToken``."""

    ruc: Annotated[str, Meta(max_length=20)] = ""
    user: Annotated[str, Meta(max_length=100)] = ""
    password: Annotated[str, Meta(max_length=200)] = ""
    refresh_token: Annotated[str, Meta(max_length=200)] = ""


class SessionTokens(Wire, frozen=True):
    """Answer to a sign-in: a short access token and a refresh token that rotates at each use."""

    access_token: str
    expires_in: int
    refresh_token: str
    account: Me


class Importer(Wire, frozen=True):
    """An importer whose shipments the account may see."""

    ruc: str
    name: str


class Me(Wire, frozen=True):
    """``GET /v1/me``: who is signed in, for which OCE, and what it may see and do."""

    account_id: str
    ruc: str
    user: str
    name: str
    kind: str
    scopes: list[str] = []
    importers: list[Importer] = []


class NewAccount(Wire, frozen=True):
    """``POST /v1/accounts``, on the user's own computer only: create one's own account."""

    ruc: Annotated[str, Meta(min_length=5, max_length=20)]
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    user: Annotated[str, Meta(min_length=1, max_length=100)]
    password: Annotated[str, Meta(min_length=8, max_length=200)]
    kind: str
