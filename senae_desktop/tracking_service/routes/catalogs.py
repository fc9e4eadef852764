"""The catalogues of codes, for clients that have none of their own or older ones."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.contract import wire
from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import Entry, PlaceEntry
from senae_desktop.tracking_service.answers import answer, matches
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.services import services_of

#: Name in the address → name of the mapping.
CATALOGS: Mapping[str, str] = {
    "statuses": "declaration_statuses",
    "offices": "districts",
    "regimes": "regimes",
    "stages": "stages",
    "channels": "channels",
    "event-types": "event_types",
    "next-actions": "next_actions",
    "deadline-rules": "deadline_rules",
    "alerts": "alerts",
    "parties": "parties",
    "transport-modes": "transport_modes",
    "places": "places",
}
_CACHE = "public, max-age=86400"


async def read_catalog(request: Request) -> Response:
    """``GET /v1/catalogs/{name}``."""
    name = request.path_params["name"]
    if name not in CATALOGS:
        raise Refusal("not-found")
    found = _catalog(services_of(request).catalogues, name)
    headers = {"ETag": f'"{name}-{found.version}"', "Cache-Control": _CACHE}
    if matches(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return answer(found, headers=headers)


def _catalog(catalogues: Catalogues, name: str) -> wire.Catalog:
    mapping = CATALOGS[name]
    return wire.Catalog(
        name=name,
        version=catalogues.versions[mapping],
        entries=[_entry(entry) for entry in catalogues.mapping(mapping).values()],
    )


def _entry(entry: Entry) -> wire.CatalogEntry:
    told = wire.CatalogEntry(
        code=entry.code,
        name_es=entry.name("es"),
        name_en=entry.name("en"),
        confidence=entry.confidence.value,
        source=entry.source,
    )
    if not isinstance(entry, PlaceEntry):
        return told
    return msgspec.structs.replace(
        told,
        kind=entry.kind,
        country=entry.country,
        unlocode=entry.unlocode,
        iata=entry.iata,
        office=entry.district,
    )


ROUTES = [Route("/v1/catalogs/{name}", read_catalog, methods=["GET"])]
