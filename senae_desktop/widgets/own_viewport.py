"""A viewport made here, for views that are there at the first paint.

Asked for a viewport that Qt made, PySide looks for its class among all classes of widgets, and
sets every one of them up, which is an eighth of a bare start. One made here it knows.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def use_own_viewport(
    view: QAbstractScrollArea, role: QPalette.ColorRole = QPalette.ColorRole.Base
) -> None:
    """Give ``view`` a viewport like its own, on the ground of ``role``; call it at once."""
    viewport = QWidget(view)
    viewport.setBackgroundRole(role)
    viewport.setAutoFillBackground(True)
    viewport.setMouseTracking(view.hasMouseTracking() or role is QPalette.ColorRole.Button)
    view.setViewport(viewport)
