"""Where the invented imports arrive: the thirteen districts, their ports and deposits.

Cities are real, the deposits are not.
"""

from __future__ import annotations

from dataclasses import dataclass

from senae_desktop.domain.shipment import TransportMode

_SEA, _AIR, _ROAD = TransportMode.MARITIME, TransportMode.AIR, TransportMode.ROAD


@dataclass(frozen=True, slots=True)
class Office:
    """A district: how goods reach it, where they arrive, which deposits take them.

    ``share`` weighs how many of the imports go there.
    """

    code: str
    share: int
    arrivals: tuple[tuple[TransportMode, str], ...]
    deposits: tuple[str, ...]


OFFICES: tuple[Office, ...] = (
    Office(
        "028",
        30,
        ((_SEA, "Guayaquil (ECGYE)"), (_SEA, "Posorja (ECPSJ)")),
        ("Terminal Estero Hondo", "Depósito Isla Mocolí", "Terminal Punta Serena"),
    ),
    Office(
        "019", 16, ((_AIR, "Guayaquil (GYE)"),), ("Depósito Aéreo Ceibos", "Bodega Aérea del Golfo")
    ),
    Office(
        "055",
        18,
        ((_AIR, "Quito (UIO)"), (_AIR, "Quito (UIO)"), (_ROAD, "Quito, Carcelén")),
        ("Depósito Aéreo Mitad del Mundo", "Almacenera Valle de Tumbaco"),
    ),
    Office("037", 8, ((_SEA, "Manta (ECMEC)"),), ("Terminal Bahía de Manta",)),
    Office("046", 4, ((_SEA, "Esmeraldas (ECESM)"),), ("Depósito Río Esmeraldas",)),
    Office("064", 4, ((_SEA, "Puerto Bolívar (ECPBO)"),), ("Terminal Jambelí Sur",)),
    Office("073", 7, ((_ROAD, "Tulcán, Rumichaca"),), ("Depósito Frontera Norte",)),
    Office("082", 5, ((_ROAD, "Huaquillas, eje vial"),), ("Depósito Eje Vial Sur",)),
    Office(
        "091",
        5,
        ((_AIR, "Cuenca (CUE)"), (_ROAD, "Cuenca, Parque Industrial")),
        ("Almacenera Tomebamba",),
    ),
    Office("109", 3, ((_ROAD, "Macará, puente internacional"),), ("Depósito Valle de Macará",)),
    Office("118", 3, ((_SEA, "La Libertad (ECLLD)"),), ("Depósito Península",)),
    Office("127", 4, ((_AIR, "Latacunga (LTX)"),), ("Depósito Aéreo Cotopaxi",)),
    Office("145", 3, ((_ROAD, "San Miguel, CEBAF"),), ("Depósito Puente San Miguel",)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A carrier, the name of a voyage, and what it sails, flies or drives."""

    carrier: str
    voyage: str
    vehicles: tuple[str, ...]


LINES: dict[TransportMode, tuple[Line, ...]] = {
    _SEA: (
        Line("Naviera Pacífico Austral", "PA", ("Austral Garúa", "Austral Cóndor", "Austral Mira")),
        Line("Oceánica Splendor Line", "OS", ("Splendor Tide", "Splendor Aurora")),
        Line("Ruta Marítima Andina", "RM", ("Cordillera Azul", "Páramo Verde", "Nevado Sur")),
        Line("Compañía de Navegación Shiris", "CS", ("Shiris Norte", "Shiris Mar")),
    ),
    _AIR: (
        Line("Cargo Aéreo Quinde", "QD", ("Carguero Quinde 1", "Carguero Quinde 2")),
        Line("Alas del Ecuador Carga", "AE", ("Carguero Alas",)),
        Line("Transcontinental Air Freight", "TF", ("Freighter TF",)),
    ),
    _ROAD: (
        Line("Transportes Frontera Unida", "TU", ("Camión PBX-0417", "Camión PCR-1182")),
        Line("Carga Andina Express", "CA", ("Camión GTK-2290", "Camión SRM-771")),
    ),
}

ORIGINS: dict[TransportMode, tuple[str, ...]] = {
    _SEA: (
        "Shanghái (CNSHA)",
        "Ningbó (CNNGB)",
        "Busan (KRPUS)",
        "Hamburgo (DEHAM)",
        "Valencia (ESVLC)",
        "Houston (USHOU)",
        "Santos (BRSSZ)",
        "Callao (PECLL)",
        "Cartagena (COCTG)",
        "Manzanillo (MXZLO)",
    ),
    _AIR: (
        "Miami (MIA)",
        "Fráncfort (FRA)",
        "Ámsterdam (AMS)",
        "Hong Kong (HKG)",
        "Bogotá (BOG)",
        "Madrid (MAD)",
    ),
    _ROAD: ("Ipiales (CO)", "Cali (CO)", "Bogotá (CO)", "Tumbes (PE)", "Piura (PE)", "Lima (PE)"),
}
