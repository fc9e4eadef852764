"""Ordinary Spanish business text without a single reference: letters, minutes, invoices, chats."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_NAMES = ["María Ñáñez", "Juan Pérez", "Ana Lucía Vásconez", "Carlos Moreira", "Gabriela Cedeño"]
_FIRMS = ["Importadora Andina", "Textiles del Austro", "Comercial El Oro", "Agroinsumos Manabí"]
_CITIES = ["Guayaquil", "Quito", "Cuenca", "Manta", "Machala", "Ambato", "Huaquillas"]
_GOODS = [
    "repuestos",
    "cerámica",
    "neumáticos",
    "papel bond",
    "fertilizantes",
    "motores de 5 HP",
    "telas",
]

#: Everything that has numbers in a letter of business and is no reference of an import.
_SENTENCES = (
    "Estimada {name}, adjunto la factura {invoice} por USD {money} con fecha {date}.",
    "El RUC de {firm} es {ruc} y su teléfono {phone}.",
    "La carga llegó a {city} el {date} con {count} bultos y {weight} kilogramos de {goods}.",
    "Favor confirmar la entrega de {count} cajas de {goods} para el {date} a las {time}.",
    "Según la guía de remisión {invoice}, el camión de placa {plate} salió a las {time}.",
    "La liquidación del contrato suma {money} dólares más el {percent} de IVA.",
    "Depositar en la cuenta de ahorros No. {account} del banco, a nombre de {firm}.",
    "La clave de acceso del comprobante es {access}.",
    "En la reunión del {date} se aprobó el presupuesto de {money} para el año 2026.",
    "La subpartida {tariff} paga {percent} de ad valorem y {percent} de salvaguardia.",
    "Por resolución {resolution} se amplía el plazo en {count} días hábiles.",
    "Nuestra dirección es Av. 9 de Octubre {count} y Malecón, piso {small}, oficina {count}.",
    "El contenedor de {small} pies se devolvió vacío; la demora fue de {count} días.",
    "Pedido interno {order}: {count} unidades a {money} cada una, descuento {percent}.",
    "El conocimiento del equipo sobre {goods} ha mejorado un {percent} desde 2019.",
    "Quedo atento. Saludos, {name}. Celular {phone}, correo {mail}.",
    "Su número de trámite es {small}-{count} y será atendido en el piso {small}.",
    "La declaración del impuesto a la renta del año 2025 vence el {date}.",
    "Total a pagar: $ {money}; abono: $ {money}; saldo: $ {money}.",
    "La bodega {small} tiene {weight} m2 y capacidad para {count} pallets de 1.20 x 1.00 m.",
    "Revisé el manifiesto de gastos de {city} y falta la carga de combustible de {count} galones.",
    "El equipo modelo {model} serie {serial} fue reparado por {firm} el {date}.",
    "Cédula {cedula}, pasaporte de {name} en trámite; visa hasta el {date}.",
    "La temperatura fue de {small} grados y la humedad de {percent} en el contenedor refrigerado.",
)


def _fill(random: Random) -> dict[str, str]:
    def digits(count: int) -> str:
        return "".join(random.choices("0123456789", k=count))

    def whole(least: int, most: int) -> str:
        return str(random.randint(least, most))

    day, month = random.randint(1, 28), random.randint(1, 12)
    date = random.choice(
        [f"{day:02d}/{month:02d}/2026", f"{day}-{month}-26", f"2026-{month:02d}-{day:02d}",
         f"{day} de noviembre de 2026"]
    )  # fmt: skip
    phone = random.choice(
        [f"09{digits(8)}", f"04-2{digits(6)}", f"+593 9{digits(1)} {digits(3)} {digits(4)}",
         f"(593-4) 2{digits(6)}", f"099 {digits(3)} {digits(4)}", f"+5939{digits(8)}"]
    )  # fmt: skip
    return {
        "name": random.choice(_NAMES),
        "firm": random.choice(_FIRMS),
        "city": random.choice(_CITIES),
        "goods": random.choice(_GOODS),
        "date": date,
        "time": f"{random.randint(6, 20):02d}:{random.randint(0, 59):02d}",
        "money": random.choice(
            [f"{whole(1, 99)}.{digits(3)},{digits(2)}", f"{whole(10, 9999)}.{digits(2)}",
             f"{whole(1, 9)},{digits(3)},{digits(3)}.{digits(2)}"]
        ),
        "percent": f"{whole(1, 99)},{digits(1)} %",
        "count": whole(1, 9999),
        "small": whole(1, 40),
        "weight": random.choice([f"{whole(1, 99)}.{digits(3)}", whole(100, 99999)]),
        "phone": phone,
        "ruc": f"{random.choice(['09', '17', '01'])}{digits(8)}001",
        "cedula": digits(10),
        "invoice": f"00{digits(1)}-00{digits(1)}-{digits(9)}",
        "account": random.choice([digits(10), digits(12), f"{digits(4)}-{digits(6)}"]),
        "access": digits(49),
        "tariff": f"{digits(4)}.{digits(2)}.{digits(2)}.{digits(2)}",
        "resolution": f"SENAE-SENAE-2026-{digits(4)}-RE",
        "plate": f"{random.choice(['GSA', 'PBX', 'ABC'])}-{digits(4)}",
        "order": random.choice([f"OC-{digits(5)}", f"PED2026{digits(5)}", f"FACT2026{digits(6)}"]),
        "model": f"{random.choice(['HP', 'LX', 'CAT'])}-{digits(3)}",
        "serial": f"{random.choice(['SN', 'JX', 'K'])}{digits(7)}",
        "mail": f"ventas{digits(3)}@empresa.example",
    }  # fmt: skip


def business_text(words: int, seed: int) -> str:
    """So many words, in paragraphs of a few sentences."""
    random = Random(seed)

    def sentences() -> Iterator[str]:
        left = words
        while left > 0:
            sentence = random.choice(_SENTENCES).format(**_fill(random))
            left -= len(sentence.split())
            yield sentence + random.choice([" ", " ", "\n", "\n\n"])

    return "".join(sentences())
