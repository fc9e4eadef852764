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
    qtbot.waitUntil(lambda: bool(untied), timeout=20_000)
    assert untied == [threading.get_ident()]
    before = gc.get_count()[0]
    collection.look()  # nothing is due
    assert gc.get_count()[0] >= before or before <= gc.get_threshold()[0]
