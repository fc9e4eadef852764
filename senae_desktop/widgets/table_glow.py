"""A row that has just changed glows once, unless the system asks for less motion."""

from __future__ import annotations

import sys
from collections.abc import Set

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication, QStyle

_MS = 400
#: When this many rows change at once, it is no news about one of them.
_MOST = 200
#: SPI_GETCLIENTAREAANIMATION: *Efectos de animación* in the settings of Windows.
_CLIENT_AREA_ANIMATION = 0x1042


class RowGlow(QObject):
    """How strongly row numbers glow; ``faded`` tells that they glow less than before."""

    faded = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.numbers: frozenset[int] = frozenset()
        self._strength = 0.0
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._fade)

    @property
    def active(self) -> bool:
        """Whether anything glows."""
        return self._fading.state() is QAbstractAnimation.State.Running

    def begin(self, numbers: Set[int]) -> None:
        """Let these rows glow, and what still glows begin anew with them."""
        if not numbers or len(numbers) > _MOST:
            return
        glowing = frozenset(numbers)
        if self.active:
            glowing |= self.numbers
        if len(glowing) > _MOST or less_motion():
            return
        self.numbers = glowing
        self._fading.stop()
        self._fading.start()

    def strength(self, number: int) -> float:
        """From 0 to 1."""
        return self._strength if number in self.numbers else 0.0

    def _fade(self, strength: float) -> None:
        self._strength = strength
        self.faded.emit()


def less_motion() -> bool:
    """Whether the system asks for less motion; only Windows needs to be asked by ourselves."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(
            _CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0
        )
        return not animated.value
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) <= 0
