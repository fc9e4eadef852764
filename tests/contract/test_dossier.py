"""Papers travel whole: exact, cleaned, each number once."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.contract import reading, writing
from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.errors import UnreadableAnswer
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord

_AMOUNT = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2)
_WORD = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)
_CHARGE = st.builds(
    Charge,
    code=_WORD,
    amount=_AMOUNT,
    base=st.none() | _AMOUNT,
    rate=st.none() | _AMOUNT,
    rate_kind=st.sampled_from(RateKind),
    raw_text=_WORD,
)
_LIQUIDATION = st.builds(
    Liquidation,
    number=_WORD,
    issued_on=st.none() | st.dates(),
    currency=st.sampled_from(("USD", "EUR")),
    total=st.none() | _AMOUNT,
    lines=st.lists(_CHARGE, max_size=5).map(tuple),
)
_DOCUMENT = st.builds(
    Document, kind=_WORD, number=_WORD, issued_on=st.none() | st.dates(), issuer=_WORD, note=_WORD
)
_DOSSIER = st.builds(
    Dossier,
    st.lists(_LIQUIDATION, max_size=3).map(tuple),
    st.lists(_DOCUMENT, max_size=5).map(tuple),
).map(lambda told: Dossier().with_known(told))
_SHIPMENT = Shipment("s", 1, Party("X"))


@given(_DOSSIER)
def test_what_is_written_is_read_back(dossier: Dossier) -> None:
    record = ShipmentRecord(_SHIPMENT, dossier=dossier)
    assert reading.record(msgspec.json.encode(writing.record(record))) == record


def test_papers_travel_only_when_they_are_given() -> None:
    members = msgspec.to_builtins(writing.shipment(_SHIPMENT))
    assert "charges" not in members
    assert "documents" not in members
    members = msgspec.to_builtins(writing.record(ShipmentRecord(_SHIPMENT)))
    assert (members["charges"], members["documents"]) == ([], [])


def test_a_rate_of_an_unknown_kind_is_kept_and_computes_nothing() -> None:
    body = (
        b'{"id":"s","version":1,"importer":{"name":"X"},"keys":{},"charges":[{"number":"4",'
        b'"lines":[{"code":"new","amount":"1.10","base":"2","rate":"3","rateKind":"TIERED",'
        b'"rawText":"A\\nB"}]}]}'
    )
    (line,) = reading.record(body).dossier.liquidations[0].lines
    assert line.rate_kind is RateKind.OTHER
    assert line.computed is None
    assert line.raw_text == "A B"


@pytest.mark.parametrize("amount", ["1e5", "NaN", "12,50", "9" * 16, ""])
def test_an_amount_that_is_none_is_refused(amount: str) -> None:
    body = (
        '{"id":"s","version":1,"importer":{"name":"X"},"keys":{},'
        f'"charges":[{{"lines":[{{"code":"iva","amount":"{amount}"}}]}}]}}'
    )
    with pytest.raises(UnreadableAnswer):
        reading.record(body.encode())
