"""The colours of the window by purpose; no widget names a colour itself."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Scheme(Enum):
    """Which set of tokens is in force."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Tokens(NamedTuple):
    """One colour per purpose, as ``#RRGGBB``.

    ``*_soft`` are grounds for text of the token they are named for; ``on_accent`` is text on
    ``accent``; ``selected_text`` is text on ``selection``.
    """

    window: str
    surface: str
    control: str
    border: str
    text: str
    text_muted: str
    accent: str
    accent_soft: str
    on_accent: str
    selection: str
    selected_text: str
    lane_cargo: str
    lane_declaration: str
    warning: str
    warning_soft: str
    problem: str
    problem_soft: str
    good: str
    good_soft: str
    pending: str
    row_alternate: str

    def color(self, name: str) -> QColor:
        """The token called ``name``; raises AttributeError for a name that is none."""
        return QColor(getattr(self, name))


#: Names of all tokens, in their order.

LIGHT = Tokens(
    window="#F4F6F8",
    surface="#FFFFFF",
    control="#FFFFFF",
    border="#D5DBE1",
    text="#17212B",
    text_muted="#5B6875",
    accent="#0B5FA5",
    accent_soft="#E3EFFA",
    on_accent="#FFFFFF",
    selection="#DCEBF9",
    selected_text="#17212B",
    lane_cargo="#0F766E",
    lane_declaration="#4F46B8",
    warning="#9A5B00",
    warning_soft="#FFF3D6",
    problem="#B3261E",
    problem_soft="#FCE4E2",
    good="#187536",
    good_soft="#E0F3E6",
    pending="#A9B4BF",
    row_alternate="#FAFBFC",
)

DARK = Tokens(
    window="#14181D",
    surface="#1B2127",
    control="#222A31",
    border="#36414B",
    text="#E8EDF2",
    text_muted="#9FADBA",
    accent="#6CB2F2",
    accent_soft="#17334C",
    on_accent="#0B1D2E",
    selection="#1E3A55",
    selected_text="#E8EDF2",
    lane_cargo="#3FBFB0",
    lane_declaration="#A5A0F5",
    warning="#F2C063",
    warning_soft="#3B2F14",
    problem="#FF8A80",
    problem_soft="#471F1D",
    good="#74D391",
    good_soft="#183A24",
    pending="#5D6B78",
    row_alternate="#1E252B",
)


def high_contrast(system: QPalette) -> Tokens:
    """Tokens made of the system's own colours only, for people who chose them.

    Everything that is a hue elsewhere becomes the text colour: shapes and words carry the meaning.
    """
    text = system.color(QPalette.ColorRole.WindowText).name()
    window = system.color(QPalette.ColorRole.Window).name()
    highlight = system.color(QPalette.ColorRole.Highlight).name()
    highlighted_text = system.color(QPalette.ColorRole.HighlightedText).name()
    return Tokens(
        window=window,
        surface=window,
        control=window,
        border=text,
        text=text,
        text_muted=text,
        accent=text,
        accent_soft=window,
        on_accent=window,
        selection=highlight,
        selected_text=highlighted_text,
        lane_cargo=text,
        lane_declaration=text,
        warning=text,
        warning_soft=window,
        problem=text,
        problem_soft=window,
        good=text,
        good_soft=window,
        pending=text,
        row_alternate=window,
    )
