"""*Lista de seguimiento*: what is looked for again, when, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.watch_lines import WatchLine, watch_titles
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import button, words
from senae_desktop.widgets.row_table import RowTable
from senae_desktop.widgets.theme import Theme

_WIDTH = 820
_ROWS = 10
_REFERENCE = 1
_WIDTHS = {0: 230, 2: 140, 3: 140}


class WatchDialog(FormDialog):
    """The owner answers with ``set_lines``; ``stopped`` carries a reference, ``view_requested`` the
    id of a shipment."""

    stopped = Signal(object)
    view_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self._lines: tuple[WatchLine, ...] = ()
        self.heading.setText(self.tr("Looked for again"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr("References that nobody knew: they are asked for again, ever less often.")
        )
        self.subtitle.show()
        self._model = QStandardItemModel(self)
        self.table = self._make_table()
        self.nothing = words(
            self.tr("Nothing is looked for. In Add cargo, choose «Keep looking for it»."), "muted"
        )
        self.stop = button(self.tr("Stop looking"))
        self.view = button(self.tr("View the shipment"), "primary")
        self.leave = button(self.tr("Close"))
        self.body.addWidget(self.table)
        self.body.addWidget(self.nothing)
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.stop)
        self.footer.addWidget(self.view)
        self.leave.clicked.connect(self.reject)
        self.stop.clicked.connect(self._stop)
        self.view.clicked.connect(self._view)
        self.table.activated.connect(self._view)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.set_lines(())

    def set_lines(self, lines: tuple[WatchLine, ...]) -> None:
        """Show these references; the chosen row stays where it is."""
        row = max(self.table.currentIndex().row(), 0)
        self._lines = lines
        self._model.removeRows(0, self._model.rowCount())
        for line in lines:
            items = [QStandardItem(text) for text in line.cells]
            items[0].setIcon(self.theme.icon(line.icon, line.tone))
            for item in items:
                item.setEditable(False)
            self._model.appendRow(items)
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.table.show_rows(min(len(lines), _ROWS))
        if lines:
            self.table.selectRow(min(row, len(lines) - 1))
        self._offer()
        self.fit()

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong."""
        self.say_error(error)

    @property
    def chosen(self) -> WatchLine | None:
        """The reference of the chosen row."""
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _offer(self) -> None:
        line = self.chosen
        self.stop.setVisible(line is not None)
        self.view.setVisible(line is not None and line.shipment_id is not None)

    def _stop(self) -> None:
        if (line := self.chosen) is not None:
            self.stopped.emit(line.reference)

    def _view(self) -> None:
        if (line := self.chosen) is not None and line.shipment_id is not None:
            self.view_requested.emit(line.shipment_id)

    def _make_table(self) -> RowTable:
        self._model.setHorizontalHeaderLabels(list(watch_titles()))
        name = self.tr("References looked for again")
        return RowTable(self.theme, name, self._model, widths=_WIDTHS, stretched=_REFERENCE)
