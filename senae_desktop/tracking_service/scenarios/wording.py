"""What an official system would say of each event, where it happens and who reports it."""

from __future__ import annotations

from dataclasses import dataclass

from senae_desktop.domain.shipment import TransportMode


@dataclass(frozen=True, slots=True)
class Wording:
    """``place`` and ``responsible`` are roles that ``timetable.Setting`` fills in."""

    text: str
    place: str = ""
    responsible: str = ""
    documents: tuple[str, ...] = ()


_MANIFEST = {
    TransportMode.MARITIME: "MANIFIESTO DE IMPORTACION MARITIMO (MIN) ACEPTADO",
    TransportMode.AIR: "MANIFIESTO AEREO DE IMPORTACION ACEPTADO",
    TransportMode.ROAD: "MANIFIESTO TERRESTRE (MTI) ACEPTADO",
}

WORDINGS: dict[str, Wording] = {
    "departure": Wording("MERCANCIA EMBARCADA EN ORIGEN", "origin", "carrier"),
    "manifest-transmitted": Wording("MANIFIESTO ACEPTADO", "", "carrier"),
    "arrival": Wording("ARRIBO DEL MEDIO DE TRANSPORTE", "port", "carrier"),
    "discharge-completed": Wording("DESCARGA FINALIZADA", "port", "carrier"),
    "deposit-entry-partial": Wording("INGRESO PARCIAL A DEPOSITO (IMDT)", "deposit", "deposit"),
    "deposit-entry": Wording(
        "INGRESO DE MERCANCIAS A DEPOSITO TEMPORAL (IMDT)", "deposit", "deposit"
    ),
    "deposit-discrepancy": Wording("INFORME DE NOVEDADES - INGRESO", "deposit", "deposit"),
    "exit-partial": Wording("SALIDA PARCIAL DE MERCANCIAS", "deposit", "deposit"),
    "exit": Wording("SALIDA DE MERCANCIAS REGISTRADA", "deposit", "deposit"),
    "declaration-submitted": Wording("RECEPCION DECLARACION", "", "declarant"),
    "declaration-accepted": Wording("DECLARACION ACEPTADA", "customs", "system"),
    "declaration-rejected": Wording("RECHAZO", "customs", "system"),
    "declaration-corrected": Wording("CORRECCION TRANSMITIDA", "", "declarant"),
    "declaration-cancelled": Wording("DECLARACION ANULADA", "customs", "system"),
    "release-authorised": Wording("SALIDA AUTORIZADA", "customs", "system"),
    "liquidation-issued": Wording("LIQUIDADA", "customs", "system"),
    "payment-confirmed": Wording("LIQUIDACION PAGADA", "", "bank"),
    "payment-guaranteed": Wording("PAGO GARANTIZADO - GARANTIA GENERAL ANUAL", "", "system"),
    "channel-automatic": Wording("AFORO AUTOMATICO", "customs", "system"),
    "channel-electronic": Wording("AFORO ELECTRONICO", "customs", "system"),
    "channel-documentary": Wording("AFORO DOCUMENTAL", "customs", "system"),
    "channel-physical": Wording("AFORO FISICO INTRUSIVO", "customs", "system"),
    "channel-non-intrusive": Wording("AFORO FISICO NO INTRUSIVO", "customs", "system"),
    "inspector-assigned": Wording("DERIVACION AL AFORADOR", "customs", "inspector"),
    "inspection-scheduled": Wording("NOTIFICACION FECHA Y HORA DE AFORO", "deposit", "inspector"),
    "inspection-missed": Wording("AFORO NO REALIZADO - DECLARANTE AUSENTE", "deposit", "inspector"),
    "inspection-started": Wording("PROCESO DE AFORO", "customs", "inspector"),
    "observation-raised": Wording("OBSERVADA", "customs", "inspector"),
    "observation-answered": Wording("OBSERVACION CONTESTADA", "", "declarant"),
    "inspection-closed": Wording("CERRADA", "customs", "inspector"),
    "abandonment-tacit": Wording("ABANDONO TACITO", "deposit", "system"),
    "abandonment-cured": Wording("ABANDONO TACITO SUBSANADO", "customs", "declarant"),
    "abandonment-final": Wording("ABANDONO DEFINITIVO", "deposit", "system"),
    "documents-submitted": Wording(
        "DOCUMENTOS DE ACOMPAÑAMIENTO RECIBIDOS",
        "",
        "declarant",
        ("Factura comercial", "Lista de empaque", "Póliza de seguro"),
    ),
    "note": Wording("NOTA", "", "deposit"),
}

#: What only happens while the office is open.
OFFICE_HOURS = frozenset(
    {
        "inspector-assigned",
        "inspection-scheduled",
        "inspection-missed",
        "inspection-started",
        "observation-raised",
        "observation-answered",
        "inspection-closed",
        "declaration-corrected",
        "declaration-cancelled",
        "documents-submitted",
        "payment-confirmed",
        "abandonment-cured",
        "abandonment-final",
    }
)

_UNKNOWN = Wording("", "customs", "system")


def wording(event_type: str, mode: TransportMode) -> Wording:
    """The wording of an event type; an unknown one is worded by its story."""
    known = WORDINGS.get(event_type, _UNKNOWN)
    if event_type != "manifest-transmitted":
        return known
    return Wording(_MANIFEST[mode], known.place, known.responsible)
