"""The list as it is arranged now, to and from a saved view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from senae_desktop.domain.query_text import parse
from senae_desktop.presentation.saved_views import SavedView

if TYPE_CHECKING:
    from senae_desktop.widgets.query_box import QueryBox
    from senae_desktop.widgets.shipment_table import ShipmentTable


class ListArrangement:
    """Columns, widths, order, sorting, filter, groups and density of a table, taken together."""

    def __init__(self, table: ShipmentTable, box: QueryBox, grouped: QAction) -> None:
        self._grouped = grouped
        self._table = table
        self._box = box

    def present(self, name: str, slot: int | None = None) -> SavedView:
        """The arrangement on show, under this name."""
        table, model = self._table, self._table.shipments()
        return SavedView(
            name=name,
            slot=slot,
            columns=table.columns.looks() if table.columns.own else (),
            sort=model.sorting if model is not None else (),
            query=self._box.query_text,
            density=table.density,
            grouped=self._grouped.isChecked(),
        )

    def show(self, view: SavedView) -> None:
        """Arrange the list as this view says."""
        self._table.columns.arrange(view.columns)
        self._table.set_density(view.density)
        model = self._table.shipments()
        if model is not None:
            model.sort_by(view.sort)
        self._box.set_query(parse(view.query))
        self._grouped.setChecked(view.grouped)
