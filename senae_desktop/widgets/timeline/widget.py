"""The stage timeline of one import: two lanes that meet at the exit, walked with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from senae_desktop.domain.timeline import Milestone, Timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_geometry import lay_out
from senae_desktop.presentation.timeline_shapes import Dot, LaneName, Layout, Room
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords, timeline_words
from senae_desktop.presentation.timeline_walk import Step, start_of_walk, walk
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline.fonts import TimelineFonts
from senae_desktop.widgets.timeline.painting import TimelinePainter

#: How often "2 h ago" is looked at again, in milliseconds.
_AGEING = 30_000
_EMPTY_HEIGHT = 120
_USUAL_WIDTH = 960
_LEAST_SIZE = QSize(240, _EMPTY_HEIGHT)

_ALONG = {
    Qt.Key.Key_Left: Step.BACK,
    Qt.Key.Key_Right: Step.ON,
    Qt.Key.Key_Up: Step.CARGO,
    Qt.Key.Key_Down: Step.DECLARATION,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
_DOWNWARDS = {
    Qt.Key.Key_Up: Step.BACK,
    Qt.Key.Key_Down: Step.ON,
    Qt.Key.Key_Left: Step.CARGO,
    Qt.Key.Key_Right: Step.DECLARATION,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class StageTimelineWidget(QWidget):
    """Paints a timeline from a pixmap that is redrawn only when something in it changes.

    ``milestone_activated`` carries the ``Milestone`` that was clicked or opened by the keyboard.
    """

    milestone_activated = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self._fonts = TimelineFonts(theme)
        self._timeline: Timeline | None = None
        self._words: TimelineWords | None = None
        self._layout: Layout | None = None
        self._pixmap: QPixmap | None = None
        self._at = -1
        self._ageing = QTimer(self)
        self._ageing.setInterval(_AGEING)
        self._ageing.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._ageing.timeout.connect(self.refresh_words)
        theme.changed.connect(self._redraw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Timeline"))
        self.set_timeline(None)

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Shows a timeline, or that there is none; an equal one changes nothing."""
        if timeline == self._timeline and self._layout is not None:
            return
        self._timeline = timeline
        self._at = -1
        self._words = None
        self.refresh_words()

    def refresh_words(self) -> None:
        """Looks at the clock again and redraws if a text has become another."""
        words = timeline_words(self._timeline, self._formatter) if self._timeline else None
        if words is not None and words == self._words:
            return
        self._words = words
        self.setAccessibleDescription(words.whole if words else self._nothing())
        self._arrange()
        self.updateGeometry()

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The milestones as they are drawn, in the order of the walk."""
        return self._layout.dots if self._layout else ()

    @property
    def current(self) -> int:
        """Which of ``dots`` the keyboard is on; -1 before the first step."""
        return self._at

    def milestone(self, index: int) -> Milestone:
        """The milestone of ``dots[index]``; IndexError when there is none."""
        dot = self.dots[index]
        if dot.lane is LaneName.ABANDONMENT and self._timeline is not None:
            return self._timeline.branch[dot.index]
        lane: tuple[Milestone, ...] = getattr(self._timeline, dot.lane.value)
        return lane[dot.index]

    def words(self, index: int) -> MilestoneWords:
        """The words of ``dots[index]``; IndexError when there is none."""
        dot = self.dots[index]
        lane: tuple[MilestoneWords, ...] = getattr(self._words, dot.lane.value)
        return lane[dot.index]

    def area(self, index: int) -> QRect:
        """Where ``dots[index]`` and its labels are on the widget."""
        return QRectF(*self.dots[index].hit).toAlignedRect()

    def activate(self, index: int) -> None:
        """Opens the events of ``dots[index]``, as Enter does."""
        self.milestone_activated.emit(self.milestone(index))

    def move_to(self, index: int) -> None:
        """Puts the keyboard on ``dots[index]`` and tells screen readers."""
        self._at = index
        self.update()
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)

    # What follows are Qt's virtual methods.

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width: narrow room turns the lanes downwards."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the whole drawing needs at this width."""
        if self._timeline is None or self._words is None:
            return _EMPTY_HEIGHT
        room = Room(float(width), 0.0)
        return round(lay_out(self._timeline, self._words, room, self._fonts.metrics).height + 0.5)

    def sizeHint(self) -> QSize:
        """A usual width and the height that goes with it."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Small enough for any window; the rest is scrolled to."""
        return _LEAST_SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copies the drawing; the focus ring lies over it."""
        del event
        if self._pixmap is None:
            self._pixmap = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self.hasFocus() and 0 <= self._at < len(self.dots):
            TimelinePainter(painter, self._theme.tokens, self._fonts).focus_ring(
                self.dots[self._at].hit
            )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the drawing out for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of the system's font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}:
            self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Ages are looked at only while somebody may see them."""
        super().showEvent(event)
        self.refresh_words()
        self._ageing.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the ages any more."""
        super().hideEvent(event)
        self._ageing.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The walk begins where the import stands."""
        super().focusInEvent(event)
        if self._layout is not None and self._at < 0 and self.dots:
            self.move_to(start_of_walk(self._layout))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Home and End go to the ends, Enter and Space open."""
        layout, key = self._layout, Qt.Key(event.key())
        if layout is None or not layout.dots:
            super().keyPressEvent(event)
            return
        step = (_DOWNWARDS if layout.vertical else _ALONG).get(key)
        if step is not None:
            self.move_to(walk(layout, self._at, step))
        elif key in _OPENING and self._at >= 0:
            self.activate(self._at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        found = self._index_at(event.position().toPoint()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a milestone."""
        index = self._index_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index >= 0:
            self.move_to(index)
            self.activate(index)

    def event(self, event: QEvent) -> bool:
        """The tooltip tells the whole sentence of the milestone under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self)
            return True
        return super().event(event)

    def tooltip_at(self, point: QPoint) -> str:
        """The sentence of the milestone or of the channel there; empty over neither."""
        index = self._index_at(point)
        if index >= 0:
            return self.words(index).sentence
        layout, words = self._layout, self._words
        if layout is None or words is None or layout.badge is None:
            return ""
        over = layout.badge.label.box.contains(point.x(), point.y())
        return words.channel_sentence if over else ""

    def _index_at(self, point: QPoint) -> int:
        return self._layout.index_at(point.x(), point.y()) if self._layout else -1

    def _nothing(self) -> str:
        return self.tr("Choose a shipment to see its timeline.")

    def _redraw(self) -> None:
        """Fonts, colours or pixels have changed."""
        self._fonts = TimelineFonts(self._theme)
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        self._pixmap = None
        if self._timeline is None or self._words is None:
            self._layout = None
        else:
            room = Room(float(self.width()), float(self.height()))
            self._layout = lay_out(self._timeline, self._words, room, self._fonts.metrics)
        self.update()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if self._layout is None or self._timeline is None:
            painter.setFont(self._fonts.quiet_title.font)
            painter.setPen(self._theme.color("text_muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._nothing())
        else:
            drawing = TimelinePainter(painter, self._theme.tokens, self._fonts)
            drawing.paint(self._layout, self._timeline.channel)
        painter.end()
        return pixmap
