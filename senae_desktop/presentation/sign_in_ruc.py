"""What is recognised of a RUC while it is typed, and the names of the four kinds of OCE."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.identity import parse_identity
from senae_desktop.domain.party import OperatorKind
from senae_desktop.presentation.hint import Hint, Tone
from senae_desktop.presentation.reference_messages import explain_malformed

_RUC_DIGITS = 13
_CEDULA_DIGITS = 10


def operator_name(kind: OperatorKind) -> str:
    """The kind of *operador de comercio exterior*, as SENAE names it."""
    match kind:
        case OperatorKind.PRIVATE_COMPANY:
            return QCoreApplication.translate("Operators", "Private legal person")
        case OperatorKind.PUBLIC_ENTITY:
            return QCoreApplication.translate("Operators", "Public legal person")
        case OperatorKind.ECUADORIAN_PERSON:
            return QCoreApplication.translate("Operators", "Ecuadorian natural person")
        case OperatorKind.FOREIGN_PERSON:
            return QCoreApplication.translate("Operators", "Foreign natural person")


def recognised_operator(text: str) -> OperatorKind | None:
    """The kind of operator that an identification tells by its form, or None.

    Few digits could be a passport, but are nearly always a RUC still being typed.
    """
    if _unfinished(text.strip()):
        return None
    try:
        return parse_identity(text).operator
    except MalformedReference:
        return None


def read_ruc(text: str) -> Hint:
    """The hint under the RUC: its kind, how many digits are missing, or what is wrong.

    A failed check digit is a warning only: SRI has issued numbers that do not satisfy the rule.
    """
    typed = text.strip()
    if not typed:
        return Hint()
    if _unfinished(typed):
        counted = QCoreApplication.translate("Operators", "{typed} of 13 digits")
        return Hint(counted.format(typed=len(typed)))
    try:
        identity = parse_identity(typed)
    except MalformedReference as error:
        return Hint("\n".join(explain_malformed(error, typed)), Tone.PROBLEM)
    name = operator_name(identity.operator)
    if identity.check_digit_ok:
        return Hint(name, Tone.GOOD)
    doubt = QCoreApplication.translate(
        "Operators",
        "{kind}. The check digit does not match: look at the number again. "
        "If it is as in the RUC certificate, go on.",
    )
    return Hint(doubt.format(kind=name), Tone.WARNING)


def _unfinished(typed: str) -> bool:
    return typed.isdecimal() and len(typed) < _RUC_DIGITS and len(typed) != _CEDULA_DIGITS
