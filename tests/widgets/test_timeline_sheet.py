"""A long log takes several pages, and no row is cut between two of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QPageLayout, QPdfWriter
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom, drawing_of
from senae_desktop.presentation.timeline_sheet import sheet_words
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline.sheet import TimelineSheet
from tests.widgets.conftest import NOON, make_event


@pytest.fixture
def long(records: dict[str, ShipmentRecord]) -> ShipmentRecord:
    events = tuple(make_event(number, "note", 1 + number % 25) for number in range(1, 120))
    return replace(records["observed"], events=events)


def sheet(
    record: ShipmentRecord, zoom: Zoom, theme: Theme, formatter: Formatter, catalogues: Catalogues
) -> TimelineSheet:
    timeline = build_timeline(record, catalogues, NOON)
    drawing = drawing_of(timeline, zoom, formatter, relative=False)
    return TimelineSheet(drawing, sheet_words(record, timeline, formatter), theme)


def test_pages_end_between_two_rows(
    qtbot: QtBot, long: ShipmentRecord, theme: Theme, formatter: Formatter, catalogues: Catalogues
) -> None:
    del qtbot
    made = sheet(long, Zoom.EVENTS, theme, formatter, catalogues)
    parts = list(made._slices(1_000.0))
    assert len(parts) > 2
    assert all(above.bottom == below.top for above, below in pairwise(parts))
    assert all(part.bottom - part.top < 1_000.0 for part in parts)
    for dot in made._layout.dots:
        assert any(part.top <= dot.hit.y and dot.hit.bottom <= part.bottom for part in parts)
    assert made.pdf().count(b"/Type /Page\n") > 1


def test_stages_lie_across_one_page(
    qtbot: QtBot,
    records: dict[str, ShipmentRecord],
    theme: Theme,
    formatter: Formatter,
    catalogues: Catalogues,
) -> None:
    del qtbot
    made = sheet(records["observed"], Zoom.STAGES, theme, formatter, catalogues)
    assert made.pdf().count(b"/Type /Page\n") == 1
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    made.turn(writer)
    assert writer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert made.print_on(writer)
