"""The timeline of every story, in both layouts and both zooms, one sheet for each story."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.widgets.timeline import TimelineView
from tests.support.fakes import ManualClock
from tests.visual.material import CATALOGUES
from tests.visual.studio import Studio
from tests.visual.timeline_stories import Telling, tellings

_WIDE, _NARROW = 1154, 440


def take(studio: Studio) -> None:
    """All pictures of timelines."""
    for telling in tellings():
        sheet = _sheet(studio, telling)
        studio.take(sheet, f"timeline-{telling.story}")
        sheet.deleteLater()
    _panel(studio, next(one for one in tellings() if one.story == "OBS"))


def _sheet(studio: Studio, telling: Telling) -> QWidget:
    """Stages wide above both narrow drawings and the wide one of all events."""
    sheet = QFrame()
    sheet.setProperty("kind", "pane")
    column = QVBoxLayout(sheet)
    column.addWidget(_view(studio, telling, Zoom.STAGES, _WIDE))
    row = QHBoxLayout()
    for zoom in Zoom:
        row.addWidget(_view(studio, telling, zoom, _NARROW), alignment=Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(_view(studio, telling, Zoom.EVENTS, _WIDE))
    return sheet


def _view(studio: Studio, telling: Telling, zoom: Zoom, width: int) -> TimelineView:
    formatter = Formatter("es", CATALOGUES, ManualClock(telling.now))
    view = TimelineView(studio.theme, formatter)
    view.timeline.set_timeline(telling.timeline)
    view.timeline.set_zoom(zoom)
    view.resize(width, 400)
    view.setFixedSize(width, view.timeline.heightForWidth(width))
    return view


def _panel(studio: Studio, telling: Telling) -> None:
    """What the panel says of a stage, as the arrow keys bring it up."""
    view = _view(studio, telling, Zoom.STAGES, _WIDE)
    view.setFixedSize(_WIDE, 640)
    view.show()
    studio.settle()
    view.timeline.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view.timeline, key)
    studio.settle()
    studio.save(view, "timeline-details")
    QTest.keyClick(view.timeline, Qt.Key.Key_End)
    view.hide()
    view.deleteLater()
