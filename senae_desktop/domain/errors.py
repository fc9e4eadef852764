"""Everything that is expected to go wrong, as types with stable codes.

Lower layers raise these; ``presentation.messages`` alone turns them into sentences.
No text here is shown to a user, and none may hold a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class SenaeError(Exception):
    """Base of every expected failure. ``code`` is stable and safe to log."""

    code = "unexpected"


# --- bad input -----------------------------------------------------------------------------


class MalformedReference(SenaeError):
    """A reference that cannot be what it claims to be.

    ``reason`` is one of the stable reason codes of ``domain.references`` and ``position`` the
    zero-based index, in the text as typed, of the first offending character.
    """

    code = "malformed-reference"

    def __init__(self, kind: str, reason: str, position: int) -> None:
        super().__init__(f"{kind}: {reason} at {position}")
        self.kind = kind
        self.reason = reason
        self.position = position


class UnreadableFile(SenaeError):
    """A file or a paste that cannot be read; ``reason`` is a code of ``intake.faults``."""

    code = "unreadable-file"

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


class EvidenceTooLarge(SenaeError):
    """A file larger than is kept as evidence."""

    code = "evidence-too-large"


class EvidenceEmpty(SenaeError):
    """A file without any content."""

    code = "evidence-empty"


class EvidenceUnreadable(SenaeError):
    """A file that cannot be read, or not be written where it was to be saved."""

    code = "evidence-unreadable"


class HandoverUnreadable(SenaeError):
    """A package of somebody's record that cannot be written or read.

    ``reason``: not-written | not-read | not-a-package | newer | altered | too-large.
    """

    code = "handover-unreadable"

    def __init__(self, reason: str = "not-a-package") -> None:
        super().__init__(reason)
        self.reason = reason


class UnknownCatalogue(SenaeError):
    """A catalogue file is missing or does not have the expected shape."""

    code = "catalogue-unreadable"


# --- the way to the service ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One refused field of a request: JSON pointer, stable code, the service's own words."""

    pointer: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What the service said of a failure (RFC 9457 problem details)."""

    status: int
    code: str
    detail: str = ""
    trace_id: str = ""
    retryable: bool = False
    errors: tuple[FieldProblem, ...] = ()
    upstream: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


class ServiceError(SenaeError):
    """Any failure between the window and the tracking service."""

    code = "service-error"

    def __init__(self, message: str = "", problem: Problem | None = None) -> None:
        super().__init__(message or (problem.code if problem else self.code))
        self.problem = problem


class NoNetwork(ServiceError):
    """The service's address could not be reached: no network, name or route."""

    code = "no-network"


class ServiceDown(ServiceError):
    """Reached, but the connection was refused or broken, or it answered 502, 503 or 504."""

    code = "service-down"


class InsecureAddress(ServiceError):
    """The address is neither https nor on this computer: a password would travel in the clear."""

    code = "insecure-address"


class ServiceTimeout(ServiceError):
    """No complete answer within the time allowed."""

    code = "service-timeout"


class CertificateProblem(ServiceError):
    """The service's certificate is not trusted by this computer."""

    code = "certificate"


class UnreadableAnswer(ServiceError):
    """Truncated, oversized or malformed answer."""

    code = "unreadable-answer"


class TooManyRequests(ServiceError):
    """429; ``retry_after`` is the pause asked for, in seconds."""

    code = "too-many-requests"

    def __init__(self, retry_after: float, problem: Problem | None = None) -> None:
        super().__init__("too-many-requests", problem)
        self.retry_after = retry_after


class CredentialsRejected(ServiceError):
    """401 ``credentials-rejected``; ``attempts_left`` when the service says it."""

    code = "credentials-rejected"

    def __init__(self, attempts_left: int | None = None, problem: Problem | None = None) -> None:
        super().__init__("credentials-rejected", problem)
        self.attempts_left = attempts_left


class AccountLocked(ServiceError):
    """423; ``seconds`` until it opens again, when the service says it."""

    code = "account-locked"

    def __init__(self, seconds: float | None = None, problem: Problem | None = None) -> None:
        super().__init__("account-locked", problem)
        self.seconds = seconds


class SessionExpired(ServiceError):
    """Neither the access nor the refresh token is accepted any more; ask to sign in."""

    code = "session-expired"


class TokenExpired(ServiceError):
    """The short access token is no longer accepted; the session renews it without asking."""

    code = "token-expired"


class NotAuthorised(ServiceError):
    """403: signed in, but not allowed to do this."""

    code = "not-authorised"


class NotFound(ServiceError):
    """404: not existing, or not visible to this account; the two are the same on purpose."""

    code = "not-found"


class SyncTokenExpired(ServiceError):
    """410: the change feed cannot be continued; read everything again."""

    code = "sync-token-expired"


class Refused(ServiceError):
    """The request itself was refused (400, 409, 412, 413, 422); see ``problem.errors``."""

    code = "refused"


class VersionMismatch(Refused):
    """412: the shipment has changed since; nothing was written."""

    code = "version-mismatch"


class ServiceNotStarted(SenaeError):
    """The embedded tracking service did not start on this computer."""

    code = "service-not-started"


# --- the archive and the vault -------------------------------------------------------------


class ArchiveError(SenaeError):
    """Base of archive failures."""

    code = "archive"


class EntryOnItsWay(ArchiveError):
    """An entry cannot be changed: it was sent, and the service has not said whether it has it."""

    code = "entry-on-its-way"


class ArchiveNewer(ArchiveError):
    """The archive was written by a newer major version of the program."""

    code = "archive-newer"


class ArchiveLocked(ArchiveError):
    """Another process holds the archive."""

    code = "archive-locked"


class ArchiveDamaged(ArchiveError):
    """The archive cannot be read: damaged, or the key is not its own; the two look alike."""

    code = "archive-damaged"


class DiskFull(ArchiveError):
    """No space left to write the archive."""

    code = "disk-full"


class VaultUnavailable(SenaeError):
    """The system keyring is absent, locked or refused."""

    code = "vault-unavailable"


class SecretTooLong(VaultUnavailable):
    """A secret longer than the system keyrings can hold."""

    code = "secret-too-long"
