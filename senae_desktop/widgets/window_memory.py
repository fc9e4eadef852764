"""How the main window is left, and put back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt

from senae_desktop.presentation import row_looks, row_sorting
from senae_desktop.presentation.list_look import Density
from senae_desktop.presentation.window_state import WindowState

if TYPE_CHECKING:
    from senae_desktop.widgets.main_window import MainWindow


def state_of(window: MainWindow, shipment: str) -> WindowState:
    """How the window is left, with the id of the shipment it shows."""
    columns, model, divided = window.table.columns, window.table.shipments(), window.divided
    return WindowState(
        geometry=_text(window.saveGeometry()),
        header=row_looks.to_text(columns.looks()) if columns.own else "",
        sorting=row_sorting.to_word(model.sorting) if model else "",
        density=window.table.density,
        splitter=_text(divided.saveState()) if divided.own else "",
        shipment=shipment,
        facets="folded" if window.facets.folded_for_good else "",
        timeline=window.timeline_zoom,
        detail="beside" if divided.beside else "",
    )


def put_back(window: MainWindow, state: WindowState) -> None:
    """Arrange the window as it was left. Damaged parts are passed over."""
    window.facets.folded_for_good = state.facets == "folded"
    window.timeline_zoom = state.timeline
    if state.geometry:
        window.restoreGeometry(_bytes(state.geometry))
    elif window.height() > window.screen().availableSize().height():
        window.setWindowState(Qt.WindowState.WindowMaximized)  # its foot would be out of reach
    window.actions_.detail_beside.setChecked(state.detail == "beside")
    if state.splitter:
        window.divided.put_back(_bytes(state.splitter))
    model = window.table.shipments()
    if model is not None:
        model.sort_by(row_sorting.from_word(state.sorting))
    if looks := row_looks.from_text(state.header):
        window.table.columns.arrange(looks)
    if state.density in set(Density):
        window.table.set_density(Density(state.density))


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
