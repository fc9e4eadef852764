"""Why the service refused a request, and which field to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.references import Reason
from senae_desktop.presentation.reference_messages import explain_reason

if TYPE_CHECKING:
    from senae_desktop.domain.errors import FieldProblem, Problem


def explain_refusal(problem: Problem | None) -> tuple[str, str]:
    """Headline and next step for a refused request; the service's own words come last."""
    if problem is None:
        return _headline(0, ""), _check_and_send()
    next_step = _fields(problem.errors) or _next_step(problem)
    return _headline(problem.status, problem.code), next_step


def _headline(status: int, code: str) -> str:
    if code == "account-exists":
        return QCoreApplication.translate("Refusals", "That account already exists here.")
    if code == "not-withdrawable":
        return QCoreApplication.translate("Refusals", "This shipment cannot be removed.")
    match status:
        case 409:
            return QCoreApplication.translate("Refusals", "It is already registered.")
        case 412:
            return QCoreApplication.translate("Refusals", "It changed while you were writing.")
        case 413:
            return QCoreApplication.translate("Refusals", "It is too large to be sent.")
        case _:
            return QCoreApplication.translate("Refusals", "The service did not accept the data.")


def _next_step(problem: Problem) -> str:
    if problem.code == "account-exists":
        return QCoreApplication.translate("Refusals", "Sign in with it, or choose another user.")
    if problem.code == "not-withdrawable":
        return QCoreApplication.translate(
            "Refusals",
            "Only whoever registered it can, and only until somebody else records something.",
        )
    match problem.status:
        case 409:
            return QCoreApplication.translate("Refusals", "Look for it in the list.")
        case 412:
            return QCoreApplication.translate("Refusals", "Refresh, check it and record it again.")
        case 413:
            return QCoreApplication.translate("Refusals", "Shorten the text, or send it in parts.")
        case _:
            return f"{problem.detail} {_check_and_send()}".strip()


def _check_and_send() -> str:
    return QCoreApplication.translate("Refusals", "Check the fields and send it again.")


def _fields(problems: tuple[FieldProblem, ...]) -> str:
    lines = []
    for problem in problems:
        name, what = field_name(problem.pointer), _what(problem)
        lines.append(f"{name}: {what}" if name and what else what)
    return "\n".join(line for line in lines if line)


def _what(problem: FieldProblem) -> str:
    """What is wrong with a field; the service's own words where its code is not known here."""
    match problem.code:
        case code if code in set(Reason):
            return explain_reason(code)
        case "required":
            return QCoreApplication.translate("Refusals", "it is missing.")
        case "unknown-code":
            return QCoreApplication.translate("Refusals", "the service does not know that code.")
        case "in-future":
            return QCoreApplication.translate(
                "Refusals", "what has happened cannot lie in the future; is it an estimate?"
            )
        case "out-of-range":
            return QCoreApplication.translate("Refusals", "it is too far from today.")
        case "too-many":
            return QCoreApplication.translate("Refusals", "there are too many.")
        case _:
            return problem.message


def field_name(pointer: str) -> str:
    """The name on screen of the field that a JSON pointer leads to; its raw name when unknown."""
    names = {
        "ruc": QCoreApplication.translate("Refusals", "RUC"),
        "user": QCoreApplication.translate("Refusals", "User"),
        "password": QCoreApplication.translate("Refusals", "Password"),
        "name": QCoreApplication.translate("Refusals", "Name"),
        "kind": QCoreApplication.translate("Refusals", "Kind of operator"),
        "importer": QCoreApplication.translate("Refusals", "Importer"),
        "office": QCoreApplication.translate("Refusals", "District"),
        "regime": QCoreApplication.translate("Refusals", "Regime"),
        "type": QCoreApplication.translate("Refusals", "What happened"),
        "occurred": QCoreApplication.translate("Refusals", "Date"),
        "occurredAt": QCoreApplication.translate("Refusals", "Date"),
        "place": QCoreApplication.translate("Refusals", "Place"),
        "note": QCoreApplication.translate("Refusals", "Note"),
        "cargoNumber": QCoreApplication.translate("Refusals", "Cargo number"),
        "transportDocument": QCoreApplication.translate("Refusals", "Transport document"),
        "declaration": QCoreApplication.translate("Refusals", "DAI"),
        "containers": QCoreApplication.translate("Refusals", "Container"),
        "packages": QCoreApplication.translate("Refusals", "Packages"),
    }
    parts = [part for part in pointer.split("/") if part and not part.isdigit()]
    if not parts:
        return ""
    known = [names[part] for part in parts if part in names]
    return known[-1] if known else parts[-1]
