"""A chip: a few words in a rounded outline, led by a sign that tells it without its colour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from senae_desktop.widgets.table_marks import paint_marks

if TYPE_CHECKING:
    from senae_desktop.widgets.table_look import TableLook

_EDGE = 7
_GAP = 4

Sign = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip looks like: ``sign`` is a letter or a drawing; ``dashed`` means absence."""

    sign: str | Sign
    text: str
    ink: QColor
    ground: QColor
    dashed: bool = False


def chip_width(look: TableLook, chip: Chip) -> int:
    """How wide a chip is with all its words."""
    words = look.widths[False](chip.text)
    return round(2 * _EDGE + _lead_width(look, chip) + _GAP + words)


def paint_chip(painter: QPainter, look: TableLook, rect: QRect, chip: Chip) -> None:
    """Draw a chip at the left of ``rect``; long words are cut, matches are marked."""
    metrics = look.metrics[False]
    lead = _lead_width(look, chip)
    width = min(chip_width(look, chip), rect.width())
    height = min(metrics.height() + 5, rect.height() - 4)
    body = QRectF(rect.left() + 0.5, rect.center().y() - height / 2 + 1.0, width - 1, height - 1)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = Qt.PenStyle.DashLine if chip.dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(chip.ink, 1.0, style))
    painter.setBrush(chip.ground)
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(chip.ink)

    sign = QRectF(body.left() + _EDGE, body.top(), lead, body.height())
    if callable(chip.sign):
        chip.sign(painter, sign)
    else:
        painter.setFont(look.fonts[True])
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, chip.sign)
    room = body.adjusted(_EDGE + lead + _GAP, 0, -_EDGE + 2, 0)
    shown = look.fitted(chip.text, round(room.width()), bold=False)
    if look.words:
        paint_marks(painter, look, room.toRect(), shown)
        painter.setPen(chip.ink)
    painter.setFont(look.fonts[False])
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


def clock_sign(painter: QPainter, rect: QRectF) -> None:
    """A clock face: some time has passed."""
    radius = rect.width() / 2 - 0.5
    centre = rect.center()
    painter.drawEllipse(centre, radius, radius)
    painter.drawLine(centre, centre - QPointF(0, radius * 0.65))
    painter.drawLine(centre, centre + QPointF(radius * 0.5, 0))


def _lead_width(look: TableLook, chip: Chip) -> float:
    if callable(chip.sign):
        return look.metrics[False].ascent() * 0.8
    return look.widths[True](chip.sign)
