"""What the sign-in forms recognise and refuse before anything is sent."""

import pytest

from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import Credentials
from senae_desktop.presentation.hint import Hint, Tone
from senae_desktop.presentation.sign_in_password import judge_password
from senae_desktop.presentation.sign_in_request import (
    AddressFault,
    ServiceChoice,
    SignInRequest,
    check_address,
    explain_address,
)
from senae_desktop.presentation.sign_in_ruc import operator_name, read_ruc, recognised_operator


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("tracking.agencia.ec", "https://tracking.agencia.ec"),
        (" https://tracking.agencia.ec/ ", "https://tracking.agencia.ec"),
        ("https://10.0.0.5:8443/base/", "https://10.0.0.5:8443/base"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_addresses_are_read_as_people_type_them(typed: str, url: str) -> None:
    address = check_address(typed)
    assert (address.url, address.fault) == (url, None)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", AddressFault.EMPTY),
        ("   ", AddressFault.EMPTY),
        ("http://tracking.agencia.ec", AddressFault.INSECURE),
        ("http://localhost.agencia.ec", AddressFault.INSECURE),
        ("http://127.0.0.1.agencia.ec", AddressFault.INSECURE),
        ("ftp://tracking.agencia.ec", AddressFault.NOT_WEB),
        ("https://", AddressFault.MALFORMED),
        ("https://a b.ec", AddressFault.MALFORMED),
        ("https://a.ec:0", AddressFault.MALFORMED),
        ("https://a.ec:port", AddressFault.MALFORMED),
        ("https://[::1", AddressFault.MALFORMED),
        ("https://user:secret@a.ec", AddressFault.HAS_SECRET),
        ("https://a.ec?token=1", AddressFault.HAS_SECRET),
        ("https://a.ec#part", AddressFault.HAS_SECRET),
    ],
)
def test_what_is_no_safe_address_is_refused(typed: str, fault: AddressFault) -> None:
    address = check_address(typed)
    assert (address.url, address.fault) == ("", fault)


def test_every_fault_of_an_address_has_its_own_words() -> None:
    assert len({explain_address(fault) for fault in AddressFault}) == len(AddressFault)


def test_a_request_never_shows_the_password() -> None:
    request = SignInRequest(
        ServiceChoice.AGENCY, "https://a.ec", Credentials("1790016919001", "u", "hunter2"), True
    )
    assert "hunter2" not in repr(request)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("1790016919001", OperatorKind.PRIVATE_COMPANY),
        ("1760001550001", OperatorKind.PUBLIC_ENTITY),
        ("1710034065001", OperatorKind.ECUADORIAN_PERSON),
        ("AB123456", OperatorKind.FOREIGN_PERSON),
    ],
)
def test_the_kind_of_operator_is_recognised(typed: str, kind: OperatorKind) -> None:
    assert read_ruc(typed) == Hint(operator_name(kind), Tone.GOOD)
    assert recognised_operator(typed) is kind


def test_the_four_kinds_have_four_names() -> None:
    assert len({operator_name(kind) for kind in OperatorKind}) == 4


@pytest.mark.parametrize("typed", ["1", "17900", "17900169190", "179001691900"])
def test_an_unfinished_ruc_is_counted_and_not_judged(typed: str) -> None:
    assert read_ruc(typed) == Hint(f"{len(typed)} of 13 digits")
    assert recognised_operator(typed) is None


def test_a_failed_check_digit_warns_and_still_names_the_kind() -> None:
    hint = read_ruc("1790016929001")
    assert hint.tone is Tone.WARNING
    assert operator_name(OperatorKind.PRIVATE_COMPANY) in hint.text


def test_a_letter_in_a_ruc_is_refused_and_marked() -> None:
    hint = read_ruc("17900169190O1")
    assert hint.tone is Tone.PROBLEM
    assert "▸O◂" in hint.text


def test_nothing_typed_gives_no_hint() -> None:
    assert read_ruc("  ") == Hint()
    assert recognised_operator("") is None


@pytest.mark.parametrize(
    ("password", "tone"),
    [
        ("corta", Tone.PROBLEM),
        ("1234567", Tone.PROBLEM),
        ("aaaaaaaaaaaa", Tone.WARNING),
        ("ecuador2026", Tone.WARNING),
        ("costa azul 99", Tone.WARNING),
        ("k7#pLw2q", Tone.GOOD),
        ("mesa tortuga violeta", Tone.GOOD),
    ],
)
def test_passwords_are_judged_in_words(password: str, tone: Tone) -> None:
    hint = judge_password(password, "1790016919001", "Costa Azul")
    assert hint.tone is tone
    assert hint.text
    assert password not in hint.text


def test_missing_characters_are_counted() -> None:
    assert "3" in judge_password("corta").text


def test_a_longer_password_is_said_to_be_better() -> None:
    assert judge_password("k7#pLw2q").text != judge_password("mesa tortuga violeta").text
