"""What the panel says: the three clocks, and all that came with an event."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_details import event_details, stage_details
from senae_desktop.presentation.timeline_text import MilestoneWords
from tests.domain.timeline_story import CATALOGUES
from tests.support.fakes import ManualClock

ENGLISH = Formatter("en", CATALOGUES, ManualClock())
AT = datetime(2026, 11, 21, 9, 12, tzinfo=ECUADOR)
READ = AT + timedelta(days=2)
WORDS = MilestoneWords("Deposit entry", (), "")
ENTERED = Event(
    id="1",
    sequence=1,
    lane=Lane.CARGO,
    type="deposit-entry",
    stage="deposit-entry",
    classifier=Classifier.ACTUAL,
    occurred=Moment(AT),
    recorded_at=AT + timedelta(minutes=22),
    raw_text="INGRESO TOTAL <b>1</b>",
    raw_code="IMDT",
    source="manual",
    place="Contecon",
    responsible="Ana",
    reason="Acta firmada",
    quantity=Quantity(1200, Decimal("350.5")),
    documents=("IMDT-1", "ACTA-2"),
)


def test_an_event_is_told_whole_with_its_three_clocks() -> None:
    details = event_details(ENTERED, WORDS, READ, ENGLISH)
    assert dict(details.rows) == {
        "Event": "Deposit entry",
        "Occurred": "21/11/2026 09:12",
        "Recorded": "21/11/2026 09:34",
        "Last read": "23/11/2026 09:12",
        "Place": "Contecon",
        "Responsible": "Ana",
        "Quantity": "1,200 package(s) · 350.5 kg",
        "Documents": "IMDT-1, ACTA-2",
        "Reason": "Acta firmada",
        "Source": "recorded by hand",
        "Original text": "INGRESO TOTAL <b>1</b> · IMDT",
    }
    assert details.text.splitlines()[0] == "Deposit entry"
    assert "Last read: 23/11/2026 09:12" in details.text


def test_what_is_not_known_is_said() -> None:
    day = replace(ENTERED, occurred=Moment(AT, Precision.DAY))
    rows = dict(event_details(day, WORDS, None, ENGLISH).rows)
    assert rows["Occurred"] == "21/11/2026, the time is not known"
    assert rows["Last read"] == "never"
    vague = replace(ENTERED, occurred=None, classifier=Classifier.ESTIMATED)
    assert dict(event_details(vague, WORDS, READ, ENGLISH).rows)["Occurred"] == (
        "not known, estimated"
    )


def test_a_code_that_is_not_known_is_explained() -> None:
    odd = replace(ENTERED, type="risk-hold-47")
    expected = ("This code is not known yet: it is shown as it came and moves nothing.",)
    assert event_details(odd, WORDS, READ, ENGLISH).notes == expected
    unknown = Milestone("risk-hold-47", MilestoneState.UNKNOWN, events=(odd,))
    assert stage_details(unknown, WORDS, READ, ENGLISH).notes == expected
    assert "Event" not in dict(event_details(odd, WORDS, READ, ENGLISH).rows)


def test_a_stage_lists_its_other_events_and_those_that_stand_no_longer() -> None:
    others = tuple(replace(ENTERED, id=f"o{n}", sequence=n + 2, occurred=None) for n in range(8))
    milestone = Milestone(
        "deposit-entry",
        MilestoneState.DONE,
        Moment(AT),
        recorded_at=ENTERED.recorded_at,
        events=(*others, ENTERED),
        undone=(replace(ENTERED, id="u"),),
    )
    details = stage_details(milestone, WORDS, READ, ENGLISH)
    assert ("Occurred", "21/11/2026 09:12") in details.rows
    assert len(details.notes) == 8
    assert details.notes[-2:] == (
        "and 2 more in Events",
        "No longer stands: Deposit entry, 21/11/2026 09:12.",
    )


def test_a_stage_still_to_come_tells_what_it_means() -> None:
    pending = Milestone("exit", MilestoneState.PENDING)
    details = stage_details(pending, replace(WORDS, title="Exit"), READ, ENGLISH)
    assert details.rows == ()
    assert details.notes == (CATALOGUES.stages["exit"].meaning_en,)
