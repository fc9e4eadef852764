"""The table of the pace: nearer and at work means oftener."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.pace import TABLE, Hours, Nearness, OpenImports, hours, nearness, pause
from senae_desktop.resource_files import resource

STAGES = load_catalogues(resource("catalogues")).stages
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ECUADOR)
NIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=ECUADOR)
SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=ECUADOR)


def test_the_table_has_a_pause_for_every_case() -> None:
    assert TABLE.keys() == {(near, when) for near in Nearness for when in Hours}
    for when in Hours:
        pauses = [TABLE[near, when] for near in Nearness]
        assert all(one <= other for one, other in pairwise(pauses))
    assert all(TABLE[near, Hours.WORKING] <= TABLE[near, Hours.CLOSED] for near in Nearness)


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("inspection", Nearness.NEAR),
        ("payment", Nearness.NEAR),
        ("discharge", Nearness.SOON),
        (None, Nearness.SOON),
        ("manifest", Nearness.FAR),
        ("never seen", Nearness.FAR),
    ],
)
def test_how_near_the_next_step_is(stage: str | None, expected: Nearness) -> None:
    assert nearness(stage) is expected
    assert stage is None or stage == "never seen" or stage in STAGES


@pytest.mark.parametrize(
    ("office", "now", "expected"),
    [
        ("028", MONDAY, Hours.WORKING),
        ("028", NIGHT, Hours.CLOSED),
        ("028", SUNDAY, Hours.CLOSED),
        ("019", SUNDAY, Hours.WORKING),
        (None, MONDAY, Hours.WORKING),
    ],
)
def test_when_a_district_is_at_work(office: str | None, now: datetime, expected: Hours) -> None:
    assert hours(office, now) is expected


IMPORTS = st.builds(
    OpenImports,
    st.sampled_from([None, "new", *STAGES]),
    st.sampled_from([None, "028", "019"]),
    st.integers(0, 3),
)


@given(st.lists(IMPORTS), IMPORTS, st.datetimes(timezones=st.just(ECUADOR)))
def test_a_further_import_never_slows_the_others(
    imports: list[OpenImports], further: OpenImports, now: datetime
) -> None:
    assert 60 <= pause([*imports, further], now) <= pause(imports, now) <= 900
