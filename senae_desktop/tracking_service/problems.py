"""Refusals: what the service answers when it does not do what was asked (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from senae_desktop.contract.wire import FieldError, ProblemWire, Upstream
from senae_desktop.tracking_service.problem_texts import TEXTS

#: Says what kind of problem it is; not an address to be fetched.
TYPE_PREFIX = "urn:senae-tracking:problem:"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of refusal: HTTP status, and whether asking again, now or later, can help."""

    status: int
    retryable: bool = False
    temporary: bool = False


KINDS: Mapping[str, Kind] = {
    "malformed-json": Kind(400),
    "invalid-parameter": Kind(400),
    "credentials-rejected": Kind(401),
    "session-expired": Kind(401),
    "token-expired": Kind(401, retryable=True),
    "embedded-secret-required": Kind(403),
    "not-authorised-for-oce": Kind(403),
    "not-found": Kind(404),
    "method-not-allowed": Kind(405),
    "duplicate": Kind(409),
    "account-exists": Kind(409),
    "not-withdrawable": Kind(409),
    "sync-token-expired": Kind(410),
    "version-mismatch": Kind(412),
    "body-too-large": Kind(413),
    "not-json": Kind(415),
    "invalid": Kind(422),
    "idempotency-key-reused": Kind(422),
    "evidence-not-kept": Kind(422),
    "account-locked": Kind(423, temporary=True),
    "too-many-requests": Kind(429, retryable=True, temporary=True),
    "internal": Kind(500, temporary=True),
    "upstream-unreachable": Kind(503, retryable=True, temporary=True),
}


@dataclass
class Refusal(Exception):
    """Raised anywhere in the service to answer with a problem of a known code."""

    code: str
    errors: Sequence[FieldError] = ()
    attempts_left: int | None = None
    retry_after: int | None = None
    shipment_id: str | None = None
    upstream: Upstream | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """Status and prospects of this code."""
        return KINDS[self.code]


def invalid(pointer: str, code: str, message: str) -> Refusal:
    """422 for one member of a body; ``pointer`` is a JSON pointer."""
    return Refusal("invalid", [FieldError(pointer=pointer, code=code, message=message)])


def bad_parameter(name: str, message: str) -> Refusal:
    """400 for one parameter of the address."""
    return Refusal(
        "invalid-parameter", [FieldError(pointer=f"/{name}", code="malformed", message=message)]
    )


def language_of(header: str) -> str:
    """``es`` or ``en``, whichever an ``Accept-Language`` prefers; Spanish when it says neither."""
    best, best_weight = "es", 0.0
    for part in header.split(","):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        language = tag.strip().lower().split("-")[0]
        if language in ("es", "en") and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


def problem(refusal: Refusal, language: str, trace_id: str) -> ProblemWire:
    """The refusal as it travels."""
    title, detail = TEXTS[refusal.code][language]
    kind = refusal.kind
    return ProblemWire(
        type=TYPE_PREFIX + refusal.code,
        title=title,
        status=kind.status,
        code=refusal.code,
        detail=detail,
        trace_id=trace_id,
        retryable=kind.retryable,
        temporary=kind.temporary,
        errors=list(refusal.errors),
        upstream=refusal.upstream,
        attempts_left=refusal.attempts_left,
        retry_after=refusal.retry_after,
        shipment_id=refusal.shipment_id,
    )
