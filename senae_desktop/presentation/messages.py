"""Every expected failure as a sentence and a next step; nothing else words an error.

Each class of ``domain.errors`` has its own message. The order of the cases matters only where a
class has subclasses: the base comes after them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain import errors
from senae_desktop.presentation.evidence_words import explain_evidence
from senae_desktop.presentation.file_messages import explain_unreadable
from senae_desktop.presentation.handover_lines import explain_handover
from senae_desktop.presentation.messages_counted import CountedWords
from senae_desktop.presentation.reference_messages import explain_malformed
from senae_desktop.presentation.refusal_messages import explain_refusal

_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what to do now, and the code to quote to support, if any."""

    headline: str
    next_step: str = ""
    support: str = ""

    @property
    def text(self) -> str:
        """All of it on separate lines, as a screen reader says it and as it is copied."""
        return "\n".join(part for part in (self.headline, self.next_step, self.support) if part)


def describe(error: errors.SenaeError) -> Message:
    """The message for any expected failure, in the language of the program."""
    headline, next_step = _words(error)
    problem = error.problem if isinstance(error, errors.ServiceError) else None
    if problem is None or not problem.trace_id:
        return Message(headline, next_step)
    code = QCoreApplication.translate("Messages", "Code for support: {code}")
    return Message(headline, next_step, code.format(code=problem.trace_id))


def _words(error: errors.SenaeError) -> tuple[str, str]:
    match error:
        case errors.MalformedReference():
            return explain_malformed(error)
        case errors.UnreadableFile():
            return explain_unreadable(error.reason)
        case errors.ServiceError():
            return _service(error)
        case errors.ArchiveError():
            return _archive(error)
        case _:
            return _this_computer(error)


def _service(error: errors.ServiceError) -> tuple[str, str]:
    match error:
        case errors.CredentialsRejected() | errors.AccountLocked() | errors.TokenExpired():
            return _session(error)
        case errors.SessionExpired():
            return _session(error)
        case errors.VersionMismatch():
            return explain_refusal(error.problem or errors.Problem(412, error.code))
        case errors.Refused():
            return explain_refusal(error.problem)
        case errors.NotAuthorised():
            return (
                QCoreApplication.translate("Messages", "Your account may not do this."),
                QCoreApplication.translate(
                    "Messages", "Ask whoever manages the accounts for permission."
                ),
            )
        case errors.NotFound():
            return (
                QCoreApplication.translate("Messages", "It is no longer in the service."),
                QCoreApplication.translate(
                    "Messages", "It may have been removed, or belong to another account. Refresh."
                ),
            )
        case errors.SyncTokenExpired():
            return (
                QCoreApplication.translate("Messages", "Everything has to be read again."),
                QCoreApplication.translate(
                    "Messages", "It happens by itself; what you have stays on screen meanwhile."
                ),
            )
        case errors.TooManyRequests():
            seconds = max(1, math.ceil(error.retry_after))
            return (
                QCoreApplication.translate("Messages", "The service asks for a pause."),
                CountedWords().asked_again_in(seconds),
            )
        case _:
            return _connection(error)


def _connection(error: errors.ServiceError) -> tuple[str, str]:
    match error:
        case errors.NoNetwork():
            return (
                QCoreApplication.translate("Messages", "There is no connection to the service."),
                QCoreApplication.translate(
                    "Messages", "Check the network and the service's address, then try again."
                ),
            )
        case errors.ServiceDown():
            return (
                QCoreApplication.translate("Messages", "The service is not answering."),
                QCoreApplication.translate(
                    "Messages", "It is a failure of the service, not of yours. Try in some minutes."
                ),
            )
        case errors.InsecureAddress():
            return (
                QCoreApplication.translate("Messages", "That address is not safe."),
                QCoreApplication.translate(
                    "Messages",
                    "Nothing was sent, because the password would travel readable. Use https://",
                ),
            )
        case errors.ServiceTimeout():
            return (
                QCoreApplication.translate("Messages", "The service took too long to answer."),
                QCoreApplication.translate("Messages", "Try again; the network may be slow."),
            )
        case errors.CertificateProblem():
            return (
                QCoreApplication.translate(
                    "Messages", "The service's identity could not be confirmed."
                ),
                QCoreApplication.translate(
                    "Messages",
                    "Nothing was sent. Check the address and this computer's date; if both are "
                    "right, tell your systems staff that the certificate is not trusted.",
                ),
            )
        case errors.UnreadableAnswer():
            return (
                QCoreApplication.translate("Messages", "The answer could not be read."),
                QCoreApplication.translate(
                    "Messages",
                    "Check that the address is that of a tracking service, then try again.",
                ),
            )
        case _:
            return (
                QCoreApplication.translate("Messages", "The service could not do it."),
                QCoreApplication.translate("Messages", "Try again; if it goes on, ask for help."),
            )


def _session(error: errors.ServiceError) -> tuple[str, str]:
    match error:
        case errors.CredentialsRejected():
            headline = QCoreApplication.translate(
                "Messages", "The user or the password is not correct."
            )
            advice = QCoreApplication.translate(
                "Messages", "Check capital letters, the RUC and the service chosen."
            )
            if error.attempts_left is None:
                return headline, advice
            left = CountedWords().attempts_left(error.attempts_left)
            return headline, f"{left} {advice}"
        case errors.AccountLocked():
            headline = QCoreApplication.translate(
                "Messages", "The account is locked after too many attempts."
            )
            if error.seconds is None:
                return headline, QCoreApplication.translate(
                    "Messages", "Wait before trying again; each attempt makes it longer."
                )
            minutes = max(1, math.ceil(error.seconds / _MINUTE))
            return headline, CountedWords().opens_in(minutes)
        case errors.TokenExpired():
            return (
                QCoreApplication.translate("Messages", "Your access has to be renewed."),
                QCoreApplication.translate("Messages", "It happens by itself; refresh if not."),
            )
        case _:
            return (
                QCoreApplication.translate("Messages", "Your session has ended."),
                QCoreApplication.translate(
                    "Messages", "What was read stays on screen. Sign in again to go on updating."
                ),
            )


def _archive(error: errors.ArchiveError) -> tuple[str, str]:
    match error:
        case errors.ArchiveNewer():
            return (
                QCoreApplication.translate(
                    "Messages", "A newer version of this program saved these data."
                ),
                QCoreApplication.translate(
                    "Messages", "Install that version again, or a later one. Nothing was changed."
                ),
            )
        case errors.EntryOnItsWay():
            return (
                QCoreApplication.translate("Messages", "It is being sent and cannot be changed."),
                QCoreApplication.translate(
                    "Messages", "Wait for the service to answer; then correct the event itself."
                ),
            )
        case errors.ArchiveLocked():
            return (
                QCoreApplication.translate("Messages", "Another program is using the saved data."),
                QCoreApplication.translate(
                    "Messages", "Close the other window of this program and try again."
                ),
            )
        case errors.ArchiveDamaged():
            return (
                QCoreApplication.translate("Messages", "The saved data are damaged."),
                QCoreApplication.translate(
                    "Messages", "They were set aside; everything is read from the service again."
                ),
            )
        case errors.DiskFull():
            return (
                QCoreApplication.translate("Messages", "The disk is full."),
                QCoreApplication.translate(
                    "Messages", "Free some space; what was saved before is intact."
                ),
            )
        case _:
            return (
                QCoreApplication.translate("Messages", "The saved data could not be used."),
                QCoreApplication.translate(
                    "Messages",
                    "Close the program and open it again; if it goes on, ask for help.",
                ),
            )


def _this_computer(error: errors.SenaeError) -> tuple[str, str]:
    match error:
        case errors.EvidenceTooLarge() | errors.EvidenceEmpty() | errors.EvidenceUnreadable():
            return explain_evidence(error)
        case errors.HandoverUnreadable():
            return explain_handover(error)
        case errors.UnknownCatalogue():
            return (
                QCoreApplication.translate("Messages", "A file of the program is damaged."),
                QCoreApplication.translate("Messages", "Install the program again."),
            )
        case errors.ServiceNotStarted():
            return (
                QCoreApplication.translate(
                    "Messages", "The tracking service of this computer did not start."
                ),
                QCoreApplication.translate(
                    "Messages",
                    "Close the program and open it again; your antivirus may be holding it.",
                ),
            )
        case errors.SecretTooLong():
            return (
                QCoreApplication.translate(
                    "Messages", "The session does not fit into the keyring of this computer."
                ),
                QCoreApplication.translate(
                    "Messages", "You are signed in, but will be asked again next time."
                ),
            )
        case errors.VaultUnavailable():
            return (
                QCoreApplication.translate(
                    "Messages", "The keyring of this computer is not available."
                ),
                QCoreApplication.translate(
                    "Messages", "Unlock it and try again, or go on without remembering."
                ),
            )
        case _:
            return (
                QCoreApplication.translate("Messages", "Something unexpected happened."),
                QCoreApplication.translate(
                    "Messages", "Try again; if it goes on, save the report and ask for help."
                ),
            )
