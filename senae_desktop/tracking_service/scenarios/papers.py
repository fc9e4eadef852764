"""The invented papers of the invented imports: documents, and liquidations that add up.

All but one story's: there the total that is told and its lines differ, as it happens in life.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from senae_desktop.domain.catalogue_papers import PaperCatalogues
from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind
from senae_desktop.domain.shipment import Goods, Transport, TransportMode
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.goods import GOODS
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story
from senae_desktop.tracking_service.scenarios.timetable import Numbers, Papers

_CENT = Decimal("0.01")
_CARRIED_BY = {
    TransportMode.MARITIME: "bill-of-lading",
    TransportMode.AIR: "air-waybill",
    TransportMode.ROAD: "road-waybill",
}
_FROM_COLOMBIA = ("(CO)", "(COCTG)", "(BOG)")
#: Where the suppliers sign a certificate of origin.
_WITH_CERTIFICATE = ("(PE)", "(CO)", "(COCTG)", "(BOG)", "(PECLL)", "(DEHAM)", "(ESVLC)", "(MAD)")
_INSURER = "Seguros Ruta del Sol S.A."
_SUPPLIERS = ("Meridian Trading Ltd.", "Comercial Puerto Nuevo", "Brightwater Supplies Inc.")


@dataclass(frozen=True, slots=True)
class Shipping:
    """What the papers speak of: ``goods`` is a code of ``GOODS``, ``load`` what was shipped."""

    story: Story
    goods: str
    load: Goods
    transport: Transport
    document: str
    carrier: str


def papers(shipping: Shipping, numbers: Numbers, known: PaperCatalogues, name: str) -> Papers:
    """The papers that each event brings; ``name`` makes whatever is invented."""
    rng = dice(f"{name}/papers")
    serial = rng.randrange(100, 99_999)
    supplier = rng.choice(_SUPPLIERS)
    before = timedelta(days=rng.randrange(20, 45))
    issued = numbers["liquidation-issued"]
    return {
        "manifest-transmitted": lambda day: Dossier(documents=(_carried(shipping, day),)),
        "declaration-submitted": lambda day: Dossier(
            documents=_declared(shipping, serial, supplier, day - before)
        ),
        "liquidation-issued": lambda day: Dossier(
            (_liquidation(shipping, issued(day.year).liquidation or "", day, known),)
        ),
    }


def _carried(shipping: Shipping, day: date) -> Document:
    kind = _CARRIED_BY.get(shipping.transport.mode or TransportMode.OTHER, "")
    return Document(kind, shipping.document, day - timedelta(days=3), shipping.carrier)


def _declared(shipping: Shipping, serial: int, supplier: str, signed: date) -> tuple[Document, ...]:
    kind, origin = GOODS[shipping.goods], shipping.transport.origin
    documents = [
        Document("commercial-invoice", f"INV-{serial:05d}", signed, supplier),
        Document("packing-list", f"PL-{serial:05d}", signed, supplier),
        Document("insurance", f"SRS-{signed.year}-{serial:05d}", signed, _INSURER),
    ]
    if origin.endswith(_WITH_CERTIFICATE):
        documents.append(
            Document("certificate-of-origin", f"CO-{signed.year}-{serial:05d}", signed, supplier)
        )
    if kind.permit:
        documents.append(
            Document("control-document", f"{signed.year}{serial:08d}P", signed, kind.permit)
        )
    return tuple(documents)


def _liquidation(shipping: Shipping, number: str, day: date, known: PaperCatalogues) -> Liquidation:
    kind = GOODS[shipping.goods]
    value = shipping.load.value.amount if shipping.load.value else Decimal(0)
    lines = [
        _percent("ad-valorem", value, Decimal(kind.duty)),
        *_known("fodinfa", value, day, known),
    ]
    if kind.safeguard:
        lines.append(_percent("safeguard", value, Decimal(kind.safeguard)))
    if _checked_from_colombia(shipping):
        lines += _known("customs-fee-colombia", value, day, known)
    lines += _of_the_story(shipping)
    if kind.ice:
        lines.append(_percent("ice", value + _amount(lines), Decimal(kind.ice)))
    lines += _known("iva", value + _amount(lines), day, known)
    total = _amount(lines)
    if shipping.story is Story.DISCREPANCY:
        total += Decimal("1.37")
    return Liquidation(number, day, "USD", total, tuple(lines))


def _of_the_story(shipping: Shipping) -> list[Charge]:
    """A charge that no catalogue knows, where the story is about unknown codes."""
    if shipping.story is not Story.UNKNOWN_CODE:
        return []
    fixed = Decimal("47.00")
    return [
        Charge("risk-profile-47", fixed, rate_kind=RateKind.FIXED, raw_text="RECARGO POR PERFIL 47")
    ]


def _checked_from_colombia(shipping: Shipping) -> bool:
    """Goods from Colombia pay the fee and never go through the automatic channel."""
    automatic = any(step.type == "channel-automatic" for step in STEPS[shipping.story])
    return shipping.transport.origin.endswith(_FROM_COLOMBIA) and not automatic


def _known(charge: str, base: Decimal, day: date, known: PaperCatalogues) -> list[Charge]:
    rate = known.rate_on(charge, day)
    return [_percent(charge, base, rate.exact)] if rate else []


def _percent(charge: str, base: Decimal, rate: Decimal) -> Charge:
    amount = (base * rate / 100).quantize(_CENT, ROUND_HALF_UP)
    return Charge(charge, amount, base, rate)


def _amount(lines: list[Charge]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))
