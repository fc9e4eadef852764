"""A timeline on a page of its own: for the printer, and as PDF, SVG or PNG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTransform,
)

from senae_desktop.presentation.timeline_drawing import Drawing
from senae_desktop.presentation.timeline_shapes import Room
from senae_desktop.presentation.timeline_sheet import SheetWords
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.theme.tokens import LIGHT
from senae_desktop.widgets.timeline.fonts import TimelineFonts
from senae_desktop.widgets.timeline.painting import TimelinePainter

#: Width of the drawing: stages lie across the page, events run down it.
_ACROSS, _DOWN = 1120.0, 760.0
_MARGIN = 24.0
_GAP = 12.0
#: A picture has so many pixels for each of the drawing, to be sharp when it is enlarged.
_SHARPNESS = 2
_PAGE_MARGIN_MM = 12.0
_RESOLUTION = 300


@dataclass(frozen=True, slots=True)
class _Slice:
    """What of the drawing stands on one page, in its own pixels."""

    top: float
    bottom: float


class TimelineSheet:
    """One timeline with its heading and its foot, always on white."""

    def __init__(self, drawing: Drawing, words: SheetWords, theme: Theme) -> None:
        self._drawing = drawing
        self._words = words
        self._fonts = TimelineFonts(theme)
        self._heading = theme.font("heading")
        across = drawing.log is None
        self._across = across
        self._width = _ACROSS if across else _DOWN
        self._layout = drawing.lay_out(Room(self._width, 0.0), self._fonts.metrics)
        metrics = self._fonts.metrics
        self._head = 2 * metrics.title_line + metrics.detail_line + _GAP
        self._foot = metrics.detail_line + _GAP

    @property
    def size(self) -> QSizeF:
        """Of the whole sheet in one piece, margins included."""
        height = self._head + self._layout.height + self._foot
        return QSizeF(self._width + 2 * _MARGIN, height + 2 * _MARGIN)

    def png(self) -> bytes:
        """The sheet as a picture."""
        size = (self.size * _SHARPNESS).toSize()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setWorldTransform(QTransform.fromScale(_SHARPNESS, _SHARPNESS))
        self._whole(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        buffer.close()
        return bytes(data.data())

    def svg(self) -> bytes:
        """The sheet as a drawing that can be enlarged at will."""
        from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415

        data = QByteArray()
        buffer = QBuffer(data)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setTitle(self._words.title)
        generator.setDescription(f"{self._words.keys}\n{self._words.cut_off}")
        box = QRectF(0, 0, self.size.width(), self.size.height())
        generator.setSize(box.size().toSize())
        generator.setViewBox(box)
        painter = QPainter(generator)
        painter.fillRect(box, Qt.GlobalColor.white)
        self._whole(painter)
        painter.end()
        return bytes(data.data())

    def pdf(self) -> bytes:
        """The sheet on as many A4 pages as it needs."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self._words.title)
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.turn(writer)
        self.print_on(writer)
        buffer.close()
        return bytes(data.data())

    def turn(self, device: QPagedPaintDevice) -> None:
        """Lay the page across for stages, upright for events."""
        across, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
        device.setPageOrientation(across if self._across else upright)
        margin = _PAGE_MARGIN_MM
        device.setPageMargins(
            QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter
        )

    def print_on(self, device: QPagedPaintDevice) -> bool:
        """Paint every page; False when the device takes no painting."""
        painter = QPainter()
        if not painter.begin(device):
            return False
        page = QRectF(painter.viewport())
        scale = page.width() / self._width
        slices = list(self._slices(page.height() / scale))
        for number, part in enumerate(slices):
            if number:
                device.newPage()
            painter.setWorldTransform(QTransform.fromScale(scale, scale))
            self._page(painter, part, page.height() / scale, f"{number + 1} / {len(slices)}")
        return painter.end()

    def _slices(self, height: float) -> Iterator[_Slice]:
        """Pages end between two rows; a drawing in stages is made to fit one page by its width."""
        room = max(height - self._head - self._foot, 1.0)
        top = 0.0
        if self._layout.by_time:
            for dot in self._layout.dots:
                if dot.hit.bottom - top > room and dot.hit.y > top:
                    yield _Slice(top, dot.hit.y - 2)
                    top = dot.hit.y - 2
        yield _Slice(top, self._layout.height)

    def _whole(self, painter: QPainter) -> None:
        base = painter.worldTransform()
        painter.setWorldTransform(QTransform.fromTranslate(_MARGIN, _MARGIN) * base)
        part = _Slice(0.0, self._layout.height)
        self._page(painter, part, self.size.height() - 2 * _MARGIN, "")

    def _page(self, painter: QPainter, part: _Slice, height: float, number: str) -> None:
        """Heading, a part of the drawing, and the foot, in a page so high."""
        base, metrics = painter.worldTransform(), self._fonts.metrics
        painter.setPen(LIGHT.color("text"))
        painter.setFont(self._heading)
        title = QRectF(0, 0, self._width, 1.5 * metrics.title_line)
        painter.drawText(
            title, Qt.AlignmentFlag.AlignVCenter, self._fits(painter, self._words.title)
        )
        painter.setFont(self._fonts.detail.font)
        painter.setPen(LIGHT.color("text_muted"))
        keys = QRectF(0, title.bottom(), self._width, metrics.detail_line)
        painter.drawText(keys, Qt.AlignmentFlag.AlignVCenter, self._fits(painter, self._words.keys))
        foot = QRectF(0, height - metrics.detail_line, self._width, metrics.detail_line)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._fits(painter, self._words.cut_off))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, number)

        down = QTransform.fromTranslate(0, self._head - part.top)
        painter.setWorldTransform(down * base)
        area = QRectF(0, part.top, self._width, part.bottom - part.top)
        painter.setClipRect(area)
        TimelinePainter(painter, LIGHT, self._fonts).paint(self._layout, self._drawing.channel)
        painter.setClipping(False)
        painter.setWorldTransform(base)

    def _fits(self, painter: QPainter, text: str) -> str:
        room = int(self._width) - 80
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
