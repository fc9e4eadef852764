"""The small values: clock, open enumerations, keys, errors and ports."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

from senae_desktop.domain import errors
from senae_desktop.domain.account import Account
from senae_desktop.domain.clock import ECUADOR, GALAPAGOS, SystemClock
from senae_desktop.domain.event import Classifier, Event, Lane, happened_at, last_happened
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.ports import Applied, Credentials, Tokens
from senae_desktop.domain.shipment import Keys, TransportMode
from senae_desktop.domain.source import SourceState


def test_the_clock_is_aware_and_goes_forward() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    assert clock.now().tzinfo is UTC
    assert clock.monotonic() >= before
    assert ECUADOR.utcoffset(None) - GALAPAGOS.utcoffset(None) == timedelta(hours=1)


def test_unknown_codes_become_other() -> None:
    assert Lane("TELEPATHY") is Lane.OTHER
    assert PartyRole("AGENT") is PartyRole.AGENT
    assert TransportMode("PIPELINE") is TransportMode.OTHER


def test_an_unknown_state_of_the_source_is_never_fresh() -> None:
    assert SourceState("BRAND-NEW") is SourceState.FAILING


def test_keys_come_most_telling_first() -> None:
    keys = Keys(cargo_number="C", transport_document="T", declaration="D", containers=("X", "Y"))
    assert keys.all() == ("D", "T", "C", "X", "Y")
    assert Keys().all() == ()


def test_secrets_do_not_show() -> None:
    credentials = Credentials("1790001230001", "someone", "open sesame")
    account = Account("1", "1790001230001", "someone", "Someone", None)
    tokens = Tokens("access-secret", "refresh-secret", 0.0, account)
    shown = f"{credentials!r} {tokens!r}"
    for secret in ("open sesame", "someone", "1790001230", "access-secret", "refresh-secret"):
        assert secret not in shown


def test_applied_pages_add_up() -> None:
    one = Applied(changed=frozenset({1}))
    two = Applied(added=frozenset({2}), removed=frozenset({3}))
    assert one | two == Applied(frozenset({1}), frozenset({2}), frozenset({3}))
    assert not Applied()
    assert one


def test_errors_have_codes_of_their_own() -> None:
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.SenaeError)
    ]
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_a_service_error_says_its_code() -> None:
    problem = errors.Problem(status=409, code="already-there")
    assert str(errors.Refused(problem=problem)) == "already-there"
    assert str(errors.NotFound()) == "not-found"
    assert str(errors.ServiceDown("connection refused")) == "connection refused"
    assert errors.TooManyRequests(3.5).retry_after == 3.5
    assert errors.CredentialsRejected(2).attempts_left == 2
    assert errors.AccountLocked(60).seconds == 60


def test_what_is_expected_has_not_happened() -> None:
    now = SystemClock().now()

    def event(key: str, classifier: Classifier, days: int) -> Event:
        return Event(
            key, 1, Lane.CARGO, "arrival", "arrival", classifier, Moment(now + timedelta(days)),
            now, "", "manual",
        )  # fmt: skip

    past, estimate = event("a", Classifier.ACTUAL, -2), event("b", Classifier.ESTIMATED, 1)
    assert last_happened((past, estimate)) is past
    assert last_happened((estimate,)) is None
    withdrawn = replace(event("c", Classifier.ACTUAL, 0), retracts="a")
    assert last_happened((past, withdrawn)) is None
    assert happened_at(replace(past, occurred=None)) == now
