"""Waste is collected where Qt allows it: in the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from senae_desktop.runtime.garbage import GarbageCollection


class Knot:
    """Something that only a search for cycles can collect."""

    def __init__(self) -> None:
        self.itself = self


def test_a_knot_is_untied_by_the_windows_thread_alone(qtbot: QtBot) -> None:
    assert not gc.isenabled()  # the suite runs as the program does
    gc.collect()
    untied: list[int] = []
    weakref.finalize(Knot(), lambda: untied.append(threading.get_ident()))
    kept: list[list[int]] = []

    def allocate() -> None:
        kept.extend([place] for place in range(gc.get_threshold()[0] * 3))

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert untied == []
    parent = QObject()
    collection = GarbageCollection(parent)

    def collected() -> bool:
        # What earlier tests left is deleted meanwhile, and whatever goes counts against what came.
        allocate()
        return bool(untied)

    qtbot.waitUntil(collected, timeout=20_000)
    assert untied == [threading.get_ident()]
    collection.look()
    kept.extend([place] for place in range(gc.get_threshold()[0] // 2))  # not worth a look yet
    before = gc.get_count()[0]
    assert 0 < before <= gc.get_threshold()[0]
    collection.look()
    assert gc.get_count()[0] >= before
