"""What each column of a workbook means, with samples of its cells, to be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt

from senae_desktop.intake.columns import REPEATED, ColumnWords, Role
from senae_desktop.intake.tables import Table
from senae_desktop.presentation.formatting import NOTHING
from senae_desktop.presentation.paste_model import Role as PasteRole
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable

_LETTERS = 26


class Column(IntEnum):
    """What is told of each column of the file."""

    HEADING = 0
    SAMPLES = 1
    MEANING = 2


class MappingModel(TitledTable):
    """One row for each filled column of a table; the meaning can be chosen.

    ``setData`` takes the place of the chosen meaning in ``CHOICES``, where the first one is that
    the column is not read.
    """

    def __init__(self, words: ColumnWords, language: str, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Mapping", "Column of the file"),
            QCoreApplication.translate("Mapping", "Samples"),
            QCoreApplication.translate("Mapping", "It is read as"),
        )
        super().__init__(titles, parent)
        self._words = words
        self._codes = ["", *words.columns]
        self._names = [
            QCoreApplication.translate("Mapping", "(not read)"),
            *(column.name(language) for column in words.columns.values()),
        ]
        self._columns: list[tuple[int, str, str]] = []
        self._meanings: dict[int, str] = {}

    def show(self, table: Table, meanings: Mapping[int, str]) -> None:
        """Show a table with these meanings of its columns."""
        self.beginResetModel()
        self._meanings = dict(meanings)
        self._columns = []
        for column, heading in enumerate(table.headings):
            samples = table.samples(column)
            if heading or samples:
                name = heading or _letter(column)
                self._columns.append((column, name, " · ".join(samples) or NOTHING))
        self.endResetModel()

    @property
    def meanings(self) -> dict[int, str]:
        """The meanings chosen, by column of the file."""
        return dict(self._meanings)

    @property
    def usable(self) -> bool:
        """Whether some column holds references: without one there is nothing to follow."""
        roles = (self._words.columns[code].role for code in self._meanings.values())
        return Role.REFERENCE in roles

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's hook; a table has no children."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook; the meaning can be chosen."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == Column.MEANING else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook."""
        if not index.isValid():
            return None
        column, heading, samples = self._columns[index.row()]
        code = self._meanings.get(column, "")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return (heading, samples, self._names[self._codes.index(code)])[index.column()]
            case Qt.ItemDataRole.EditRole:
                return self._codes.index(code)
            case PasteRole.CHOICES:
                return self._names
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's hook; a meaning that another column had moves here."""
        if not (index.isValid() and isinstance(value, int) and role == Qt.ItemDataRole.EditRole):
            return False
        column = self._columns[index.row()][0]
        code = self._codes[value]
        if code and code not in REPEATED:
            self._meanings = {at: other for at, other in self._meanings.items() if other != code}
        self._meanings.pop(column, None)
        if code:
            self._meanings[column] = code
        self.dataChanged.emit(
            self.index(0, Column.MEANING), self.index(len(self._columns) - 1, Column.MEANING)
        )
        return True


def sheet_names(tables: Sequence[Table]) -> list[str]:
    """How the sheets are offered; one without a name by its number."""
    return [table.sheet.name or str(place) for place, table in enumerate(tables, 1)]


def _letter(column: int) -> str:
    """The name that spreadsheets give a column."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name
