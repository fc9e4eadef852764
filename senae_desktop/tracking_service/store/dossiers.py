"""The papers of shipments: their documents and liquidations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, select

from senae_desktop.domain.dossier import Dossier
from senae_desktop.tracking_service.store import tables
from senae_desktop.tracking_service.store.shipments import BATCH

_dossier = msgspec.json.Decoder(Dossier)
_NONE = Dossier()


def of(connection: Connection, shipment_id: str) -> Dossier:
    """The papers of a shipment; an empty dossier when there are none."""
    return of_all(connection, [shipment_id]).get(shipment_id, _NONE)


def of_all(connection: Connection, shipment_ids: Sequence[str]) -> dict[str, Dossier]:
    """The papers of these shipments; no entry where there are none."""
    table = tables.dossiers
    found: dict[str, Dossier] = {}
    for start in range(0, len(shipment_ids), BATCH):
        query = select(table).where(table.c.shipment_id.in_(shipment_ids[start : start + BATCH]))
        for shipment_id, document in connection.execute(query):
            found[shipment_id] = _dossier.decode(document)
    return found


def put(connection: Connection, dossiers: Mapping[str, Dossier]) -> None:
    """Keep the papers of shipments in place of those they had."""
    table = tables.dossiers
    names = list(dossiers)
    for start in range(0, len(names), BATCH):
        connection.execute(
            delete(table).where(table.c.shipment_id.in_(names[start : start + BATCH]))
        )
    rows = [
        {"shipment_id": name, "document": msgspec.json.encode(dossier).decode()}
        for name, dossier in dossiers.items()
        if dossier
    ]
    if rows:
        connection.execute(insert(table), rows)


def learn(connection: Connection, shipment_id: str, known: Dossier) -> None:
    """Add to the papers of a shipment what has become known."""
    if known:
        put(connection, {shipment_id: of(connection, shipment_id).with_known(known)})
