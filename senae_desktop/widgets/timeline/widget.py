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

from senae_desktop.domain.timeline import Timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_details import Details
from senae_desktop.presentation.timeline_drawing import Drawing, Zoom, drawing_of
from senae_desktop.presentation.timeline_shapes import Dot, Layout, Room
from senae_desktop.presentation.timeline_text import MilestoneWords
from senae_desktop.presentation.timeline_walk import start_of_walk, walk
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline.fonts import TimelineFonts
from senae_desktop.widgets.timeline.keys import OPENING, ZOOMS, step_of
from senae_desktop.widgets.timeline.painting import TimelinePainter
from senae_desktop.widgets.timeline.peek import Peek
from senae_desktop.widgets.timeline.stamps import Stamps

#: How often "2 h ago" is looked at again, in milliseconds.
_AGEING = 30_000
_EMPTY_HEIGHT = 120
#: So far the focus ring reaches beyond what it encloses.
_RING = 6
_USUAL_WIDTH = 960
_LEAST_SIZE = QSize(240, _EMPTY_HEIGHT)


class StageTimelineWidget(QWidget):
    """Paints a timeline from a pixmap that is redrawn only when something in it changes.

    ``event_requested`` carries the id of the latest event at what was clicked or opened by the
    keyboard; ``zoom_changed`` a ``Zoom``; ``spot_reached`` where the keyboard went, a ``QRect``.
    """

    event_requested = Signal(str)
    zoom_changed = Signal(object)
    spot_reached = Signal(QRect)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self._fonts = TimelineFonts(theme)
        self._timeline: Timeline | None = None
        self._zoom = Zoom.STAGES
        self._corner = QSize(0, 0)
        self._drawing: Drawing | None = None
        self._layout: Layout | None = None
        self._pixmap = QPixmap()
        self._stale = True
        self._stamps: Stamps | None = None
        self._at = -1
        self.peek = Peek(theme, self, lambda index: (self.details(index), self.area(index)))
        self._ageing = QTimer(self)
        self._ageing.setInterval(_AGEING)
        self._ageing.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._ageing.timeout.connect(self.refresh_words)
        theme.changed.connect(self._redraw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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
        self._begin_anew()

    @property
    def timeline(self) -> Timeline | None:
        """What is shown."""
        return self._timeline

    @property
    def drawing(self) -> Drawing | None:
        """What is shown in words."""
        return self._drawing

    @property
    def zoom(self) -> Zoom:
        """Whether stages or all events are drawn."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Draw stages, or all events in order of occurrence."""
        if zoom is self._zoom:
            return
        self._zoom = zoom
        self._begin_anew()
        self.zoom_changed.emit(zoom)

    def restore_zoom(self, word: str) -> None:
        """The zoom by the word that was kept; a word that is none changes nothing."""
        if word in set(Zoom):
            self.set_zoom(Zoom(word))

    def set_corner(self, size: QSize) -> None:
        """Keep the upper right corner free for what lies over it."""
        if size != self._corner:
            self._corner = size
            self._redraw()

    def refresh_words(self) -> None:
        """Looks at the clock again and redraws if a text has become another."""
        timeline = self._timeline
        drawing = drawing_of(timeline, self._zoom, self._formatter) if timeline else None
        if drawing is not None and drawing == self._drawing:
            return
        self._drawing = drawing
        self.setAccessibleDescription(drawing.whole if drawing else self._nothing())
        self._arrange()
        self.updateGeometry()

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The milestones or events as they are drawn, in the order of the walk."""
        return self._layout.dots if self._layout else ()

    @property
    def current(self) -> int:
        """Which of ``dots`` the keyboard is on; -1 before the first step."""
        return self._at

    def words(self, index: int) -> MilestoneWords:
        """The words of ``dots[index]``; IndexError when there is none."""
        return self._drawing.spots[index] if self._drawing else ()[index]

    def details(self, index: int) -> Details:
        """All that is known of ``dots[index]``; IndexError when there is none."""
        return self._drawing.details(index, self._formatter) if self._drawing else ()[index]

    def area(self, index: int) -> QRect:
        """Where ``dots[index]`` and its labels are on the widget."""
        return QRectF(*self.dots[index].hit).toAlignedRect()

    def activate(self, index: int) -> None:
        """Asks for the latest event of ``dots[index]``, as Enter does."""
        events = self._drawing.events(index) if self._drawing else ()
        if events:
            self.peek.hide()
            self.event_requested.emit(events[-1].id)

    def move_to(self, index: int) -> None:
        """Puts the keyboard on ``dots[index]`` and tells screen readers."""
        for spot in (self._at, index):
            if 0 <= spot < len(self.dots):
                self.update(self.area(spot).adjusted(-_RING, -_RING, _RING, _RING))
        self._at = index
        self.spot_reached.emit(self.area(index))
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)

    # What follows are Qt's virtual methods.

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width: narrow room turns the lanes downwards."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the whole drawing needs at this width."""
        if self._drawing is None:
            return _EMPTY_HEIGHT
        room = self._room(float(width), 0.0)
        return round(self._drawing.lay_out(room, self._fonts.metrics).height + 0.5)

    def sizeHint(self) -> QSize:
        """A usual width and the height that goes with it."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Small enough for any window; the rest is scrolled to."""
        return _LEAST_SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copies what is wanted of the drawing; the focus ring lies over it."""
        if self._stale:
            self._draw()
        painter = QPainter(self)
        area, ratio = QRectF(event.rect()), self._pixmap.devicePixelRatio()
        part = QRectF(area.topLeft() * ratio, area.size() * ratio)
        painter.drawPixmap(area, self._pixmap, part)
        if self.hasFocus() and 0 <= self._at < len(self.dots):
            drawing = TimelinePainter(painter, self._theme.tokens, self._fonts)
            drawing.focus_ring(self.dots[self._at].hit)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the drawing out for the new size."""
        super().resizeEvent(event)
        self.peek.hide()
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
        self.peek.hide()
        self._ageing.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The walk begins where the import stands."""
        super().focusInEvent(event)
        if self._layout is not None and self._at < 0 and self.dots:
            self.move_to(start_of_walk(self._layout))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes, and the panel with it."""
        super().focusOutEvent(event)
        self.peek.hide()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens, Space shows or hides the details, plus and minus zoom."""
        layout, key = self._layout, Qt.Key(event.key())
        if key in ZOOMS and self._timeline is not None:
            self.set_zoom(ZOOMS[key])
            return
        step = step_of(key, layout) if layout is not None and layout.dots else None
        if layout is not None and step is not None:
            self.move_to(walk(layout, self._at, step))
            self.peek.show(self._at)
        elif key in OPENING and self._at >= 0:
            self.activate(self._at)
        elif key == Qt.Key.Key_Space and self._at >= 0:
            self._toggle_details()
        elif key == Qt.Key.Key_Escape and self.peek.shown >= 0:
            self.peek.hide()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened, and soon its details."""
        index = self._index_at(event.position().toPoint())
        found = index >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        self.peek.hover(index)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self.peek.hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a milestone."""
        index = self._index_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index >= 0:
            self.move_to(index)
            self.activate(index)

    def event(self, event: QEvent) -> bool:
        """The channel tells what it means; what is at a dot is told by the panel."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self)
            return True
        return super().event(event)

    def tooltip_at(self, point: QPoint) -> str:
        """The meaning of the channel over its badge; empty elsewhere."""
        layout, drawing = self._layout, self._drawing
        if layout is None or drawing is None or layout.badge is None:
            return ""
        over = layout.badge.label.box.contains(point.x(), point.y())
        return drawing.stages.channel_sentence if over else ""

    def _toggle_details(self) -> None:
        if self.peek.shown == self._at:
            self.peek.hide()
        else:
            self.peek.show(self._at)
            self.peek.announce()

    def _index_at(self, point: QPoint) -> int:
        return self._layout.index_at(point.x(), point.y()) if self._layout else -1

    def _nothing(self) -> str:
        return self.tr("Choose a shipment to see its timeline.")

    def _room(self, width: float, height: float) -> Room:
        return Room(width, height, (float(self._corner.width()), float(self._corner.height())))

    def _begin_anew(self) -> None:
        """Another timeline or another zoom: the walk begins again."""
        self._at = -1
        self._drawing = None
        self.peek.hide()
        self.refresh_words()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))
        if self.hasFocus() and self._layout is not None and self.dots:
            self.move_to(start_of_walk(self._layout))

    def _redraw(self) -> None:
        """Fonts, colours or pixels have changed."""
        self._fonts = TimelineFonts(self._theme)
        self._stamps = None
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        self._stale = True
        if self._drawing is None:
            self._layout = None
        else:
            room = self._room(float(self.width()), float(self.height()))
            self._layout = self._drawing.lay_out(room, self._fonts.metrics)
        self.update()

    def _draw(self) -> None:
        """Draw anew, in the memory of the drawing before where that has the size."""
        ratio = self.devicePixelRatio()
        size = self.size() * ratio
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
        pixmap = self._pixmap
        pixmap.setDevicePixelRatio(ratio)
        self._stale = False
        pixmap.fill(self._theme.color("surface"))  # opaque: copied, not blended
        painter = QPainter(pixmap)
        if self._layout is None or self._drawing is None:
            painter.setFont(self._fonts.quiet_title.font)
            painter.setPen(self._theme.color("text_muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._nothing())
        else:
            tokens = self._theme.tokens
            if self._stamps is None:
                self._stamps = Stamps(tokens, ratio)
            drawing = TimelinePainter(painter, tokens, self._fonts, self._stamps)
            drawing.paint(self._layout, self._drawing.channel)
        painter.end()
