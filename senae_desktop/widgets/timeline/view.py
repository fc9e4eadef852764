"""The timeline in its scrolled place, with what can be done with it in the corner."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QWidget,
)

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline.widget import StageTimelineWidget

_MARGIN = 16
_GAP = 4


class Output(StrEnum):
    """Where a timeline can be put."""

    PRINTER = "printer"
    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


class TimelineView(QScrollArea):
    """Scrolls a timeline that is higher than its room; ``output_requested`` carries an ``Output``.

    The sentences of the timeline go to the clipboard from here: nothing can go wrong with that.
    """

    output_requested = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = _Canvas(theme, formatter, self)
        self.timeline = self._canvas.timeline
        self.setWidget(self._canvas)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._canvas.setAutoFillBackground(False)
        self.timeline.spot_reached.connect(self._show_spot)
        self.verticalScrollBar().valueChanged.connect(self.timeline.peek.hide)
        self._canvas.tools.copy.triggered.connect(self.copy_summary)
        for output, action in self._canvas.tools.outputs.items():
            action.setData(output)
        self._canvas.tools.menu.triggered.connect(self._ask)

    @property
    def menu(self) -> QMenu:
        """What can be done with the timeline."""
        return self._canvas.tools.menu

    @property
    def zoom_button(self) -> QToolButton:
        """Switches between stages and all events."""
        return self._canvas.tools.zoom

    def wanted_height(self, width: int) -> int:
        """The height at which stages are whole; of all events a part is enough."""
        if self.timeline.zoom is Zoom.EVENTS:
            return self.height()
        return self.timeline.heightForWidth(width)

    def copy_summary(self) -> None:
        """Put the sentences of the timeline on the clipboard."""
        drawing = self.timeline.drawing
        if drawing is not None:
            QGuiApplication.clipboard().setText(drawing.whole)

    def _show_spot(self, area: QRect) -> None:
        middle = area.center()
        self.ensureVisible(middle.x(), middle.y(), 0, area.height() // 2 + _MARGIN)

    def _ask(self, action: QAction) -> None:
        output = action.data()  # Qt gives back the plain word
        if output is not None:
            self.output_requested.emit(Output(output))


class _Canvas(QWidget):
    """The timeline with its tools over the upper right corner."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget) -> None:
        super().__init__(parent)
        self.timeline = StageTimelineWidget(theme, formatter, self)
        self.tools = _Tools(theme, self.timeline, self)
        self.timeline.setAutoFillBackground(False)
        policy = self.timeline.sizePolicy()
        self.setSizePolicy(policy)
        self._reserve()
        self.timeline.zoom_changed.connect(self._reserve)
        theme.changed.connect(self._reserve)

    def hasHeightForWidth(self) -> bool:
        """As the timeline."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As the timeline."""
        return self.timeline.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As the timeline."""
        return self.timeline.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as the whole drawing is at the present width, so that it can be scrolled to."""
        least = self.timeline.minimumSizeHint()
        return QSize(least.width(), self.timeline.heightForWidth(max(self.width(), least.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The timeline takes all, its tools lie over the corner."""
        super().resizeEvent(event)
        self.timeline.setGeometry(self.rect())
        self._reserve()
        self.updateGeometry()

    def _reserve(self) -> None:
        self.tools.adjustSize()
        size = self.tools.size()
        self.tools.move(QPoint(self.width() - size.width(), 0))
        self.tools.setVisible(self.timeline.timeline is not None)
        self.timeline.set_corner(QSize(size.width() + _GAP, size.height() + _GAP))
        self.updateGeometry()


class _Tools(QWidget):
    """The button of the zoom and the menu of everything else."""

    def __init__(self, theme: Theme, timeline: StageTimelineWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._timeline = timeline
        self.zoom = QToolButton(self)
        self.zoom.setProperty("kind", "quiet")
        self.zoom.clicked.connect(self._switch)
        self.menu = QMenu(self)
        self.copy = self.menu.addAction(self.tr("Copy summary"))
        self.menu.addSeparator()
        self.outputs = {
            Output.PDF: self.menu.addAction(self.tr("Save as PDF…")),
            Output.SVG: self.menu.addAction(self.tr("Save as SVG…")),
            Output.PNG: self.menu.addAction(self.tr("Save as picture (PNG)…")),
            Output.PRINTER: self.menu.addAction(self.tr("Print timeline…")),
        }
        self.more = QToolButton(self)
        self.more.setProperty("kind", "quiet")
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("Copy, save or print the timeline"))
        self.more.setAccessibleName(self.more.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.zoom)
        row.addWidget(self.more)
        timeline.zoom_changed.connect(self._word)
        theme.changed.connect(self._dress)
        self._word()
        self._dress()

    def _switch(self) -> None:
        stages = self._timeline.zoom is Zoom.STAGES
        self._timeline.set_zoom(Zoom.EVENTS if stages else Zoom.STAGES)

    def _word(self) -> None:
        if self._timeline.zoom is Zoom.STAGES:
            self.zoom.setText(self.tr("All events"))
            self.zoom.setToolTip(self.tr("Every event in order of occurrence (key +)"))
        else:
            self.zoom.setText(self.tr("Stages only"))
            self.zoom.setToolTip(self.tr("Only the stages (key -)"))

    def _dress(self) -> None:
        self.more.setIcon(self._theme.icon("download"))
