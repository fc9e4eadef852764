"""What is said while a reference is typed, and of each answer of a lookup."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.domain.references import Reference, ReferenceKind, recognise
from senae_desktop.presentation.hint import Hint, Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.presentation.messages_counted import CountedWords
from senae_desktop.presentation.reference_messages import explain_malformed, kind_name


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a typed text can be; ``references`` is empty while it is nothing yet, or wrong."""

    hint: Hint
    references: tuple[Reference, ...] = ()


def recognise_typed(text: str) -> Recognition:
    """Recognise a reference while it is typed; never raises."""
    if not text.strip():
        return Recognition(Hint())
    try:
        references = recognise(text)
    except MalformedReference as error:
        headline, where = explain_malformed(error, text)
        return Recognition(Hint(f"{headline}\n{where}".strip(), Tone.PROBLEM))
    likely, *others = references
    recognised = QCoreApplication.translate("CargoEntry", "Recognised: {kind} {reference}")
    said = recognised.format(kind=kind_name(likely.kind), reference=likely.display)
    # Nearly anything could be a B/L, so that alone is not worth saying.
    others = [other for other in others if other.kind is not ReferenceKind.BILL_OF_LADING]
    if others:
        perhaps = QCoreApplication.translate("CargoEntry", "It could also be: {kinds}.")
        kinds = ", ".join(kind_name(other.kind) for other in others)
        said = f"{said}. {perhaps.format(kinds=kinds)}"
    return Recognition(Hint(said, Tone.GOOD), references)


def describe_outcome(result: LookupResult) -> tuple[Message, Tone]:
    """What the answer of a lookup means, and what to do now."""
    headline, next_step, tone = _outcome(result)
    return Message(headline, next_step), tone


def _outcome(result: LookupResult) -> tuple[str, str, Tone]:
    match result.outcome:
        case LookupOutcome.FOUND:
            return (
                QCoreApplication.translate("LookupOutcomes", "Found. It is in your list now."),
                "",
                Tone.GOOD,
            )
        case LookupOutcome.DUPLICATE:
            return (
                QCoreApplication.translate("LookupOutcomes", "You were following it already."),
                "",
                Tone.GOOD,
            )
        case LookupOutcome.MULTIPLE:
            return (
                CountedWords().shipments_matched(len(result.candidates)),
                QCoreApplication.translate(
                    "LookupOutcomes", "Choose one with the arrows and press Enter."
                ),
                Tone.ACCENT,
            )
        case LookupOutcome.AWAITING_MANIFEST:
            return (
                QCoreApplication.translate("LookupOutcomes", "Customs has no manifest of it yet."),
                QCoreApplication.translate(
                    "LookupOutcomes", "It is followed from now on and will appear by itself."
                ),
                Tone.WARNING,
            )
        case LookupOutcome.NOT_FOUND:
            return (
                QCoreApplication.translate("LookupOutcomes", "The service does not know it."),
                QCoreApplication.translate(
                    "LookupOutcomes", "If it is yours, register it and write down its events."
                ),
                Tone.WARNING,
            )
        case LookupOutcome.INVALID_FORMAT:
            return _invalid(result)
        case LookupOutcome.NOT_AUTHORISED:
            return (
                QCoreApplication.translate(
                    "LookupOutcomes", "It belongs to an importer your account may not see."
                ),
                QCoreApplication.translate(
                    "LookupOutcomes", "Ask whoever manages the accounts for permission."
                ),
                Tone.PROBLEM,
            )
        case LookupOutcome.UPSTREAM_UNREACHABLE:
            return (
                QCoreApplication.translate(
                    "LookupOutcomes", "The source of the data is not answering."
                ),
                QCoreApplication.translate(
                    "LookupOutcomes", "That does not mean it does not exist. Try in some minutes."
                ),
                Tone.WARNING,
            )


def _invalid(result: LookupResult) -> tuple[str, str, Tone]:
    if result.reason is not None and result.position is not None:
        error = MalformedReference(result.kind or "", result.reason, result.position)
        headline, where = explain_malformed(error, result.reference)
        return headline, where, Tone.PROBLEM
    return (
        QCoreApplication.translate("LookupOutcomes", "It is no reference the service knows."),
        QCoreApplication.translate("LookupOutcomes", "Look at it again, letter by letter."),
        Tone.PROBLEM,
    )
