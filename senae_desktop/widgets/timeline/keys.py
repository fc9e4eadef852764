"""What the keys mean on the timeline, whichever way its lanes run."""

from __future__ import annotations

from PySide6.QtCore import Qt

from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.presentation.timeline_shapes import Layout
from senae_desktop.presentation.timeline_walk import Step

_ENDS = {Qt.Key.Key_Home: Step.FIRST, Qt.Key.Key_End: Step.LAST}
_ALONG = {
    Qt.Key.Key_Left: Step.BACK,
    Qt.Key.Key_Right: Step.ON,
    Qt.Key.Key_Up: Step.CARGO,
    Qt.Key.Key_Down: Step.DECLARATION,
}
_DOWNWARDS = {
    Qt.Key.Key_Up: Step.BACK,
    Qt.Key.Key_Down: Step.ON,
    Qt.Key.Key_Left: Step.CARGO,
    Qt.Key.Key_Right: Step.DECLARATION,
}
OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
#: The equals sign is the plus of most keyboards without the shift key.
ZOOMS = {
    Qt.Key.Key_Plus: Zoom.EVENTS,
    Qt.Key.Key_Equal: Zoom.EVENTS,
    Qt.Key.Key_Minus: Zoom.STAGES,
}


def step_of(key: Qt.Key, layout: Layout) -> Step | None:
    """The step of the walk that a key asks for; None for any other key."""
    return _ENDS.get(key) or (_DOWNWARDS if layout.vertical else _ALONG).get(key)
