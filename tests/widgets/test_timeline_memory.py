"""The zoom of the timeline is kept with the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senae_desktop.domain.clock import Clock
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import Output
from tests.support.sample_archive import SampleArchive, sample_record, sample_row

RECORD = sample_record(sample_row(10))
STATE = SampleArchive.of(1).state()


def test_the_zoom_is_put_back_at_the_next_start(
    qtbot: QtBot, theme: Theme, formatter: Formatter, clock: Clock
) -> None:
    first = MainWindow(theme, formatter, clock)
    qtbot.addWidget(first)
    assert first.save_state().timeline == ""
    first.detail.set_record(RECORD, STATE)
    QTest.keyClick(first.detail.timeline, Qt.Key.Key_Plus)
    left = first.save_state()
    assert left.timeline == "events"

    second = MainWindow(theme, formatter, clock)
    qtbot.addWidget(second)
    second.restore_state(left)
    assert second.save_state().timeline == "events"  # also while there is no detail yet
    assert second.detail.timeline.zoom is Zoom.EVENTS


def test_printing_is_asked_for_by_key_once_there_is_a_timeline(
    qtbot: QtBot, theme: Theme, formatter: Formatter, clock: Clock
) -> None:
    window = MainWindow(theme, formatter, clock)
    qtbot.addWidget(window)
    asked: list[object] = []
    window.output_requested.connect(asked.append)
    window.actions_.print_timeline.trigger()
    window.detail.print_timeline()
    assert asked == []
    window.detail.set_record(RECORD, STATE)
    window.actions_.print_timeline.setEnabled(True)
    window.actions_.print_timeline.trigger()
    assert asked == [Output.PRINTER]
