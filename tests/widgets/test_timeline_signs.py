"""The signs of the marks differ in shape, and paper shows the same marks as a screen."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.timeline_marks import MarkKind
from senae_desktop.presentation.timeline_shapes import Box, Dot, Label, LaneName
from senae_desktop.widgets.theme.tokens import LIGHT
from senae_desktop.widgets.timeline.glyphs import paint_dots
from senae_desktop.widgets.timeline.sign_glyphs import outline
from senae_desktop.widgets.timeline.stamps import Stamps

_NOTHING = Label((), Box(0, 0, 0, 0))


def test_every_kind_of_mark_has_an_outline_of_its_own() -> None:
    outlines = [outline(kind) for kind in MarkKind]
    for place, one in enumerate(outlines):
        assert one not in outlines[:place]
        box = one.boundingRect()
        assert box.left() >= 0
        assert box.top() >= 0
        assert box.right() <= 12
        assert box.bottom() <= 12


def test_a_stamp_is_what_is_drawn_elsewhere_by_lines(qtbot: QtBot) -> None:
    del qtbot
    lane = LIGHT.color("lane_cargo")
    for state in MilestoneState:
        dot = Dot(LaneName.CARGO, 0, state, 20, 20, 9, _NOTHING, _NOTHING, _NOTHING.box)
        images = []
        for stamps in (None, Stamps(LIGHT, 1.0)):
            image = QImage(40, 40, QImage.Format.Format_RGB32)
            image.fill(LIGHT.color("surface"))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if stamps is None:
                paint_dots(painter, state, [dot], lane, LIGHT)
            else:
                stamps.put(painter, dot, lane)
            painter.end()
            images.append(image)
        assert difference(*images) <= 2, state


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(left - right) for left, right in pairs)
