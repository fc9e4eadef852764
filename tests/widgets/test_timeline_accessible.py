from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import StageTimelineWidget
from senae_desktop.widgets.timeline.accessible import AccessibleTimeline
from tests.widgets.conftest import NOON

NAME = QAccessible.Text.Name
DESCRIPTION = QAccessible.Text.Description


@pytest.fixture
def widget(
    qtbot: QtBot,
    theme: Theme,
    formatter: Formatter,
    catalogues: Catalogues,
    records: dict[str, ShipmentRecord],
) -> StageTimelineWidget:
    widget = StageTimelineWidget(theme, formatter)
    qtbot.addWidget(widget)
    widget.resize(1100, 200)
    widget.set_timeline(build_timeline(records["inspecting"], catalogues, NOON))
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def interface_of(widget: StageTimelineWidget) -> AccessibleTimeline:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(interface, AccessibleTimeline)
    return interface


def test_the_timeline_is_a_list_with_an_item_per_milestone(widget: StageTimelineWidget) -> None:
    timeline = interface_of(widget)
    assert timeline.role() is QAccessible.Role.List
    assert timeline.text(NAME) == "Timeline"
    assert "Declaration:" in timeline.text(QAccessible.Text.Description)
    assert timeline.childCount() == 11
    first = timeline.child(0)
    assert first.role() is QAccessible.Role.ListItem
    assert first.text(NAME).startswith("Manifiesto: done. It happened on 02/11/2026 09:12.")
    assert "Recorded: 02/11/2026 09:34" in first.text(DESCRIPTION)
    assert first.text(QAccessible.Text.Value) == ""
    assert first.childCount() == 0
    assert first.parent() is timeline
    assert timeline.indexOfChild(first) == 0
    assert timeline.child(11) is None


def heard(widget: StageTimelineWidget) -> list[str]:
    """Every item as a screen reader comes to it."""
    timeline = interface_of(widget)
    return [timeline.child(index).text(NAME) for index in range(timeline.childCount())]


def test_the_whole_timeline_is_heard_stage_by_stage_and_event_by_event(
    widget: StageTimelineWidget, records: dict[str, ShipmentRecord], catalogues: Catalogues
) -> None:
    for story, record in records.items():
        timeline = build_timeline(record, catalogues, NOON)
        widget.set_timeline(timeline)
        for zoom, count in ((Zoom.STAGES, len(timeline.all())), (Zoom.EVENTS, len(record.events))):
            widget.set_zoom(zoom)
            told = heard(widget)
            assert len(told) == count, story
            assert all(told), story
            # What is copied and what is described as a whole are the same sentences.
            whole = interface_of(widget).text(DESCRIPTION).splitlines()
            assert [line for line in whole if line in told] == told, story
            for index in range(count):
                assert widget.words(index).title in interface_of(widget).child(index).text(
                    DESCRIPTION
                )
    abandoned = _stages_of(widget, records["abandoned"], catalogues)
    assert "Abandono tácito: needs attention." in " ".join(abandoned)


def _stages_of(
    widget: StageTimelineWidget, record: ShipmentRecord, catalogues: Catalogues
) -> list[str]:
    widget.set_zoom(Zoom.STAGES)
    widget.set_timeline(build_timeline(record, catalogues, NOON))
    return heard(widget)


def test_items_lie_where_they_are_drawn(widget: StageTimelineWidget) -> None:
    timeline = interface_of(widget)
    rectangles = [timeline.child(index).rect() for index in range(timeline.childCount())]
    for index, rectangle in enumerate(rectangles):
        assert timeline.rect().contains(rectangle)
        centre = rectangle.center()
        assert timeline.childAt(centre.x(), centre.y()) is timeline.child(index)
    assert timeline.childAt(-5000, -5000) is None


def test_the_item_with_the_keyboard_is_told_as_focused(widget: StageTimelineWidget) -> None:
    timeline = interface_of(widget)
    here = timeline.child(widget.current)
    assert here.text(NAME).startswith("Aforo: in progress.")
    assert here.state().focusable
    assert here.state().focused
    assert timeline.focusChild() is here
    QTest.keyClick(widget, Qt.Key.Key_Left)
    assert not here.state().focused
    assert timeline.focusChild() is timeline.child(widget.current)


def test_items_of_a_timeline_that_is_gone_are_void(widget: StageTimelineWidget) -> None:
    item = interface_of(widget).child(10)
    assert item.isValid()
    widget.set_timeline(None)
    assert not item.isValid()
    assert item.text(NAME) == ""
    assert item.rect().isEmpty()
    assert interface_of(widget).childCount() == 0


def test_interfaces_survive_collection_and_the_end_of_their_widget(
    qtbot: QtBot, theme: Theme, formatter: Formatter, widget: StageTimelineWidget
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for _ in range(20):
        short_lived = StageTimelineWidget(theme, formatter, window)
        short_lived.set_timeline(widget._timeline)
        assert interface_of(short_lived).child(3).text(NAME)
        gc.collect()
        assert interface_of(short_lived).child(3).text(NAME)
        short_lived.deleteLater()
        del short_lived
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert interface_of(widget).childCount() == 11
