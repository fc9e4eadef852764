"""A clerk reads a timeline by key alone, sends it on, and finds it tomorrow as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.walkthrough.driving import until
from senae_desktop.widgets.timeline import TimelineView
from tests.stories import scenes
from tests.support.program import Program


def test_reading_saving_and_coming_back(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documentos"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))

    async def today(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        window.table.selectRow(3)
        await until("a shipment on show", lambda: scenes.chosen_id(desktop))
        timeline = window.detail.timeline
        await until("its timeline", lambda: timeline.dots)
        timeline.setFocus()
        await until("the keyboard on it", timeline.hasFocus)
        QTest.keyClick(timeline, Qt.Key.Key_Home)
        assert timeline.peek.details is not None
        QTest.keyClick(timeline, Qt.Key.Key_Plus)
        record = scenes.chosen(desktop)
        assert len(timeline.dots) == len(record.events)

        view = window.detail.findChild(TimelineView)
        assert isinstance(view, TimelineView)
        view.copy_summary()
        copied = QGuiApplication.clipboard().text().splitlines()
        assert len(copied) == len(record.events)

        svg = next(action for action in view.menu.actions() if "SVG" in action.text())
        svg.trigger()
        assert desktop.menu is not None
        output = desktop.menu.output
        assert output is not None
        chooser = await until("the chooser", lambda: output.chooser)
        chooser.accept()
        (saved,) = await until("the file", lambda: list(documents.glob("*.svg")))
        await until("all of it", lambda: b"</svg>" in saved.read_bytes())
        text = saved.read_text(encoding="utf-8")
        assert record.shipment.importer.name in text
        assert "Read on " in text
        window.close()

    async def tomorrow(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        assert window.detail.timeline.zoom is Zoom.EVENTS

    program.run(today)
    program.run(tomorrow)
