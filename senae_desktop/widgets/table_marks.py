"""Marks where the words that were looked for stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from senae_desktop.domain.query_marks import marks

if TYPE_CHECKING:
    from senae_desktop.widgets.table_look import TableLook

_CORNER = 3.0


def paint_marks(
    painter: QPainter, look: TableLook, rect: QRect, text: str, *, bold: bool = False
) -> None:
    """A soft ground and a line under each match in ``text``, which begins at the left of ``rect``.

    To be painted before the text. The line tells the match where colours do not.
    """
    found = marks(text, look.words)
    if not found:
        return
    metrics, ground, pen = look.metrics[bold], look.ink("warning_soft"), look.ink("warning")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = metrics.height()
    top, right = rect.center().y() - height / 2 + 1, rect.right() + 1
    for start, length in found:
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[: start + length]) - (left - rect.left())
        if left >= right:
            break
        box = QRectF(left, top, min(width, right - left), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(QPen(pen, 1.2))
        line = box.bottom() - 0.5
        painter.drawLine(QPointF(box.left() + 1, line), QPointF(box.right() - 1, line))
    painter.restore()
