"""The lines of the facet panel as Qt sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from senae_desktop.presentation.list_query_facets import FacetLine, LineKind

if TYPE_CHECKING:
    from senae_desktop.domain.query_vocabulary import Field
    from senae_desktop.presentation.formatting import Formatter

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class FacetModel(QAbstractListModel):
    """Lines that change in place while their order stays, so that the keyboard keeps its line."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._lines: tuple[FacetLine, ...] = ()

    @property
    def lines(self) -> tuple[FacetLine, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: tuple[FacetLine, ...]) -> None:
        """Show these; a reset only when they are other ones than before."""
        same = [_identity(line) for line in lines] == [_identity(line) for line in self._lines]
        if same:
            before, self._lines = self._lines, lines
            changed = [row for row, line in enumerate(lines) if line != before[row]]
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, line: FacetLine) -> int | None:
        """Where the line that stands for the same is now, or None."""
        wanted = _identity(line)
        places = (row for row, other in enumerate(self._lines) if _identity(other) == wanted)
        return next(places, None)

    def count_text(self, line: FacetLine) -> str:
        """The count of a line as it is shown."""
        return "" if line.count is None else self._formatter.integer(line.count)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many lines there are, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be reached."""
        if not index.isValid() or self._lines[index.row()].kind is LineKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line; in words also how many and whether it is chosen."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.letter} {line.label}" if line.letter else line.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(line)
        return None

    def _in_words(self, line: FacetLine) -> str:
        parts = [line.label]
        if line.count is not None:
            count = self.tr("%n shipment(s)", "", line.count)
            parts.append(count)
        if line.chosen:
            parts.append(self.tr("chosen"))
        return ", ".join(parts)


def _identity(line: FacetLine) -> tuple[LineKind, Field, str, str]:
    return line.kind, line.field, line.code, line.label
