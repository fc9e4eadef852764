"""The stories: what happens, one step after another, and how long each step usually takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from senae_desktop.domain.event import Classifier

ALL = Decimal(1)


class Story(StrEnum):
    """The value is the part of a demonstration reference that asks for the story."""

    AUTOMATIC = "AUT"  # canal automático
    DOCUMENTARY = "DOC"  # documental
    PHYSICAL = "FIS"  # físico intrusivo
    PHYSICAL_MISSED = "FAL"  # físico, el declarante falta una vez
    ELECTRONIC = "ELE"  # electrónico
    NON_INTRUSIVE = "RAY"  # físico no intrusivo (rayos X)
    PAYMENT_PENDING = "PAG"  # pago pendiente
    GUARANTEED = "GAR"  # pago garantizado
    REJECTED = "REC"  # rechazada y corregida
    OBSERVED = "OBS"  # observada dos veces
    PART_SHIPMENT = "PAR"  # entra y sale por partes
    ADVANCE = "ANT"  # despacho anticipado
    STAGE_BACK = "RET"  # la etapa retrocede por una corrección
    RETRACTED = "ANU"  # un evento se anula
    UNKNOWN_CODE = "DES"  # un código desconocido
    DISCREPANCY = "NOV"  # novedad del depósito
    SEVERAL = "VAR"  # un B/L con dos cargas
    AWAITING_MANIFEST = "ESP"  # en espera del manifiesto
    ABANDONMENT_TACIT = "ABT"  # abandono tácito
    ABANDONMENT_CURED = "ABS"  # abandono tácito subsanado
    ABANDONMENT_FINAL = "ABD"  # abandono definitivo
    CANCELLED = "BAJ"  # DAI anulada antes de que haya carga


@dataclass(frozen=True, slots=True)
class Step:
    """An event of a story, ``low`` to ``high`` hours after the step before it.

    ``share`` is the part of the goods it speaks of; ``text`` and ``reason`` replace the usual ones.
    """

    type: str
    low: float
    high: float
    key: str = ""
    classifier: Classifier = Classifier.ACTUAL
    share: Decimal | None = None
    text: str = ""
    reason: str | None = None
    raw_code: str | None = None
    supersedes: str | None = None
    retracts: str | None = None

    @property
    def name(self) -> str:
        """The key of the event within its shipment."""
        return self.key or self.type


_ANNOUNCED = (
    Step("departure", 0, 0),
    Step("manifest-transmitted", 30, 110),
    Step("arrival", 0.2, 1, key="arrival-estimated", classifier=Classifier.ESTIMATED),
)
_ARRIVED = (Step("arrival", 60, 190), Step("discharge-completed", 5, 30))
_ENTERED = Step("deposit-entry", 3, 26, share=ALL)
_CARGO = (*_ANNOUNCED, *_ARRIVED, _ENTERED)
_SUBMITTED = Step("declaration-submitted", 8, 110)
_ACCEPTED = Step("declaration-accepted", 0.1, 0.7)
_LIQUIDATED = Step("liquidation-issued", 0.02, 0.1)
_DECLARED = (_SUBMITTED, _ACCEPTED, _LIQUIDATED)
_PAID = Step("payment-confirmed", 3, 52)
_DOCUMENTS = Step("documents-submitted", 0.5, 4)
_OFFICER = Step("inspector-assigned", 2, 20)
_STARTED = Step("inspection-started", 2, 26)
_CLOSED = Step("inspection-closed", 2, 30)
_SCHEDULED = Step("inspection-scheduled", 1, 9)
_ATTENDED = Step("inspection-started", 16, 50)
_RELEASED = Step("release-authorised", 0.2, 6)
_LEFT = (_RELEASED, Step("exit", 4, 80, share=ALL))
_TACIT = Step(
    "abandonment-tacit",
    30.5 * 24,
    32 * 24,
    reason="No se presentó la declaración dentro de los treinta días desde la llegada",
)


def _channel(name: str) -> Step:
    return Step(f"channel-{name}", 0.1, 1.5)


_CHECKED = (_DOCUMENTS, _OFFICER, _STARTED)
_DOCUMENTARY = (*_DECLARED, _PAID, _channel("documentary"), *_CHECKED)
_PHYSICAL = (*_DECLARED, _PAID, _channel("physical"), _DOCUMENTS, _OFFICER, _SCHEDULED)
_QUERY = "Se solicita aclarar la clasificación arancelaria de la serie 2"
_SECOND_QUERY = "Falta el certificado de origen legible"

STEPS: dict[Story, tuple[Step, ...]] = {
    Story.AUTOMATIC: (*_CARGO, *_DECLARED, _PAID, _channel("automatic"), *_LEFT),
    Story.DOCUMENTARY: (*_CARGO, *_DOCUMENTARY, _CLOSED, *_LEFT),
    Story.PHYSICAL: (*_CARGO, *_PHYSICAL, _ATTENDED, _CLOSED, *_LEFT),
    Story.PHYSICAL_MISSED: (
        *_CARGO,
        *_PHYSICAL,
        Step("inspection-missed", 16, 40, reason="El declarante no se presentó a la hora fijada"),
        replace(_SCHEDULED, key="inspection-scheduled-again"),
        _ATTENDED,
        _CLOSED,
        *_LEFT,
    ),
    Story.ELECTRONIC: (
        *_CARGO,
        *_DECLARED,
        _PAID,
        _channel("electronic"),
        _OFFICER,
        _STARTED,
        _CLOSED,
        *_LEFT,
    ),
    Story.NON_INTRUSIVE: (
        *_CARGO,
        *_DECLARED,
        _PAID,
        _channel("non-intrusive"),
        _OFFICER,
        _STARTED,
        _CLOSED,
        *_LEFT,
    ),
    Story.PAYMENT_PENDING: (*_CARGO, *_DECLARED, _channel("documentary"), _DOCUMENTS),
    Story.GUARANTEED: (
        *_CARGO,
        *_DECLARED,
        Step("payment-guaranteed", 0.1, 1),
        _channel("automatic"),
        *_LEFT,
    ),
    Story.REJECTED: (
        *_CARGO,
        replace(_SUBMITTED, key="first-submission"),
        Step(
            "declaration-rejected",
            0.1,
            0.8,
            reason="Error 2107: el peso neto de la serie 1 supera el peso bruto",
        ),
        Step("declaration-corrected", 3, 30),
        replace(_SUBMITTED, low=0.1, high=0.5),
        _ACCEPTED,
        _LIQUIDATED,
        _PAID,
        _channel("documentary"),
        *_CHECKED,
        _CLOSED,
        *_LEFT,
    ),
    Story.OBSERVED: (
        *_CARGO,
        *_DOCUMENTARY,
        Step("observation-raised", 1, 20, reason=_QUERY),
        Step("observation-answered", 4, 40),
        Step("observation-raised", 2, 20, key="second-observation", reason=_SECOND_QUERY),
        Step("observation-answered", 3, 30, key="second-answer"),
        _CLOSED,
        *_LEFT,
    ),
    Story.PART_SHIPMENT: (
        *_ANNOUNCED,
        *_ARRIVED,
        Step("deposit-entry-partial", 3, 12, share=Decimal("0.6")),
        replace(_ENTERED, low=14, high=70, share=Decimal("0.4")),
        *_DECLARED,
        _PAID,
        _channel("automatic"),
        _RELEASED,
        Step("exit-partial", 3, 20, share=Decimal("0.7")),
        Step("exit", 16, 60, share=Decimal("0.3")),
    ),
    Story.ADVANCE: (
        _ANNOUNCED[0],
        replace(_SUBMITTED, low=20, high=60),
        _ACCEPTED,
        _LIQUIDATED,
        _PAID,
        *_ANNOUNCED[1:],
        *_ARRIVED,
        _ENTERED,
        _channel("automatic"),
        *_LEFT,
    ),
    Story.STAGE_BACK: (
        *_CARGO,
        *_DOCUMENTARY,
        _CLOSED,
        replace(_RELEASED, key="release-in-error"),
        Step(
            "inspection-started",
            3,
            20,
            key="inspection-reopened",
            supersedes="release-in-error",
            text="SALIDA AUTORIZADA SIN EFECTO - AFORO REABIERTO",
            reason="La salida se autorizó por error; el técnico reabre el aforo",
        ),
        replace(_CLOSED, key="inspection-closed-again"),
        *_LEFT,
    ),
    Story.RETRACTED: (
        *_ANNOUNCED,
        _ARRIVED[0],
        replace(_ENTERED, key="entry-in-error"),
        Step(
            "note",
            2,
            18,
            key="entry-retracted",
            retracts="entry-in-error",
            text="REGISTRO DE INGRESO ANULADO",
            reason="El depósito registró el ingreso en otra carga",
        ),
        _ARRIVED[1],
        _ENTERED,
        *_DECLARED,
        _PAID,
        _channel("automatic"),
        *_LEFT,
    ),
    Story.UNKNOWN_CODE: (
        *_CARGO,
        *_DECLARED,
        Step(
            "risk-hold-47",
            1,
            6,
            text="RETENCION PREVENTIVA POR PERFIL 47",
            raw_code="47",
            reason="Código que todavía no figura en los catálogos",
        ),
        _PAID,
        _channel("documentary"),
        *_CHECKED,
        _CLOSED,
        *_LEFT,
    ),
    Story.DISCREPANCY: (
        *_CARGO,
        Step(
            "deposit-discrepancy",
            1,
            8,
            raw_code="SLN",
            reason="Diferencia de número de sello",
        ),
        *_PHYSICAL,
        _ATTENDED,
        _CLOSED,
        *_LEFT,
    ),
    Story.SEVERAL: (*_CARGO, *_DECLARED, _PAID, _channel("automatic"), *_LEFT),
    Story.AWAITING_MANIFEST: (_ANNOUNCED[0], replace(_ANNOUNCED[2], low=1, high=8)),
    Story.ABANDONMENT_TACIT: (*_CARGO, _TACIT),
    Story.ABANDONMENT_CURED: (
        *_CARGO,
        _TACIT,
        Step("abandonment-cured", 40, 200),
        *_DECLARED,
        _PAID,
        _channel("physical"),
        _OFFICER,
        _SCHEDULED,
        _ATTENDED,
        _CLOSED,
        *_LEFT,
    ),
    Story.ABANDONMENT_FINAL: (
        *_CARGO,
        _TACIT,
        Step(
            "abandonment-final",
            35 * 24,
            38 * 24,
            reason="El abandono tácito no fue subsanado dentro del plazo",
        ),
    ),
    Story.CANCELLED: (
        Step("declaration-submitted", 0, 0),
        _ACCEPTED,
        _LIQUIDATED,
        Step(
            "declaration-cancelled",
            20,
            90,
            reason="El embarque no se realizó; el declarante pidió la anulación",
        ),
    ),
}
