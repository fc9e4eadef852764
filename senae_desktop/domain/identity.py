"""Who somebody is, by number: RUC, cédula or passport.

A failed check digit is a warning, never a refusal: SRI has issued numbers that do not satisfy the
published rule. Only what cannot be such a number at all is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stdnum.ec import ci, ruc

from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.references_text import Piece, Reason, read, refuse

RUC_LENGTH = 13
CEDULA_LENGTH = 10
PASSPORT_LENGTH = (5, 20)

#: The kind given by a refusal when it is not yet known which number it was meant to be.
IDENTITY = "identity"

_PUBLIC_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2, 1)


class IdentityKind(StrEnum):
    """What kind of number identifies a person or company."""

    RUC_PERSON = "RUC_PERSON"  # RUC de persona natural
    RUC_PRIVATE = "RUC_PRIVATE"  # RUC de sociedad privada
    RUC_PUBLIC = "RUC_PUBLIC"  # RUC de entidad pública
    CEDULA = "CEDULA"  # cédula de identidad
    PASSPORT = "PASSPORT"  # pasaporte


_OPERATORS = {
    IdentityKind.RUC_PERSON: OperatorKind.ECUADORIAN_PERSON,
    IdentityKind.CEDULA: OperatorKind.ECUADORIAN_PERSON,
    IdentityKind.RUC_PRIVATE: OperatorKind.PRIVATE_COMPANY,
    IdentityKind.RUC_PUBLIC: OperatorKind.PUBLIC_ENTITY,
    IdentityKind.PASSPORT: OperatorKind.FOREIGN_PERSON,
}


@dataclass(frozen=True, slots=True)
class Identity:
    """A normalised number: digits (or letters and digits of a passport) without separators.

    ``check_digit_ok`` is false when the number does not satisfy its own check rule: worth a
    warning, no more. A passport has no check rule.
    """

    kind: IdentityKind
    value: str
    check_digit_ok: bool

    @property
    def operator(self) -> OperatorKind:
        """The kind of operator such a number belongs to.

        A foreigner is told by a passport only: the RUC of a foreigner looks like that of a company
        or of an Ecuadorian.
        """
        return _OPERATORS[self.kind]


def parse_identity(text: str) -> Identity:
    """Read a RUC, cédula or passport as typed; ``MalformedReference`` when it can be none."""
    typed = read(text).joined
    if not typed.text:
        refuse(IDENTITY, Reason.EMPTY, typed.end)
    if typed.is_digits:
        return _digits(typed)
    return _passport(typed)


def _digits(typed: Piece) -> Identity:
    digits = typed.text
    if len(digits) == CEDULA_LENGTH:
        return Identity(IdentityKind.CEDULA, digits, ci.is_valid(digits))
    if PASSPORT_LENGTH[0] <= len(digits) < CEDULA_LENGTH:
        return Identity(IdentityKind.PASSPORT, digits, True)
    if len(digits) < RUC_LENGTH:
        refuse(IDENTITY, Reason.TOO_SHORT, typed.end)
    if len(digits) > RUC_LENGTH:
        refuse(IDENTITY, Reason.TOO_LONG, typed.at(RUC_LENGTH))
    if digits.endswith("000"):
        refuse(IDENTITY, Reason.BAD_ESTABLISHMENT, typed.at(CEDULA_LENGTH))
    return Identity(_kind_of_ruc(digits), digits, ruc.is_valid(digits))


def _passport(typed: Piece) -> Identity:
    value = typed.text
    wrong = typed.first_outside(str.isalnum)
    if wrong is not None:
        refuse(IDENTITY, Reason.BAD_CHARACTER, typed.at(wrong))
    digits = sum(character.isdigit() for character in value)
    if len(value) == RUC_LENGTH and digits >= RUC_LENGTH - 2:
        # A RUC in which a letter slipped (O for 0, I for 1), not a passport.
        refuse(IDENTITY, Reason.BAD_CHARACTER, typed.at(typed.first_outside(str.isdigit) or 0))
    if len(value) < PASSPORT_LENGTH[0]:
        refuse(IDENTITY, Reason.TOO_SHORT, typed.end)
    if len(value) > PASSPORT_LENGTH[1]:
        refuse(IDENTITY, Reason.TOO_LONG, typed.at(PASSPORT_LENGTH[1]))
    if not digits:
        refuse(IDENTITY, Reason.NO_DIGITS, typed.at(0))
    return Identity(IdentityKind.PASSPORT, value, True)


def _kind_of_ruc(digits: str) -> IdentityKind:
    kind = _kind_by_third_digit(digits)
    if kind is IdentityKind.RUC_PUBLIC and not _public_rule(digits) and ci.is_valid(digits[:10]):
        # Cédulas whose third digit is 6 exist; only the check digit tells them from public bodies.
        return IdentityKind.RUC_PERSON
    return kind


def _kind_by_third_digit(digits: str) -> IdentityKind:
    match digits[2]:
        case "9":
            return IdentityKind.RUC_PRIVATE
        case "6":
            return IdentityKind.RUC_PUBLIC
        case _:
            return IdentityKind.RUC_PERSON


def _public_rule(digits: str) -> bool:
    """Modulus 11 of a public body's RUC; the library does not say which of its rules was met."""
    weighted = zip(_PUBLIC_WEIGHTS, digits, strict=False)
    return sum(weight * int(digit) for weight, digit in weighted) % 11 == 0
