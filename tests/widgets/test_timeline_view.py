"""The timeline in its place: zoom and menu in the corner, scrolled along with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import Output, TimelineView
from tests.widgets.conftest import NOON


@pytest.fixture
def view(
    qtbot: QtBot,
    theme: Theme,
    formatter: Formatter,
    catalogues: Catalogues,
    records: dict[str, ShipmentRecord],
) -> TimelineView:
    view = TimelineView(theme, formatter)
    qtbot.addWidget(view)
    view.resize(1100, 210)
    view.timeline.set_timeline(build_timeline(records["observed"], catalogues, NOON))
    view.show()
    view.activateWindow()
    view.timeline.setFocus()
    qtbot.waitUntil(view.timeline.hasFocus)
    return view


def test_the_button_switches_the_zoom_and_says_what_it_will_do(view: TimelineView) -> None:
    assert view.zoom_button.text() == "All events"
    QTest.mouseClick(view.zoom_button, Qt.MouseButton.LeftButton)
    assert view.timeline.zoom is Zoom.EVENTS
    assert view.zoom_button.text() == "Stages only"


@pytest.mark.parametrize("width", [1100, 460, 300])
@pytest.mark.parametrize("zoom", list(Zoom))
def test_nothing_is_drawn_under_the_tools(view: TimelineView, width: int, zoom: Zoom) -> None:
    view.resize(width, 400)
    view.timeline.set_zoom(zoom)
    tools = view.zoom_button.parentWidget()
    assert tools is not None
    taken = tools.geometry()
    assert taken.right() <= view.viewport().width()
    for index in range(len(view.timeline.dots)):
        assert not view.timeline.area(index).intersects(taken)


def test_the_walk_scrolls_along(qtbot: QtBot, view: TimelineView) -> None:
    QTest.keyClick(view.timeline, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    QTest.keyClick(view.timeline, Qt.Key.Key_End)
    last = view.timeline.area(view.timeline.current)
    top = view.verticalScrollBar().value()
    assert top > 0
    assert top <= last.top() < last.bottom() <= top + view.viewport().height() + 16


def test_copying_puts_the_sentences_on_the_clipboard(view: TimelineView) -> None:
    copy = view.menu.actions()[0]
    assert copy.text() == "Copy summary"
    copy.trigger()
    text = QGuiApplication.clipboard().text()
    assert text == view.timeline.accessibleDescription()
    assert "Aforo: needs attention. Aforo observado." in text


def test_the_menu_asks_for_each_output(view: TimelineView) -> None:
    asked: list[object] = []
    view.output_requested.connect(asked.append)
    for action in view.menu.actions():
        action.trigger()
    assert all(isinstance(output, Output) for output in asked)
    assert sorted(asked, key=str) == sorted(Output, key=str)
