"""The program's icon, drawn from its SVG at every size that systems ask for."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def draw(svg: Path, size: int) -> Image.Image:
    """The drawing at a size in pixels, each size drawn anew and not shrunk."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QSize, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _application = QGuiApplication.instance() or QGuiApplication([])
    picture = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def write_ico(svg: Path, target: Path) -> None:
    """An icon of Windows with all sizes in it."""
    drawn = [draw(svg, size) for size in SIZES]
    drawn[-1].save(
        target,
        format="ICO",
        sizes=[(size, size) for size in SIZES],
        append_images=drawn[:-1],
    )
