from __future__ import annotations

from senae_desktop.presentation.window_state import WindowState


def test_the_state_of_the_window_survives_a_settings_file() -> None:
    state = WindowState("g", "h", "since:descending", "s", "shipment-1")
    assert WindowState.from_mapping(state.to_mapping() | {"of_a_newer_version": "x"}) == state
    assert WindowState.from_mapping({}) == WindowState()
