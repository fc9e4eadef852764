"""RUC, cédula and passport; all numbers are invented and valid by check digit unless said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.ec import ci

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.identity import Identity, IdentityKind, parse_identity
from senae_desktop.domain.party import OperatorKind

K = IdentityKind
O = OperatorKind  # noqa: E741


def _mod11(digits: str, weights: tuple[int, ...]) -> str | None:
    rest = sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11
    check = (11 - rest) % 11
    return None if check == 10 else str(check)


def private_ruc(body: str) -> str | None:
    """A RUC of a private company from nine digits, or None when none exists."""
    check = _mod11(body, (4, 3, 2, 7, 6, 5, 4, 3, 2))
    return None if check is None else f"{body}{check}001"


def public_ruc(body: str) -> str | None:
    """A RUC of a public body from eight digits, or None when none exists."""
    check = _mod11(body, (3, 2, 7, 6, 5, 4, 3, 2))
    return None if check is None else f"{body}{check}0001"


def cedula(body: str) -> str:
    """A cédula from nine digits."""
    return next(f"{body}{check}" for check in range(10) if ci.is_valid(f"{body}{check}"))


@pytest.mark.parametrize(
    ("typed", "kind", "value", "operator"),
    [
        (private_ruc("179000123"), K.RUC_PRIVATE, private_ruc("179000123"), O.PRIVATE_COMPANY),
        (public_ruc("17600012"), K.RUC_PUBLIC, public_ruc("17600012"), O.PUBLIC_ENTITY),
        (cedula("170012345"), K.CEDULA, cedula("170012345"), O.ECUADORIAN_PERSON),
        (
            f" {cedula('091234567')}-001 ",
            K.RUC_PERSON,
            f"{cedula('091234567')}001",
            O.ECUADORIAN_PERSON,
        ),
        ("ab 123.456", K.PASSPORT, "AB123456", O.FOREIGN_PERSON),
        ("512345678", K.PASSPORT, "512345678", O.FOREIGN_PERSON),
    ],
)
def test_each_kind(typed: str, kind: IdentityKind, value: str, operator: OperatorKind) -> None:
    identity = parse_identity(typed)
    assert identity == Identity(kind, value, check_digit_ok=True)
    assert identity.operator is operator


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("1790001230001", K.RUC_PRIVATE),
        ("1760001290001", K.RUC_PUBLIC),
        ("1700123450001", K.RUC_PERSON),
        ("1780001230001", K.RUC_PERSON),
        ("9900123456", K.CEDULA),
    ],
)
def test_a_failed_check_digit_is_a_warning(typed: str, kind: IdentityKind) -> None:
    assert parse_identity(typed) == Identity(kind, typed, check_digit_ok=False)


def test_a_person_whose_cedula_has_a_six_in_third_place() -> None:
    body = next(f"0960000{n:02}" for n in range(100) if public_ruc(f"0960000{n // 10}") is not None)
    number = cedula(body) + "001"
    public = public_ruc(number[:8])
    assert public is not None
    assert public[:9] != number[:9]
    assert parse_identity(number).kind is K.RUC_PERSON
    assert parse_identity(public).kind is K.RUC_PUBLIC


@pytest.mark.parametrize(
    ("typed", "reason", "position"),
    [
        ("", "empty", 0),
        ("  ", "empty", 0),
        ("1234", "too-short", 4),
        ("17900012300", "too-short", 11),
        ("17900012300011", "too-long", 13),
        ("1790001230-000", "bad-establishment", 11),
        ("17900O1230001", "bad-character", 5),
        ("17900I123000I", "bad-character", 5),
        ("AB1", "too-short", 3),
        ("A" * 21, "too-long", 20),
        ("ABCDEFG", "no-digits", 0),
        ("AB12@456", "bad-character", 4),
        ("ñandu123", "bad-character", 0),
        ("17９00012345", "bad-character", 2),
    ],
)
def test_what_cannot_be_a_number_is_refused(typed: str, reason: str, position: int) -> None:
    with pytest.raises(MalformedReference) as caught:
        parse_identity(typed)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_inside(text: str) -> None:
    place = 0
    try:
        identity = parse_identity(text)
    except MalformedReference as refusal:
        place = refusal.position
    else:
        assert parse_identity(identity.value) == identity
    assert 0 <= place <= len(text)


@given(st.from_regex(r"[0-9]{13}", fullmatch=True).filter(lambda n: not n.endswith("000")))
def test_thirteen_digits_are_never_refused(number: str) -> None:
    assert parse_identity(number).value == number
