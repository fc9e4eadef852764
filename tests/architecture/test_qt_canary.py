"""A binding that loses references to None and True ends the program after some hundred signals."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class _Bell(QObject):
    rang = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal since 3.12")
def test_signals_do_not_lose_references_of_singletons() -> None:
    bell = _Bell()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(300):
        bell.rang.emit()
        bell.setObjectName("canary")
    lost = before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)
    assert max(lost) < 50, f"references lost (None, True): {lost}"
