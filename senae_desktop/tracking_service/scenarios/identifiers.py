"""Numbers that look right and pass their check digits, for imports that do not exist.

Identifications use serial numbers at the far end of their ranges, where no real ones are expected;
container owners and carriers are invented too.
"""

from __future__ import annotations

from random import Random

_CONTAINER_OWNERS = ("DMOU", "ENSU", "XPAU", "QTRU")
_BILL_ISSUERS = ("NAPA", "OSPL", "RUTM", "CDSH")
_AIRLINES = ("901", "914", "927", "938")
_LETTER_VALUES = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True)
)


def _digits(rng: Random, count: int) -> str:
    return f"{rng.randrange(10**count):0{count}d}"


def container(rng: Random) -> str:
    """A container number (ISO 6346) whose check digit is not the ambiguous 10."""
    while True:
        body = rng.choice(_CONTAINER_OWNERS) + _digits(rng, 6)
        values = (_LETTER_VALUES.get(sign) or int(sign) for sign in body)
        check = sum(value << place for place, value in enumerate(values)) % 11
        if check < 10:
            return f"{body}{check}"


def bill_of_lading(rng: Random) -> str:
    """A bill of lading (*conocimiento de embarque*)."""
    return rng.choice(_BILL_ISSUERS) + _digits(rng, 9)


def air_waybill(rng: Random) -> str:
    """An air waybill (*guía aérea*): airline, serial, and the serial modulo 7."""
    serial = _digits(rng, 7)
    return f"{rng.choice(_AIRLINES)}-{serial}{int(serial) % 7}"


def road_waybill(rng: Random, country: str) -> str:
    """A road waybill (*carta de porte*, CPIC) of the country the lorry comes from."""
    return f"{country}{_digits(rng, 9)}"


def cargo_number(rng: Random, house: int) -> str:
    """A *número de carga*: manifest, master and house; ``{year}`` is still to be put in."""
    carrier = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(4))
    return f"CEC{{year}}{carrier}{_digits(rng, 4)}-{rng.randrange(1, 900):04d}-{house:04d}"


def declaration(office: str, year: int, regime: str, serial: int) -> str:
    """A DAI number: district, year, regime, serial."""
    return f"{office}-{year}-{regime}-{serial:08d}"


def delivery_number(operator_code: str, year: int, serial: int) -> str:
    """A *número de entrega*: operator, year, serial, and S for the operator's own software."""
    return f"{operator_code}{year}{serial:08d}S"


def liquidation(rng: Random) -> str:
    """A *liquidación* number of eight digits."""
    return f"4{_digits(rng, 7)}"


def company_ruc(province: int, serial: int) -> str:
    """A RUC of a private company; serials without a check digit of their own are skipped."""
    return _ruc(f"{province:02d}9", serial, 6, (4, 3, 2, 7, 6, 5, 4, 3, 2), "001")


def public_ruc(province: int, serial: int) -> str:
    """A RUC of a public entity."""
    return _ruc(f"{province:02d}6", serial, 5, (3, 2, 7, 6, 5, 4, 3, 2), "0001")


def person_ruc(province: int, serial: int) -> str:
    """A RUC of an Ecuadorian person: the *cédula* and the establishment."""
    body = f"{province:02d}5{serial:06d}"
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(body))
    check = -sum(value - 9 if value > 9 else value for value in doubled) % 10
    return f"{body}{check}001"


def _ruc(head: str, serial: int, width: int, weights: tuple[int, ...], tail: str) -> str:
    while True:
        body = f"{head}{serial:0{width}d}"
        check = -sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11
        if check < 10:
            return f"{body}{check}{tail}"
        serial += 1
