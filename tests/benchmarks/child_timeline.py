"""The timeline by itself: a repaint from its cache, a drawing anew, and laying it out.

Prints one line of JSON, in microseconds. The yardstick is a widget whose paint event only opens
and closes a ``QPainter``, measured in turn with the others in the same run.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.presentation.timeline_shapes import Room
from senae_desktop.resource_files import resource
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import StageTimelineWidget
from tests.visual.material import agency

_ROUNDS = 400
_WIDTH = 1154
#: The size for which the bar of a repaint was set.
_REFERENCE = (900, 110)


class EmptyWidget(QWidget):
    """The least that any widget written in Python costs to paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.end()


def main() -> None:
    application = QApplication(sys.argv[:1])
    theme = Theme()
    theme.apply(application)
    widget = StageTimelineWidget(
        theme, Formatter("es", load_catalogues(resource("catalogues")), SystemClock())
    )
    record = _busiest()
    widget.set_timeline(build_timeline(record, load_catalogues(resource("catalogues")), _now()))
    widget.resize(_WIDTH, widget.heightForWidth(_WIDTH))
    empty = EmptyWidget()
    empty.resize(widget.size())
    page = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    page.fill(Qt.GlobalColor.white)

    def painted(one: QWidget) -> Callable[[], None]:
        region, flags = QRegion(one.rect()), QWidget.RenderFlag(0)
        return lambda: one.render(page, QPoint(), region, flags)

    def redrawn() -> None:
        widget._draw()

    drawing = widget.drawing
    assert drawing is not None
    room, metrics = Room(float(_WIDTH), 0.0), widget._fonts.metrics
    works = {
        "empty": painted(empty),
        "cached": painted(widget),
        "redraw": redrawn,
        "layout": lambda: drawing.lay_out(room, metrics),
    }
    found = measured(works)
    found |= {"width": float(widget.width()), "height": float(widget.height())}
    widget.resize(*_REFERENCE)
    widget._draw()
    empty.resize(*_REFERENCE)
    at_reference = measured({"empty": painted(empty), "cached": painted(widget)})
    found |= {f"small_{name}": value for name, value in at_reference.items()}
    widget.set_zoom(Zoom.EVENTS)
    widget.resize(_WIDTH, widget.heightForWidth(_WIDTH))
    found |= {f"events_{name}": value for name, value in measured({"redraw": redrawn}).items()}
    found["dots"] = len(widget.dots)
    sys.stdout.write(json.dumps(found) + "\n")


def measured(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The best of rounds, each work in turn: other programs only ever make it slower."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(_ROUNDS):
        for name, work in works.items():
            begun = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - begun) * 1e6)
    return {name: min(values) for name, values in times.items()}


def _busiest() -> ShipmentRecord:
    """The import of the demonstration with the longest log."""
    return max((one.record for one in agency()), key=lambda record: len(record.events))


def _now() -> datetime:
    return datetime(2026, 11, 23, 19, 5, tzinfo=UTC)


if __name__ == "__main__":
    main()
