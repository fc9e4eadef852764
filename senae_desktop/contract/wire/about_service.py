"""What the service says of itself: its catalogues, its health, its refusals."""

from __future__ import annotations

from datetime import datetime

from senae_desktop.contract.wire.base import Wire


class CatalogEntry(Wire, frozen=True):
    """One code of a catalogue; names in Spanish and English, confidence and source.

    Places also have their kind, country, codes where these are known, and customs district.
    """

    code: str
    name_es: str
    name_en: str
    confidence: str
    source: str = ""
    kind: str = ""
    country: str = ""
    unlocode: str = ""
    iata: str = ""
    office: str = ""


class Catalog(Wire, frozen=True):
    """``GET /v1/catalogs/{name}``: versioned, cached long."""

    name: str
    version: str
    entries: list[CatalogEntry]


class Component(Wire, frozen=True):
    """One part of the service: its state, since when, and when it last worked."""

    name: str
    state: str
    since: datetime
    last_good: datetime | None = None


class Health(Wire, frozen=True):
    """``GET /v1/health``."""

    state: str
    version: str
    components: list[Component]


class FieldError(Wire, frozen=True):
    """One refused member: JSON pointer, stable code, sentence."""

    pointer: str
    code: str
    message: str


class Upstream(Wire, frozen=True):
    """Whose part failed."""

    name: str
    state: str
    since: datetime | None = None


class ProblemWire(Wire, frozen=True):
    """RFC 9457 problem details with the contract's extensions.

    ``shipmentId`` names the shipment that a ``duplicate`` would repeat.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    trace_id: str = ""
    retryable: bool = False
    temporary: bool = False
    errors: list[FieldError] = []
    upstream: Upstream | None = None
    attempts_left: int | None = None
    retry_after: int | None = None
    shipment_id: str | None = None
