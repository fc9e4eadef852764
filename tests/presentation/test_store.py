from __future__ import annotations

import pytest

from senae_desktop.presentation.store import Store, SyncPhase, SyncProgress
from senae_desktop.presentation.window_state import WindowState

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_store_tells_of_another_value_once() -> None:
    store = Store(SyncProgress())
    heard: list[object] = []
    store.changed.connect(heard.append)
    busy = SyncProgress(SyncPhase.UPDATE, 3)
    store.set(busy)
    store.set(SyncProgress(SyncPhase.UPDATE, 3))
    assert heard == [busy]
    assert store.value == busy


def test_the_state_of_the_window_survives_a_settings_file() -> None:
    state = WindowState("g", "h", "since:descending", "s", "shipment-1")
    assert WindowState.from_mapping(state.to_mapping() | {"of_a_newer_version": "x"}) == state
    assert WindowState.from_mapping({}) == WindowState()
