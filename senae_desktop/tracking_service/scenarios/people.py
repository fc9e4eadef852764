"""Who imports in the demonstration. Names and identifications are invented."""

from __future__ import annotations

from dataclasses import dataclass

from senae_desktop.domain.party import OperatorKind, Party
from senae_desktop.tracking_service.scenarios.identifiers import (
    company_ruc,
    person_ruc,
    public_ruc,
)
from senae_desktop.tracking_service.scenarios.planned import DemoAccount

#: Public on purpose: the demonstration accounts hold nothing but invented data.
DEMO_PASSWORD = "ecuador-demo"
#: The operator code (*código OCE*) under which the demonstration sends its declarations.
OPERATOR_CODE = "09990001"


@dataclass(frozen=True, slots=True)
class Trader:
    """An importer, what it brings in (codes of ``goods.GOODS``) and how it names its orders."""

    party: Party
    goods: tuple[str, ...]
    order: str


def _company(name: str, province: int, number: int, goods: str, order: str) -> Trader:
    ruc = company_ruc(province, 990_000 + 37 * number)
    return Trader(Party(name, ruc), tuple(goods.split()), order)


CLIENTS: tuple[Trader, ...] = (
    _company("Repuestos Chimborazo Cía. Ltda.", 6, 1, "tyres brakes oil", "OC-{year}-{number:04d}"),
    _company("Textiles Otavaleña Moderna S.A.", 10, 2, "yarn fabric dye", "TOM {number:05d}"),
    _company("Agroinsumos Valle Quevedo S.A.", 12, 3, "fertiliser seed pumps", "AVQ-{number:04d}"),
    _company("Farmacéutica Llano Grande S.A.", 17, 4, "medicine reagents", "PO{year}{number:04d}"),
    _company(
        "Electrohogar del Austro Cía. Ltda.", 1, 5, "fridges tv ovens", "EA/{number:04d}/{year}"
    ),
    _company("Papelera Santay S.A.", 9, 6, "paper ink", "OC {number:05d}"),
    _company("Cerámicas Tomebamba S.A.", 1, 7, "glaze kiln", "CT-{year}-{number:03d}"),
    _company("Alimentos Cordillera Fina S.A.", 18, 8, "wheat oil-food", "ACF{number:05d}"),
    _company("Ferretería El Yunque Cía. Ltda.", 9, 9, "steel tools pumps", "YQ-{number:04d}"),
    _company("Tecnología Kuntur S.A.", 17, 10, "laptops phones servers", "KT-PO-{number:05d}"),
    _company("Plásticos Bahía Manta S.A.", 13, 11, "resin moulds", "PBM {year}-{number:04d}"),
    _company("Juguetería Pájaro Azul S.A.", 9, 12, "toys games", "PA-{number:04d}"),
    _company("Equipos Médicos Pichincha Sur S.A.", 17, 13, "scanners reagents", "EMPS{number:04d}"),
    _company("Motores y Náutica Galera S.A.", 8, 14, "engines oil tools", "MNG-{number:04d}"),
)
AGENCY = Party("Agencia de Aduana Ruta Clara Cía. Ltda.", company_ruc(9, 998_100))
SMALL_IMPORTER = Trader(
    Party("Lucía Mercedes Andrango Pilla", person_ruc(17, 987_341)),
    ("yarn", "toys"),
    "Pedido {number}",
)
PUBLIC_ENTITY = Trader(
    Party("Hospital Provincial Río Verde", public_ruc(8, 98_420)),
    ("scanners", "reagents", "medicine"),
    "SIE-HPRV-{number:03d}-{year}",
)
FOREIGN_PERSON = Trader(
    Party("Margarethe Lindqvist Aalto", "XDQ4829157"), ("tools", "engines"), "ML-{number:02d}"
)


def accounts() -> tuple[DemoAccount, ...]:
    """The four demonstration accounts: the agency and one of each other kind of operator."""
    clients = tuple(trader.party for trader in CLIENTS)
    return (
        _account(AGENCY, "agencia.demo", OperatorKind.PRIVATE_COMPANY, clients, agency=True),
        _own(SMALL_IMPORTER, "importadora.demo", OperatorKind.ECUADORIAN_PERSON),
        _own(PUBLIC_ENTITY, "entidad.demo", OperatorKind.PUBLIC_ENTITY),
        _own(FOREIGN_PERSON, "extranjera.demo", OperatorKind.FOREIGN_PERSON),
    )


def _own(trader: Trader, user: str, kind: OperatorKind) -> DemoAccount:
    return _account(trader.party, user, kind, (trader.party,))


def _account(
    party: Party,
    user: str,
    kind: OperatorKind,
    importers: tuple[Party, ...],
    *,
    agency: bool = False,
) -> DemoAccount:
    return DemoAccount(
        ruc=party.identification,
        user=user,
        password=DEMO_PASSWORD,
        name=party.name,
        kind=kind,
        importers=importers,
        is_agency=agency,
    )
