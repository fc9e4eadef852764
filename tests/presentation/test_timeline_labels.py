from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.presentation.timeline_labels import elide, fit, rooms


def measure(text: str) -> float:
    return float(len(text))


@given(st.text(max_size=40), st.integers(1, 50))
def test_an_elided_text_fits_and_begins_like_the_whole(text: str, room: int) -> None:
    shown = elide(text, room, measure)
    assert measure(shown) <= room
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_the_longest_beginning_is_kept() -> None:
    assert elide("Salida autorizada", 10, measure) == "Salida au…"
    assert elide("Salida autorizada", 8, measure) == "Salida…"


def test_parts_stay_together_while_they_fit() -> None:
    parts = ("07/11 10:22", "Contecon")
    assert fit(parts, 30, measure) == ("07/11 10:22 · Contecon",)
    assert fit(parts, 15, measure) == ("07/11 10:22", "Contecon")


def test_a_part_breaks_between_words_and_only_the_last_line_is_cut() -> None:
    assert fit(("Ingreso a depósito",), 10, measure) == ("Ingreso a", "depósito")
    assert fit(("Ingreso a depósito temporal",), 10, measure) == ("Ingreso a", "depósito…")
    assert fit(("hace 2 d", "SENAE, téc. aforador"), 12, measure, 3) == (
        "hace 2 d",
        "SENAE, téc.",
        "aforador",
    )


@given(st.lists(st.text(alphabet="ab ", max_size=30), max_size=4), st.integers(1, 40))
def test_every_line_fits(parts: list[str], room: int) -> None:
    cleaned = [" ".join(part.split()) for part in parts]
    lines = fit([part for part in cleaned if part], room, measure, 3)
    assert len(lines) <= 3
    assert all(0 < measure(line) <= room for line in lines)


def test_no_parts_need_no_line() -> None:
    assert fit((), 10, measure) == ()


def test_a_label_may_use_room_that_its_neighbours_leave() -> None:
    assert rooms([50, 130, 50], [0, 100, 200], 90, [500] * 3, 10) == [50, 130, 50]


def test_of_two_that_would_touch_the_wider_is_held_first() -> None:
    assert rooms([60, 150], [0, 100], 90, [500, 500], 10) == [60, 90]
    assert rooms([150, 150], [0, 100], 90, [500, 500], 10) == [90, 90]


@given(st.lists(st.floats(0, 400), min_size=1, max_size=7))
def test_rooms_never_touch(widths: list[float]) -> None:
    positions = [100.0 * index for index in range(len(widths))]
    found = rooms(widths, positions, 88, [180.0] * len(widths), 12)
    for left, right in pairwise(found):
        assert (left + right) / 2 + 12 <= 100 + 1e-9
    assert all(room <= min(width, 180.0) for room, width in zip(found, widths, strict=True))
