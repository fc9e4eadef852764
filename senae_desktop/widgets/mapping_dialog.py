"""What the columns of a workbook are read as, with samples, to be corrected and remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

from senae_desktop.intake.columns import ColumnWords
from senae_desktop.intake.tables import Table
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.mapping_model import Column, MappingModel, sheet_names
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.choice_delegate import ChoiceDelegate
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import Field, button
from senae_desktop.widgets.paste_table import rows_within
from senae_desktop.widgets.row_table import RowTable
from senae_desktop.widgets.theme import Theme

_WIDTH = 860
_WIDTHS: dict[int, int] = {Column.HEADING: 210, Column.MEANING: 270}


class MappingDialog(FormDialog):
    """``chosen`` carries the meanings of each layout that was shown."""

    chosen = Signal(object)  # dict[str, dict[int, str]]

    def __init__(
        self,
        theme: Theme,
        columns: ColumnWords,
        language: str,
        tables: Sequence[Table],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Columns of the file"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr("Change what is not right. Files with the same columns are read alike later.")
        )
        self.subtitle.show()
        self._tables = tables
        self._meanings: dict[str, Mapping[int, str]] = {
            table.layout: table.meanings for table in tables
        }
        self._shown = 0
        self.sheet = QComboBox()
        self.sheet.addItems(sheet_names(tables))
        self.sheet_field = Field(theme, self.tr("Sheet"), self.sheet)
        self.sheet_field.setVisible(len(tables) > 1)
        self.model = MappingModel(columns, language, self)
        self.table = self._make_table()
        self.leave = button(self.tr("Cancel"))
        self.use = button(self.tr("Read it so"), "primary")
        self.use.setDefault(True)
        self.body.addWidget(self.sheet_field)
        self.body.addWidget(self.table)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.use)
        self.leave.clicked.connect(self.reject)
        self.use.clicked.connect(self._use)
        self.sheet.currentIndexChanged.connect(self._show)
        self.model.dataChanged.connect(self._changed)
        self._show(0)

    def _show(self, place: int) -> None:
        self._shown = place
        table = self._tables[place]
        self.model.show(table, self._meanings[table.layout])
        rows = rows_within(self.screen().availableSize().height(), self.model.rowCount())
        self.table.show_rows(rows)
        self.table.setCurrentIndex(self.model.index(0, Column.MEANING))
        self._say_usable()
        self.fit()

    def _changed(self) -> None:
        self._meanings[self._tables[self._shown].layout] = self.model.meanings
        self._say_usable()

    def _say_usable(self) -> None:
        self.use.setEnabled(self.model.usable)
        if self.model.usable:
            self.clear_message()
        else:
            self.say(
                Message(
                    self.tr("No column holds references."),
                    self.tr("Say which one is the DAI, the transport document or the container."),
                ),
                Tone.WARNING,
            )

    def _use(self) -> None:
        self.chosen.emit({layout: dict(each) for layout, each in self._meanings.items()})
        self.accept()

    def _make_table(self) -> RowTable:
        name = self.tr("Columns and what they are read as")
        table = RowTable(self.theme, name, self.model, widths=_WIDTHS, stretched=Column.SAMPLES)
        table.setItemDelegateForColumn(Column.SAMPLES, TextDelegate(self.theme, table, muted=True))
        table.setItemDelegateForColumn(Column.MEANING, ChoiceDelegate(self.theme, table))
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table
