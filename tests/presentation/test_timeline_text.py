from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.timeline import Timeline
from senae_desktop.domain.timeline_marks import Mark, MarkKind
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_text import MilestoneWords, timeline_words
from senae_desktop.resource_files import resource
from tests.support.fakes import ManualClock

CATALOGUES = load_catalogues(resource("catalogues"))
SPANISH = Formatter("es", CATALOGUES, ManualClock())
AT = datetime(2026, 11, 21, 9, 12, tzinfo=ECUADOR)
ENTERED = Milestone(
    stage="deposit-entry",
    state=MilestoneState.DONE,
    moment=Moment(AT),
    recorded_at=AT + timedelta(minutes=22),
    place="Contecon",
)


def words_of(*cargo: Milestone) -> tuple[MilestoneWords, ...]:
    return timeline_words(Timeline(cargo, (), (), None, -1), SPANISH).cargo


def test_a_sentence_tells_stage_state_time_place_person_and_record() -> None:
    (words,) = words_of(replace(ENTERED, responsible="Ana"))
    assert words.sentence == (
        "Ingreso a depósito: done. It happened on 21/11/2026 09:12. Place: Contecon. "
        "Responsible: Ana. Recorded on 21/11/2026 09:34."
    )


def test_only_where_a_lane_has_got_to_is_the_place_drawn() -> None:
    arrived = replace(ENTERED, stage="arrival", place="Guayaquil")
    pending = Milestone("exit", MilestoneState.PENDING)
    words = words_of(arrived, ENTERED, pending)
    assert words[0].detail == ("21/11 09:12",)
    assert words[1].detail == ("21/11 09:12", "Contecon")
    assert words[2].detail == ()
    assert words[2].sentence == "Salida: pending."


def test_what_is_under_way_tells_its_age_and_a_bare_day_stays_a_day() -> None:
    current = replace(ENTERED, state=MilestoneState.CURRENT, place=None)
    assert words_of(current)[0].detail == ("2 d ago",)
    day = replace(current, moment=Moment(AT, Precision.DAY))
    (words,) = words_of(day)
    assert words.detail == ("21/11",)
    assert "It happened on 21/11/2026; the time is not known." in words.sentence


def test_an_estimate_is_marked_and_told_when_it_has_gone_by() -> None:
    expected = Milestone("arrival", MilestoneState.ESTIMATED, Moment(AT, Precision.DAY))
    (words,) = words_of(expected)
    assert words.detail == ("≈ 21/11",)
    assert words.sentence == "Arribo: expected. Expected on 21/11/2026."
    (late,) = words_of(replace(expected, overdue=True))
    assert late.detail == ("≈ 21/11", "overdue")
    assert "It was expected on 21/11/2026." in late.sentence


def test_a_part_of_the_goods_is_told_with_its_packages() -> None:
    part = replace(ENTERED, state=MilestoneState.CURRENT, partial=True, place=None)
    unknown = replace(part, marks=(Mark(MarkKind.PARTS, 2, open=True),))
    assert "2 part(s) so far." in words_of(unknown)[0].sentence
    so_far = Mark(MarkKind.PARTS, open=True, quantity=Quantity(packages=1200), total=2000)
    counted = replace(part, marks=(so_far,))
    (words,) = words_of(counted)
    assert words.detail == ("2 d ago",)
    assert [mark.text for mark in words.marks] == ["1.200 of 2.000 packages"]
    assert "1.200 of 2.000 packages." in words.sentence


def test_a_problem_bears_its_own_name_and_the_reason() -> None:
    observation = Event(
        id="1",
        sequence=1,
        lane=Lane.CONTROL,
        type="observation-raised",
        stage=None,
        classifier=Classifier.ACTUAL,
        occurred=Moment(AT),
        recorded_at=AT,
        raw_text="",
        source="manual",
    )
    problem = Milestone(
        "inspection",
        MilestoneState.PROBLEM,
        Moment(AT),
        note="Falta la factura.",
        events=(observation,),
    )
    (words,) = words_of(problem)
    assert words.title == "Aforo observado"
    assert words.sentence.startswith("Aforo: needs attention. Aforo observado. ")
    assert words.sentence.endswith("Falta la factura.")
    (unnamed,) = words_of(replace(problem, events=()))
    assert unnamed.title == "Aforo"


def test_what_never_happened_is_told_as_not_needed() -> None:
    (words,) = words_of(Milestone("inspection", MilestoneState.SKIPPED))
    assert words.detail == ("not needed",)
    assert words.sentence == "Aforo: not needed."


@pytest.mark.parametrize("state", list(MilestoneState))
def test_every_state_has_a_word(state: MilestoneState) -> None:
    (words,) = words_of(Milestone("exit", state))
    assert words.sentence.split(": ")[1].strip(".")


def test_the_whole_timeline_is_told_lane_by_lane_with_its_channel() -> None:
    timeline = Timeline(
        cargo=(ENTERED,),
        declaration=(Milestone("declaration", MilestoneState.PENDING),),
        exit=(Milestone("exit", MilestoneState.PENDING),),
        channel="documentary",
        channel_after=0,
    )
    words = timeline_words(timeline, SPANISH)
    lines = words.whole.splitlines()
    assert [line for line in lines if line.endswith(":")] == ["Cargo:", "Declaration:", "Exit:"]
    assert lines[-1].startswith("Inspection channel: Documental. ")
    assert words.channel == "D  Documental"


def test_unknown_codes_are_shown_as_they_are() -> None:
    timeline = Timeline((Milestone("teleport", MilestoneState.DONE),), (), (), "telepathic", -1)
    words = timeline_words(timeline, SPANISH)
    assert words.cargo[0].title == "teleport"
    assert words.channel == "telepathic"
    assert words.channel_sentence == "Inspection channel: telepathic."


def test_names_follow_the_language() -> None:
    english = Formatter("en", CATALOGUES, ManualClock())
    words = timeline_words(Timeline((ENTERED,), (), (), None, -1), english)
    assert words.cargo[0].title == "Deposit entry"
    assert words.channel == ""
    assert words.channel_sentence == ""
