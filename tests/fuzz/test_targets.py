"""A short run of each fuzzed parser, with damage made at random; the long one is `make fuzz`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_what_the_parser_begins_from_is_read(name: str) -> None:
    target, seeds = TARGETS[name]
    for seed in seeds():
        target(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_damage_is_refused_and_nothing_else_goes_wrong(name: str) -> None:
    target, seeds = TARGETS[name]
    whole = list(seeds())

    @given(st.data())
    @settings(max_examples=60)
    def damaged(draw: st.DataObject) -> None:
        seed = bytearray(draw.draw(st.sampled_from(whole)))
        for _ in range(draw.draw(st.integers(1, 12))):
            place = draw.draw(st.integers(0, len(seed) - 1))
            piece = draw.draw(st.binary(max_size=4))
            seed[place : place + draw.draw(st.integers(0, 40))] = piece
            if not seed:
                return
        target(bytes(seed))

    damaged()
