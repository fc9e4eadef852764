"""Imports by the thousand."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.event import Classifier
from senae_desktop.domain.moment import Precision
from senae_desktop.tracking_service.rules.assessment import assess
from senae_desktop.tracking_service.scenarios.stories import Story
from tests.support.many_imports import many
from tests.tracking_service.rules_support import catalogues

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def test_as_many_as_asked_for_each_of_its_own() -> None:
    shipments = list(many(600, 1, START, catalogues()))
    assert len({shipment.id for shipment in shipments}) == 600
    assert {shipment.story for shipment in shipments} == set(Story)
    for shipment in shipments:
        found = assess(shipment.history(START, catalogues()), catalogues(), START.date())
        assert found.stage in catalogues().stages


def test_more_begin_like_fewer() -> None:
    fewer = list(many(20, 1, START, catalogues()))
    assert list(islice(many(10_000, 1, START, catalogues()), 20)) == fewer
    assert list(many(20, 2, START, catalogues())) != fewer


def test_none_are_none() -> None:
    assert list(many(0, 1, START, catalogues())) == []


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(0, 1_000),
)
def test_at_any_hour_the_order_holds_and_history_is_past(start: datetime, seed: int) -> None:
    for shipment in many(22, seed, start, catalogues()):
        dues = [planned.due for planned in shipment.timetable]
        assert dues == sorted(dues)
        times = [
            planned.occurred.at
            for planned in shipment.timetable
            if planned.occurred
            and planned.classifier is Classifier.ACTUAL
            and planned.occurred.precision is Precision.MINUTE
        ]
        assert times == sorted(times)
        for planned in shipment.due(start):
            if planned.occurred and planned.classifier is Classifier.ACTUAL:
                vague = planned.occurred.precision is Precision.DAY
                assert vague or planned.occurred.at <= planned.due
