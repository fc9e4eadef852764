"""Names of the kinds of reference, and what is wrong with a malformed one and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.references import Reason, ReferenceKind

if TYPE_CHECKING:
    from senae_desktop.domain.errors import MalformedReference

#: The character that stands where one is missing; with its brackets it is read as a gap.
_GAP = "_"


def kind_name(kind: str) -> str:
    """The kind of a reference as clerks name it; an identification or an unknown kind in words."""
    match kind:
        case ReferenceKind.CARGO_NUMBER:
            return QCoreApplication.translate("References", "Cargo number")
        case ReferenceKind.BILL_OF_LADING:
            return QCoreApplication.translate("References", "B/L")
        case ReferenceKind.AIR_WAYBILL:
            return QCoreApplication.translate("References", "Air waybill")
        case ReferenceKind.ROAD_WAYBILL:
            return QCoreApplication.translate("References", "Road waybill")
        case ReferenceKind.DECLARATION:
            return QCoreApplication.translate("References", "DAI")
        case ReferenceKind.CONTAINER:
            return QCoreApplication.translate("References", "Container")
        case ReferenceKind.DELIVERY_NUMBER:
            return QCoreApplication.translate("References", "Delivery number")
        case ReferenceKind.LIQUIDATION:
            return QCoreApplication.translate("References", "Liquidation")
        case "identity":
            return QCoreApplication.translate("References", "RUC, cédula or passport")
        case _:
            return QCoreApplication.translate("References", "Reference")


def explain_malformed(error: MalformedReference, text: str | None = None) -> tuple[str, str]:
    """What is wrong and where; with the ``text`` as typed the place is marked in it."""
    headline = f"{kind_name(error.kind)}: {explain_reason(error.reason)}"
    if text is not None:
        return headline, marked(text, error.position)
    where = QCoreApplication.translate("References", "Look at character {number}.")
    return headline, where.format(number=error.position + 1)


def marked(text: str, position: int) -> str:
    """The text with the offending character between marks, or a gap where one is missing."""
    if not text.strip():
        return ""
    before, after = text[:position], text[position + 1 :]
    offending = text[position] if position < len(text) else _GAP
    return f"{before}▸{offending}◂{after}".strip()


def explain_reason(reason: str) -> str:
    """What is wrong, after the name of what it is wrong with; ``reason`` is one of ``Reason``."""
    match reason:
        case Reason.EMPTY:
            return QCoreApplication.translate("References", "nothing is written.")
        case Reason.TOO_SHORT:
            return QCoreApplication.translate("References", "characters are missing at the end.")
        case Reason.TOO_LONG:
            return QCoreApplication.translate("References", "it is too long from the mark on.")
        case Reason.BAD_CHARACTER:
            return QCoreApplication.translate("References", "that character does not belong there.")
        case Reason.BAD_CHECK_DIGIT:
            return QCoreApplication.translate(
                "References", "the check digit does not match; some figure is wrong."
            )
        case Reason.BAD_SHAPE:
            return QCoreApplication.translate("References", "its parts are not in their order.")
        case Reason.BAD_YEAR:
            return QCoreApplication.translate("References", "the year is not one of this century.")
        case Reason.BAD_CATEGORY:
            return QCoreApplication.translate("References", "the fourth letter must be U, J or Z.")
        case Reason.BAD_ESTABLISHMENT:
            return QCoreApplication.translate("References", "a RUC never ends in 000.")
        case Reason.MISSING_PART:
            return QCoreApplication.translate(
                "References", "the MSN or HSN is missing after the MRN."
            )
        case Reason.NO_DIGITS:
            return QCoreApplication.translate("References", "it has no figures; it looks a word.")
        case _:
            return QCoreApplication.translate("References", "it cannot be read.")
