"""What was found in a paste or a file, as a table that can be put right in place."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from senae_desktop.intake.gathering import chosen, reread
from senae_desktop.presentation.paste_words import TONES, PasteWords
from senae_desktop.presentation.reference_messages import kind_name
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable
from senae_desktop.usecases.comparing import GOOD, OPEN, Compared


class Column(IntEnum):
    """What is told of each thing found."""

    STATE = 0
    REFERENCE = 1
    KIND = 2
    AROUND = 3
    PLACE = 4


class Role(IntEnum):
    """Beside Qt's own roles."""

    TONE = Qt.ItemDataRole.UserRole + 1
    CHOICES = Qt.ItemDataRole.UserRole + 2  # names of the kinds that may be chosen


class PasteModel(TitledTable):
    """The rows are those of a ``compare``; texts are made when they are shown.

    ``edited`` carries the items after one was put right: whoever compares shows them again.
    """

    edited = Signal(object)  # list[Item]

    def __init__(self, words: PasteWords, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("PasteTable", "State"),
            QCoreApplication.translate("PasteTable", "As written"),
            QCoreApplication.translate("PasteTable", "Kind"),
            QCoreApplication.translate("PasteTable", "Beside it"),
            QCoreApplication.translate("PasteTable", "Place"),
        )
        super().__init__(titles, parent)
        self._words = words
        self._rows: list[Compared] = []

    def show(self, rows: Sequence[Compared]) -> None:
        """Replace all rows; as many as before change in place, so that the place is kept."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Compared]:
        """All rows."""
        return self._rows

    def good(self) -> list[Compared]:
        """The rows of which something would be added."""
        return [row for row in self._rows if row.state in GOOD]

    def next_open(self, after: int) -> int | None:
        """The next row that waits to be put right, from the beginning again at the end."""
        places = [place for place, row in enumerate(self._rows) if row.state in OPEN]
        return next((place for place in places if place > after), places[0] if places else None)

    def explanation(self, place: int) -> str:
        """All there is to say of a row; nothing for none."""
        return self._words.explanation(self._rows[place]) if 0 <= place < len(self._rows) else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's hook; a table has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook; what waits to be put right can be edited."""
        flags = super().flags(index)
        if not index.isValid() or self._rows[index.row()].state not in OPEN:
            return flags
        choosing = len(self._rows[index.row()].item.readings) > 0
        editable = index.column() == Column.REFERENCE or (
            index.column() == Column.KIND and choosing
        )
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.EditRole:
                return row.item.written
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._words.explanation(row)
            case Role.TONE:
                return TONES[row.state].value
            case Role.CHOICES:
                return [kind_name(reading.kind) for reading in row.item.readings]
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's hook; text for a reference, the number of the choice for a kind."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        item = self._rows[index.row()].item
        if index.column() == Column.KIND and isinstance(value, int):
            changed = chosen(item, item.readings[value])
        elif isinstance(value, str) and value.strip() != item.written:
            changed = reread(item, value.strip())
        else:
            return False
        items = [row.item for row in self._rows]
        items[index.row()] = changed
        self.edited.emit(items)
        return True

    def _text(self, row: Compared, column: int) -> str:
        match column:
            case Column.STATE:
                return self._words.state(row)
            case Column.REFERENCE:
                return row.item.written
            case Column.KIND:
                return self._words.kind(row)
            case Column.AROUND:
                return self._words.around(row)
            case _:
                return self._words.place(row)
