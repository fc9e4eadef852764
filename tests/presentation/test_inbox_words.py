"""What changed, in words a customs clerk would use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from senae_desktop.domain.inbox import InboxGroup, InboxLine, inbox
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind, ToldEvent
from senae_desktop.domain.novelty_papers import ToldCharge, ToldDocument
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.inbox_model import InboxModel
from senae_desktop.presentation.inbox_words import InboxWords, kind_names
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
AT = NOW - timedelta(minutes=5)
K = NoveltyKind
ARRIVAL = ToldEvent("arrival", "Llegada", Moment(AT), "Manta").text()
ARRIVED = "Arribo del medio de transporte, 23/11 11:55, Manta"
DAY = ToldEvent("?", "Algo nunca visto", Moment(AT, Precision.DAY), "").text()
PAPER = ToldDocument("carta nueva", "1", date(2026, 11, 2), "Proveedora", "").text()
BILL = [ToldCharge("L", "", "", "USD", Decimal(amount)).text() for amount in ("155", "1166.5")]
NEW_FEE = ToldCharge("L", "?", "TASA NUEVA", "USD", Decimal(5)).text()


@pytest.fixture
def words() -> InboxWords:
    return InboxWords(Formatter("es", CATALOGUES, ManualClock(NOW)))


@pytest.mark.parametrize(
    ("difference", "label", "change"),
    [
        (Difference(K.STAGE, "", "arrival", "discharge"), "Stage", "Arribo → Descarga"),
        (Difference(K.STAGE, "", "", "arrival"), "Stage", "— → Arribo"),
        (Difference(K.STAGE, "", "arrival", "hologram"), "Stage", "Arribo → hologram"),
        (Difference(K.CHANNEL, "", "", "physical"), "Channel", "— → Físico intrusivo"),
        (Difference(K.ALERT, "observed", "", "observed"), "Alert", "Aforo observado"),
        (Difference(K.ALERT, "observed", "observed"), "Alert", "no longer: Aforo observado"),
        (
            Difference(K.NEXT, "", "", "AGENT/pay-liquidation"),
            "Whose move it is",
            "— → Agente de aduana: Pagar la liquidación",
        ),
        (Difference(K.KEY, "declaration", "", "028-1"), "Declaration number (DAI)", "— → 028-1"),
        (Difference(K.KEY, "hologram", "a", "b"), "Number", "a → b"),
        (Difference(K.DATA, "office", "028", ""), "District", "Guayaquil – Marítimo → —"),
        (Difference(K.DATA, "weight", "1", "2.5"), "Weight (kg)", "1 → 2.5"),
        (Difference(K.DOCUMENT, "?/1", "", PAPER), "carta nueva", "— → 1, 02/11/2026, Proveedora"),
        (Difference(K.DOCUMENT, "?/1", PAPER, "x"), "Document", "1, 02/11/2026, Proveedora → —"),
        (Difference(K.CHARGE, "L/", *BILL), "Liquidation L", "USD 155,00 → USD 1.166,50"),
        (
            Difference(K.CHARGE, "L/?/TASA", "", NEW_FEE),
            "Liquidation L: TASA NUEVA",
            "— → USD 5,00",
        ),
        (Difference(K.EVENT, "e", "", ARRIVAL), "Event", ARRIVED),
        (Difference(K.ESTIMATE, "e", "", DAY), "Expected", "Algo nunca visto, 23/11"),
        (
            Difference(K.CORRECTED, "e", ARRIVAL, DAY),
            "Correction",
            f"{ARRIVED} → Algo nunca visto, 23/11",
        ),
        (
            Difference(K.RETRACTED, "e", ARRIVAL),
            "Retraction",
            f"{ARRIVED} → withdrawn",
        ),
        (Difference(K.NEW, "", "", "arrival"), "New shipment", "Arribo"),
        (
            Difference(K.REMOVED, "", "arrival"),
            "No longer visible",
            "your account no longer sees it",
        ),
        (Difference(K.OTHER, "", "a", "b"), "Other change", "see the shipment"),
    ],
)  # fmt: skip
def test_each_kind_says_what_was_and_what_is(
    words: InboxWords, difference: Difference, label: str, change: str
) -> None:
    said = words.line(InboxLine((1,), difference, AT))
    assert (said.label, said.change) == (label, change)


def test_a_deadline_is_named_by_its_rule_and_told_by_its_days(words: InboxWords) -> None:
    code = next(iter(CATALOGUES.deadline_rules))
    said = words.line(InboxLine((1,), Difference(K.DEADLINE, code, "2026-12-01", "no day"), AT))
    assert said.label == f"Deadline: {CATALOGUES.deadline_rules[code].name_es}"
    assert said.change == "01/12/2026 → no day"


@pytest.mark.parametrize(
    ("value", "said"),
    [("arrival", "Arribo again, after a change"), ("", "as it was, after a change")],
)
def test_what_came_back_is_said_so(words: InboxWords, value: str, said: str) -> None:
    line = InboxLine((1, 2), Difference(K.STAGE, "", value, value), AT)
    assert words.line(line).change == said


def test_a_line_is_heard_as_a_sentence(words: InboxWords) -> None:
    line = InboxLine((1,), Difference(K.STAGE, "", "arrival", "exit"), AT)
    assert words.sentence(line) == "Stage: before Arribo, now Salida. today 11:55."
    line = InboxLine((1,), Difference(K.NEW, "", "", "arrival"), AT)
    assert words.sentence(line) == "New shipment: Arribo. today 11:55."


def test_every_kind_has_a_name() -> None:
    assert kind_names().keys() == set(NoveltyKind)


def groups(count: int) -> tuple[InboxGroup, ...]:
    return inbox(
        Novelty(number, f"s{number % 40}", "Andina", f"P-{number % 40}", difference, AT)
        for number in range(1, count + 1)
        for difference in [Difference(K.EVENT, f"e{number}", "", ARRIVAL)]
    )


def test_the_model_has_a_heading_for_each_shipment_and_words_on_demand(words: InboxWords) -> None:
    model = InboxModel(words)
    model.set_groups(groups(8_000))
    assert model.rowCount() == 8_000 + 40
    first, second = model.index(0), model.index(1)
    assert first.data() == "Andina · P-0"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Andina · P-0. 200 change(s). today 11:55."
    )
    assert str(second.data()).startswith("Event: Arribo del medio")
    assert str(second.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("today 11:55.")
    assert words.count(groups(8_000)) == "8.000 change(s) in 40 shipment(s)"


def test_a_row_is_found_again_whatever_it_says_now(words: InboxWords) -> None:
    model = InboxModel(words)
    model.set_groups(groups(80))
    row = model.row(5)
    assert row is not None
    model.set_groups(groups(120))
    place = model.place_of(row)
    assert place is not None
    again = model.row(place)
    assert again is not None
    assert again.line is not None
    assert row.line is not None
    assert again.line.difference == row.line.difference
    model.set_groups(())
    assert model.place_of(row) is None
