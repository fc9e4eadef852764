"""From what the user wants to say to the structs that travel."""

from __future__ import annotations

from decimal import Decimal

from senae_desktop.contract import wire, writing, writing_dossier
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import Credentials, NewAccount
from senae_desktop.domain.shipment import Goods, Keys, Transport


def sign_in(credentials: Credentials) -> wire.SignIn:
    """The three fields of a sign-in."""
    return wire.SignIn(ruc=credentials.ruc, user=credentials.user, password=credentials.password)


def new_account(account: NewAccount) -> wire.NewAccount:
    """An account to create on this computer."""
    return wire.NewAccount(
        ruc=account.credentials.ruc,
        name=account.name,
        user=account.credentials.user,
        password=account.credentials.password,
        kind=account.kind.value,
    )


def new_shipment(shipment: NewShipment) -> wire.NewShipment:
    """A shipment to register."""
    return wire.NewShipment(
        keys=_keys(shipment.keys),
        importer=None if shipment.importer is None else _party(shipment.importer),
        reference=shipment.reference,
        office=shipment.office,
        regime=shipment.regime,
        transport=_transport(shipment.transport),
        goods=_goods(shipment.goods),
        charges=[writing_dossier.liquidation(one) for one in shipment.dossier.liquidations],
        documents=[writing_dossier.document(one) for one in shipment.dossier.documents],
    )


def new_event(event: NewEvent) -> wire.NewEvent:
    """An event recorded by hand."""
    occurred = event.occurred
    return wire.NewEvent(
        type=event.type,
        occurred_at=occurred.at if occurred else None,
        occurred_precision=occurred.precision.value if occurred else "UNKNOWN",
        classifier="ESTIMATED" if event.estimated else "ACTUAL",
        place=event.place or None,
        note=event.note,
        documents=list(event.documents),
        supersedes=event.supersedes,
        retracts=event.retracts,
        charges=[writing_dossier.liquidation(one) for one in event.liquidations],
        evidence=writing.evidence(event.evidence) if event.evidence else None,
        source="file" if event.from_file else "manual",
    )


def _party(party: Party) -> wire.PartyWire:
    return wire.PartyWire(name=party.name, identification=party.identification)


def _keys(keys: Keys) -> wire.KeysWire:
    return wire.KeysWire(
        cargo_number=keys.cargo_number,
        transport_document=keys.transport_document,
        declaration=keys.declaration,
        containers=list(keys.containers),
        delivery_number=keys.delivery_number,
        liquidation=keys.liquidation,
    )


def _transport(transport: Transport) -> wire.TransportWire:
    return wire.TransportWire(
        mode=transport.mode.value if transport.mode else None,
        carrier=transport.carrier,
        vehicle=transport.vehicle,
        voyage=transport.voyage,
        origin=transport.origin,
        destination=transport.destination,
        deposit=transport.deposit,
    )


def _goods(goods: Goods) -> wire.GoodsWire:
    money = goods.value
    return wire.GoodsWire(
        description=goods.description,
        packages=goods.packages,
        weight_kg=_plain(goods.weight_kg),
        value=wire.MoneyWire(amount=f"{money.amount:f}", currency=money.currency)
        if money
        else None,
    )


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
