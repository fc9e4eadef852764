"""The signals that ask the program to end: heard from its first moment on, until its last.

Unheard, they would end the process wherever it is, and leave its lock behind.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from types import FrameType

_NUMBERS = (signal.SIGINT, signal.SIGTERM)


class EndingSignals:
    """Whoever builds this in the main thread hears the signals, until ``restore``.

    Before ``heed`` they are only remembered: what is half built cannot be taken down.
    """

    def __init__(self) -> None:
        self.heard = False
        self._before = {number: signal.signal(number, self._hear) for number in _NUMBERS}

    def heed(self, loop: AbstractEventLoop, end: Callable[[], None]) -> None:
        """Call *end* in *loop* at each signal, and at once if one has come already."""
        for number in _NUMBERS:
            try:
                loop.add_signal_handler(number, end)
            except (NotImplementedError, AttributeError):  # Windows, and qasync there
                signal.signal(number, lambda *_: loop.call_soon_threadsafe(end))
        if self.heard:
            end()

    def hear_only(self) -> None:
        """What comes from now on changes nothing: the end is under way, and is to be whole."""
        for number in _NUMBERS:
            signal.signal(number, self._hear)

    def restore(self) -> None:
        """Give the signals back to whoever had them before."""
        for number, before in self._before.items():
            signal.signal(number, before)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self.heard = True
