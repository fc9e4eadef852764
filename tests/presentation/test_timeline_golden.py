"""Where everything of each story is drawn, held to texts that people have looked at.

    pytest tests/presentation/test_timeline_golden.py --rewrite-golden

writes them anew; what has changed is then read in the difference. Widths of letters are invented,
so that no font of a computer moves anything; pictures are for people (``tests.visual``).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom, drawing_of
from senae_desktop.presentation.timeline_shapes import Box, Label, Layout, Room
from tests.presentation.test_timeline_geometry import METRICS
from tests.support.fakes import ManualClock
from tests.visual.material import CATALOGUES
from tests.visual.timeline_stories import Telling, tellings

_FOLDER = Path(__file__).parent / "golden"
_WIDTHS = {"wide": 1154.0, "narrow": 460.0}


@pytest.mark.parametrize("telling", tellings(), ids=lambda telling: telling.story)
def test_each_story_is_drawn_as_it_was_approved(
    telling: Telling, request: pytest.FixtureRequest
) -> None:
    path = _FOLDER / f"timeline-{telling.story}.txt"
    drawn = "\n".join(_drawings(telling))
    if request.config.getoption("--rewrite-golden"):
        _FOLDER.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


def _drawings(telling: Telling) -> list[str]:
    formatter = Formatter("es", CATALOGUES, ManualClock(telling.now))
    lines = []
    for zoom in Zoom:
        drawing = drawing_of(telling.timeline, zoom, formatter)
        for name, width in _WIDTHS.items():
            layout = drawing.lay_out(Room(width, 0.0), METRICS)
            lines += [f"== {zoom}, {name}", *_lines(layout), ""]
    return lines


def _lines(layout: Layout) -> list[str]:
    """The layout as text: one line for each thing, whole pixels, words as they are drawn."""
    lines = [f"size {layout.width:.0f} x {layout.height:.0f}"]
    lines += [f"name {lane.value}: {_label(label)}" for lane, label in layout.names]
    for dot in layout.dots:
        struck = " struck" if dot.struck else ""
        where = f"{dot.x:.0f},{dot.y:.0f}"
        lines.append(f"{dot.lane.value} {dot.index} {dot.state.value}{struck} at {where}")
        lines += [f"  {_label(label)}" for label in (dot.title, dot.detail) if label.lines]
        for sign in dot.signs:
            ground = " open" if sign.open else ""
            lines.append(f"  {sign.kind.value}{ground} {_label(sign.label)}")
        if dot.chip is not None:
            lines.append(f"  chip {_box(dot.chip)}")
    for rail in layout.rails:
        ends = f"{rail.x1:.0f},{rail.y1:.0f} to {rail.x2:.0f},{rail.y2:.0f}"
        lines.append(f"rail {rail.lane.value} {rail.style.value} {rail.shape.value} {ends}")
    if layout.badge is not None:
        stem = " ".join(f"{end:.0f}" for end in layout.badge.stem)
        lines.append(f"badge {_label(layout.badge.label)} stem {stem}")
    lines += [f"date {_label(label)}" for label in layout.dates]
    return lines


def _label(label: Label) -> str:
    return f"{' / '.join(label.lines)} [{_box(label.box)}]"


def _box(box: Box) -> str:
    return f"{box.x:.0f} {box.y:.0f} {box.width:.0f} {box.height:.0f}"
