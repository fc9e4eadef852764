"""What the invented imports carry."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from senae_desktop.domain.shipment import Goods, Money, TransportMode


@dataclass(frozen=True, slots=True)
class Kind:
    """Goods as a declaration describes them; kilograms per package and US dollars per kilogram.

    ``duty``, ``ice`` and ``safeguard`` are invented percentages; ``permit`` names the authority
    that must agree.
    """

    description: str
    package_kg: float
    dollars_per_kg: float
    duty: str = "0"
    ice: str = ""
    safeguard: str = ""
    permit: str = ""


GOODS: dict[str, Kind] = {
    "tyres": Kind("Neumáticos nuevos de caucho para camión, 295/80 R22.5", 58, 3.6, duty="15"),
    "brakes": Kind("Pastillas y discos de freno para vehículos livianos", 22, 9.5, duty="10"),
    "oil": Kind("Aceites lubricantes para motor, en tambores", 190, 2.9, duty="5"),
    "yarn": Kind("Hilados de algodón peinado, en conos", 25, 5.4, duty="10"),
    "fabric": Kind("Tejidos de punto de poliéster teñidos, en rollos", 32, 6.1, duty="20"),
    "dye": Kind("Colorantes reactivos para textiles", 25, 8.8, duty="0"),
    "fertiliser": Kind("Urea granulada, en sacos de 50 kg", 50, 0.55, permit="Agrocalidad"),
    "seed": Kind("Semillas híbridas de maíz para siembra", 20, 7.2, permit="Agrocalidad"),
    "pumps": Kind("Bombas centrífugas de agua, con motor eléctrico", 35, 11, duty="5"),
    "medicine": Kind("Medicamentos para uso humano, en dosis", 8, 62, permit="ARCSA"),
    "reagents": Kind(
        "Reactivos de diagnóstico de laboratorio, refrigerados", 6, 85, permit="ARCSA"
    ),
    "fridges": Kind("Refrigeradoras domésticas de dos puertas", 72, 5.9, duty="25"),
    "tv": Kind("Televisores LED de 55 pulgadas", 19, 17, duty="20"),
    "ovens": Kind("Hornos eléctricos empotrables", 38, 8.3, duty="25"),
    "paper": Kind("Papel bond en bobinas, 75 g/m²", 620, 1.1, duty="5"),
    "ink": Kind("Tintas de imprenta offset", 20, 7.4, duty="10"),
    "glaze": Kind("Fritas y esmaltes cerámicos, en polvo", 25, 1.9, duty="10"),
    "kiln": Kind("Partes refractarias para hornos industriales", 140, 4.2, duty="5"),
    "wheat": Kind("Harina de trigo duro, en sacos", 45, 0.7, duty="20", permit="ARCSA"),
    "oil-food": Kind("Aceite de oliva virgen extra, en cajas", 11, 6.8, duty="25", permit="ARCSA"),
    "steel": Kind("Perfiles y varillas de acero aleado", 480, 1.3, duty="12", safeguard="8"),
    "tools": Kind("Herramientas eléctricas de mano y sus accesorios", 14, 14, duty="15"),
    "laptops": Kind("Computadoras portátiles de 14 pulgadas", 9, 130, duty="0"),
    "phones": Kind("Teléfonos inteligentes", 7, 310, duty="15"),
    "servers": Kind("Servidores y unidades de almacenamiento", 31, 95, duty="0"),
    "resin": Kind("Polietileno de alta densidad, en gránulos", 25, 1.4, duty="5"),
    "moulds": Kind("Moldes de acero para inyección de plástico", 310, 12),
    "toys": Kind("Juguetes de plástico, surtidos", 12, 6.6, duty="30"),
    "games": Kind("Juegos de mesa y rompecabezas", 10, 7.9, duty="20", ice="10"),
    "scanners": Kind("Equipos de ultrasonido y sus transductores", 46, 190, permit="ARCSA"),
    "engines": Kind("Motores fuera de borda de cuatro tiempos", 95, 21),
}
_WEIGHT = {
    TransportMode.MARITIME: (4_000, 48_000),
    TransportMode.AIR: (40, 2_200),
    TransportMode.ROAD: (900, 24_000),
}


def goods(rng: Random, code: str, mode: TransportMode) -> Goods:
    """A load of one kind, of a weight usual for the mode of transport."""
    kind = GOODS[code]
    lightest, heaviest = _WEIGHT[mode]
    packages = max(1, round(rng.uniform(lightest, heaviest) / kind.package_kg))
    weight = Decimal(str(round(packages * kind.package_kg * rng.uniform(0.96, 1.05), 2)))
    value = Decimal(str(round(float(weight) * kind.dollars_per_kg * rng.uniform(0.85, 1.2), 2)))
    return Goods(kind.description, packages, weight, Money(value))
