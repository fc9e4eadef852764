"""References as clerks type them. Numbers are invented; the containers are published examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso6346

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import (
    LONGEST,
    Reason,
    Reference,
    ReferenceKind,
    parse,
    recognise,
)
from senae_desktop.domain.references_keys import keys_of, mode_of
from senae_desktop.domain.shipment import Keys, TransportMode

K = ReferenceKind


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("CEC2026MSCU0001-0012-0000", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("MRN cec2026mscu0001-12-0", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("CEC2026MSCU0001 0012 0000", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("CEC 2026 MSCU 0001 - 0012 - 0000", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("CEC2026MSCU0001_0012_0000", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("CEC2026MSCU000100120000", K.CARGO_NUMBER, "CEC2026MSCU0001-0012-0000"),
        ("028-2026-10-00418823", K.DECLARATION, "028-2026-10-00418823"),
        ("02820261000418823", K.DECLARATION, "028-2026-10-00418823"),
        ("DAI No. 028–2026–10–418823", K.DECLARATION, "028-2026-10-00418823"),
        ("refrendo: 028 2026 10 00418823.", K.DECLARATION, "028-2026-10-00418823"),
        ("N° 055.2026.70.00000912", K.DECLARATION, "055-2026-70-00000912"),
        ("CSQU3054383", K.CONTAINER, "CSQU3054383"),
        ("contenedor msku 907032-3", K.CONTAINER, "MSKU9070323"),
        ("020-12345675", K.AIR_WAYBILL, "020-12345675"),
        ("AWB: 020 1234 5675", K.AIR_WAYBILL, "020-12345675"),
        ("\u200b(02012345675),", K.AIR_WAYBILL, "020-12345675"),
        ("medu gy418827", K.BILL_OF_LADING, "MEDUGY418827"),
        ("EGLV149603217745", K.BILL_OF_LADING, "EGLV149603217745"),
        ("MEDUGY418827", K.BILL_OF_LADING, "MEDUGY418827"),
        ("HBL GYE-2026/0012", K.BILL_OF_LADING, "GYE20260012"),
        ("B/L: CSQU3054384", K.BILL_OF_LADING, "CSQU3054384"),
        ("HBL CSQU3054383", K.BILL_OF_LADING, "CSQU3054383"),
        ("CO4560012345", K.ROAD_WAYBILL, "CO4560012345"),
        ("carta de porte XX4560012345", K.ROAD_WAYBILL, "XX4560012345"),
        ("XX4560012345", K.BILL_OF_LADING, "XX4560012345"),
        ("29000001201500000012S", K.DELIVERY_NUMBER, "29000001201500000012S"),
        ("29000001 2015 000000012 s", K.DELIVERY_NUMBER, "290000012015000000012S"),
        ("entrega 29000001201500000012", K.DELIVERY_NUMBER, "29000001201500000012"),
        ("40174824", K.LIQUIDATION, "40174824"),
        ("liquidación 4017482", K.LIQUIDATION, "4017482"),
        ("BL 40174824", K.BILL_OF_LADING, "40174824"),
    ],
)
def test_recognised_first(typed: str, kind: ReferenceKind, value: str) -> None:
    assert recognise(typed)[0] == Reference(kind, value)
    assert parse(kind, typed).display == value


@pytest.mark.parametrize(
    ("typed", "kind", "reason", "position"),
    [
        ("", "reference", Reason.EMPTY, 0),
        (" - ", "reference", Reason.EMPTY, 0),
        ("1" * (LONGEST + 1), "reference", Reason.TOO_LONG, LONGEST),
        ("CSQU3054384", K.CONTAINER, Reason.BAD_CHECK_DIGIT, 10),
        (" mskU 907032", K.CONTAINER, Reason.TOO_SHORT, 12),
        ("020-12345676", K.AIR_WAYBILL, Reason.BAD_CHECK_DIGIT, 11),
        ("028-1926-10-00418823", K.DECLARATION, Reason.BAD_YEAR, 4),
        ("00000000000000000", K.DECLARATION, Reason.BAD_YEAR, 3),
        ("0282026100041882", K.DECLARATION, Reason.TOO_SHORT, 16),
        ("028202610004188233", K.DECLARATION, Reason.TOO_LONG, 17),
        ("028-2026-10-004188231", K.DECLARATION, Reason.TOO_LONG, 20),
        ("DAI 028-2026-10-0041B823", K.DECLARATION, Reason.BAD_CHARACTER, 20),
        ("CEC2026MSCU0001-0012", K.CARGO_NUMBER, Reason.MISSING_PART, 20),
        ("MRN CEC2026-0012-0000", K.CARGO_NUMBER, Reason.TOO_SHORT, 11),
        ("MRN CEC2026MSCU0001ABCDEF-0012-0000", K.CARGO_NUMBER, Reason.TOO_LONG, 24),
        ("CEC2026MSCU0001-00I2-0000", K.CARGO_NUMBER, Reason.BAD_CHARACTER, 18),
        ("CEC2026MSCU0001-0012-00000", K.CARGO_NUMBER, Reason.TOO_LONG, 25),
        ("CEC2026MS@U0001-0012-0000", K.CARGO_NUMBER, Reason.BAD_CHARACTER, 9),
        ("2900000120150000001", K.DELIVERY_NUMBER, Reason.TOO_SHORT, 19),
        ("2900000120150000000123S", K.DELIVERY_NUMBER, Reason.TOO_LONG, 21),
        ("29000001191500000012S", K.DELIVERY_NUMBER, Reason.BAD_YEAR, 8),
        ("entrega 2900000120150000A012S", K.DELIVERY_NUMBER, Reason.BAD_CHARACTER, 24),
        ("hola", K.BILL_OF_LADING, Reason.TOO_SHORT, 4),
        ("palabras", K.BILL_OF_LADING, Reason.NO_DIGITS, 0),
        ("AB@12345", K.BILL_OF_LADING, Reason.BAD_CHARACTER, 2),
        ("año2026001", K.BILL_OF_LADING, Reason.BAD_CHARACTER, 1),
        ("A1" * 18, K.BILL_OF_LADING, Reason.TOO_LONG, 35),
        ("CPIC 12345678", K.ROAD_WAYBILL, Reason.BAD_SHAPE, 5),
        ("CPIC EC12", K.ROAD_WAYBILL, Reason.TOO_SHORT, 9),
        ("contenedor CSQX3054383", K.CONTAINER, Reason.BAD_CATEGORY, 14),
        ("contenedor CS1U3054383", K.CONTAINER, Reason.BAD_CHARACTER, 13),
        ("contenedor CSQU30543831", K.CONTAINER, Reason.TOO_LONG, 22),
        ("liquidación 123456", K.LIQUIDATION, Reason.TOO_SHORT, 18),
        ("AWB 020-1234567A", K.AIR_WAYBILL, Reason.BAD_CHARACTER, 15),
    ],
)
def test_refused_with_reason_and_place(
    typed: str, kind: str, reason: Reason, position: int
) -> None:
    with pytest.raises(MalformedReference) as caught:
        recognise(typed)
    refusal = caught.value
    assert (refusal.kind, refusal.reason, refusal.position) == (kind, reason, position)


def test_what_else_it_may_be_comes_after() -> None:
    assert [reference.kind for reference in recognise("02012345675")] == [
        K.AIR_WAYBILL, K.LIQUIDATION, K.BILL_OF_LADING,
    ]  # fmt: skip
    assert [reference.kind for reference in recognise("XX4560012345")] == [
        K.BILL_OF_LADING, K.ROAD_WAYBILL,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "typed", "keys", "mode"),
    [
        (K.CARGO_NUMBER, "CEC2026MSCU0001-1-0",
         Keys(cargo_number="CEC2026MSCU0001-0001-0000"), None),
        (K.BILL_OF_LADING, "MEDUGY418827",
         Keys(transport_document="MEDUGY418827"), TransportMode.MARITIME),
        (K.AIR_WAYBILL, "02012345675",
         Keys(transport_document="020-12345675"), TransportMode.AIR),
        (K.ROAD_WAYBILL, "EC123456", Keys(transport_document="EC123456"), TransportMode.ROAD),
        (K.DECLARATION, "02820261000418823", Keys(declaration="028-2026-10-00418823"), None),
        (K.CONTAINER, "CSQU3054383", Keys(containers=("CSQU3054383",)), TransportMode.MARITIME),
        (K.DELIVERY_NUMBER, "29000001201500000012S",
         Keys(delivery_number="29000001201500000012S"), None),
        (K.LIQUIDATION, "40174824", Keys(liquidation="40174824"), None),
    ],
)  # fmt: skip
def test_keys_and_mode(
    kind: ReferenceKind, typed: str, keys: Keys, mode: TransportMode | None
) -> None:
    reference = parse(kind, typed)
    assert keys_of(reference) == keys
    assert mode_of(reference) is mode


# --- whatever is typed ---------------------------------------------------------------------------

_DIGIT = "0123456789"
_LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _of(alphabet: str, least: int, most: int | None = None) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=least, max_size=most or least)


def _container(owner: str, category: str, serial: str) -> str:
    stem = owner + category + serial
    return stem + iso6346.calc_check_digit(stem)


_YEAR = st.integers(2000, 2099).map(str)
_VALUES = {
    K.CARGO_NUMBER: st.builds(
        "CEC{}{}{}-{}-{}".format, _YEAR, _of(_LETTER, 4), _of(_DIGIT, 4, 5), _of(_DIGIT, 4),
        _of(_DIGIT, 4),
    ),
    K.DECLARATION: st.builds(
        "{}-{}-{}-{}".format, _of(_DIGIT, 3), _YEAR, _of(_DIGIT, 2), _of(_DIGIT, 8)
    ),
    K.CONTAINER: st.builds(_container, _of(_LETTER, 3), st.sampled_from("UJZ"), _of(_DIGIT, 6)),
    K.AIR_WAYBILL: st.builds(
        lambda airline, serial: f"{airline}-{serial}{int(serial) % 7}",
        _of(_DIGIT, 3), _of(_DIGIT, 7),
    ),
    K.ROAD_WAYBILL: st.builds("{}{}".format, st.sampled_from(["EC", "CO"]), _of(_DIGIT, 8, 12)),
    K.DELIVERY_NUMBER: st.builds(
        "{}{}{}{}".format, _of(_DIGIT, 8), _YEAR, _of(_DIGIT, 8, 9), st.sampled_from(["", "S"])
    ),
    K.LIQUIDATION: _of(_DIGIT, 7, 10),
    K.BILL_OF_LADING: st.builds("{}{}".format, _of(_LETTER, 5), _of(_DIGIT, 6, 12)),
}  # fmt: skip
_REFERENCES = st.sampled_from(list(_VALUES)).flatmap(
    lambda kind: _VALUES[kind].map(lambda value: Reference(kind, value))
)


@given(_REFERENCES)
def test_what_is_shown_can_be_read_again(reference: Reference) -> None:
    assert parse(reference.kind, reference.display) == reference


@given(
    _REFERENCES,
    st.sampled_from(["", " ", "  ", "\u00a0", "(", "\t"]),
    st.sampled_from(["-", " ", " - ", "–", "."]),
    st.booleans(),
)
def test_everything_valid_is_recognised_however_it_is_typed(
    reference: Reference, around: str, dash: str, lower: bool
) -> None:
    typed = around + reference.display.replace("-", dash) + around
    assert recognise(typed.lower() if lower else typed)[0] == reference


@given(_REFERENCES, st.data())
def test_separators_do_not_matter_where_the_length_is_fixed(
    reference: Reference, data: st.DataObject
) -> None:
    if reference.kind in (K.CARGO_NUMBER, K.DECLARATION):
        return
    text = reference.display.replace("-", "")
    cut = data.draw(st.integers(1, len(text) - 1))
    assert parse(reference.kind, f"{text[:cut]} {text[cut:]}") == reference


def _points_into(text: str, refusal: MalformedReference) -> None:
    assert refusal.reason in list(Reason)
    assert 0 <= refusal.position <= len(text)


_HOSTILE = st.one_of(
    st.text(max_size=40),
    st.text("CEC0123456789-/. U\u200bñ@", max_size=40),
    _REFERENCES.map(lambda reference: reference.display[:-1]),
)


@given(_HOSTILE)
def test_any_text_is_recognised_or_refused_inside(text: str) -> None:
    try:
        references = recognise(text)
    except MalformedReference as refusal:
        _points_into(text, refusal)
    else:
        assert references
        for reference in references:
            assert parse(reference.kind, reference.display) == reference


@given(st.sampled_from(ReferenceKind), _HOSTILE)
def test_any_text_is_parsed_or_refused_inside(kind: ReferenceKind, text: str) -> None:
    try:
        reference = parse(kind, text)
    except MalformedReference as refusal:
        _points_into(text, refusal)
    else:
        assert parse(kind, reference.display) == reference
