"""Every expected failure has its own sentence and says what to do."""

import pytest

from senae_desktop.domain import errors
from senae_desktop.presentation.messages import Message, describe

PROBLEM = errors.Problem(500, "internal", trace_id="7f3a-91c2")

EXAMPLES: dict[type[errors.SenaeError], errors.SenaeError] = {
    errors.SenaeError: errors.SenaeError(),
    errors.MalformedReference: errors.MalformedReference("DECLARATION", "too-short", 3),
    errors.UnknownCatalogue: errors.UnknownCatalogue(),
    errors.ServiceError: errors.ServiceError(),
    errors.NoNetwork: errors.NoNetwork(),
    errors.ServiceDown: errors.ServiceDown(),
    errors.InsecureAddress: errors.InsecureAddress(),
    errors.TokenExpired: errors.TokenExpired(),
    errors.ArchiveDamaged: errors.ArchiveDamaged(),
    errors.SecretTooLong: errors.SecretTooLong(),
    errors.ServiceTimeout: errors.ServiceTimeout(),
    errors.CertificateProblem: errors.CertificateProblem(),
    errors.UnreadableAnswer: errors.UnreadableAnswer(),
    errors.TooManyRequests: errors.TooManyRequests(12.2),
    errors.CredentialsRejected: errors.CredentialsRejected(3),
    errors.AccountLocked: errors.AccountLocked(840),
    errors.SessionExpired: errors.SessionExpired(),
    errors.NotAuthorised: errors.NotAuthorised(),
    errors.NotFound: errors.NotFound(),
    errors.SyncTokenExpired: errors.SyncTokenExpired(),
    errors.Refused: errors.Refused(),
    errors.VersionMismatch: errors.VersionMismatch(),
    errors.EntryOnItsWay: errors.EntryOnItsWay(),
    errors.UnreadableFile: errors.UnreadableFile("damaged"),
    errors.EvidenceTooLarge: errors.EvidenceTooLarge(),
    errors.EvidenceEmpty: errors.EvidenceEmpty(),
    errors.EvidenceUnreadable: errors.EvidenceUnreadable(),
    errors.HandoverUnreadable: errors.HandoverUnreadable(),
    errors.ServiceNotStarted: errors.ServiceNotStarted(),
    errors.ArchiveError: errors.ArchiveError(),
    errors.ArchiveNewer: errors.ArchiveNewer(),
    errors.ArchiveLocked: errors.ArchiveLocked(),
    errors.DiskFull: errors.DiskFull(),
    errors.VaultUnavailable: errors.VaultUnavailable(),
}


def all_error_classes() -> set[type[errors.SenaeError]]:
    found, waiting = set(), [errors.SenaeError]
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        waiting.extend(kind.__subclasses__())
    return {kind for kind in found if kind.__module__ == errors.__name__}


def test_every_error_class_has_an_example_here() -> None:
    assert set(EXAMPLES) == all_error_classes()


def test_every_error_class_has_its_own_headline_and_a_next_step() -> None:
    messages = {kind: describe(error) for kind, error in EXAMPLES.items()}
    headlines = [message.headline for message in messages.values()]
    assert len(set(headlines)) == len(headlines)
    assert all(message.headline and message.next_step for message in messages.values())


@pytest.mark.parametrize("kind", sorted(all_error_classes(), key=str))
def test_no_message_is_only_a_code(kind: type[errors.SenaeError]) -> None:
    message = describe(EXAMPLES[kind])
    assert " " in message.headline
    assert "-" not in kind.code or kind.code not in message.text


def test_the_trace_id_of_a_problem_is_given_for_support() -> None:
    message = describe(errors.ServiceDown("", PROBLEM))
    assert message.support == "Code for support: 7f3a-91c2"
    assert message.text.endswith("7f3a-91c2")


def test_without_a_trace_id_there_is_no_support_line() -> None:
    assert describe(errors.NoNetwork()).support == ""


def test_attempts_left_are_said_and_left_out_when_unknown() -> None:
    assert "3" in describe(errors.CredentialsRejected(3)).next_step
    assert "attempt" not in describe(errors.CredentialsRejected()).next_step


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(1.0, "1"), (60.0, "1"), (61.0, "2"), (840, "14")]
)
def test_a_lock_is_told_in_whole_minutes_rounded_up(seconds: float, minutes: str) -> None:
    assert f"in {minutes} minute" in describe(errors.AccountLocked(seconds)).next_step


def test_a_lock_of_unknown_length_says_to_wait() -> None:
    assert "Wait" in describe(errors.AccountLocked()).next_step


def test_a_pause_is_never_told_as_zero_seconds() -> None:
    assert "1 second" in describe(errors.TooManyRequests(0.0)).next_step


def test_an_existing_account_is_told_from_an_existing_shipment() -> None:
    account = describe(errors.Refused("", errors.Problem(409, "account-exists")))
    shipment = describe(errors.Refused("", errors.Problem(409, "duplicate")))
    assert account.headline != shipment.headline
    assert "Sign in" in account.next_step


def test_refused_fields_are_named_as_on_screen() -> None:
    fields = (
        errors.FieldProblem("/keys/cargoNumber", "malformed", "no es válido"),
        errors.FieldProblem("/strange/3", "x", "raro"),
        errors.FieldProblem("", "y", "todo mal"),
        errors.FieldProblem("/keys/declaration", "bad-shape", "declaration: position 4"),
        errors.FieldProblem("/occurredAt", "in-future", "what has happened is not in the future"),
    )
    message = describe(errors.Refused("", errors.Problem(422, "invalid", errors=fields)))
    assert message.next_step.splitlines() == [
        "Cargo number: no es válido",
        "strange: raro",
        "todo mal",
        "DAI: its parts are not in their order.",
        "Date: what has happened cannot lie in the future; is it an estimate?",
    ]


@pytest.mark.parametrize("status", [409, 412, 413, 422])
def test_every_kind_of_refusal_says_what_to_do(status: int) -> None:
    message = describe(errors.Refused("", errors.Problem(status, "some-code", detail="Detalle.")))
    assert message.headline
    assert message.next_step


def test_the_service_s_own_words_are_kept_for_unknown_refusals() -> None:
    message = describe(errors.Refused("", errors.Problem(400, "new-code", detail="Algo nuevo.")))
    assert message.next_step.startswith("Algo nuevo.")


def test_a_message_reads_line_by_line_without_gaps() -> None:
    assert Message("A", "", "C").text == "A\nC"
