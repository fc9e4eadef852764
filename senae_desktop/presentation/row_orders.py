"""The archive's orders of its rows, kept until the archive changes."""

from __future__ import annotations

from array import array

from senae_desktop.domain.ports import ArchiveReader, ListColumn


class RowOrders:
    """Row numbers by column and direction; ``current`` is the order chosen last."""

    def __init__(self) -> None:
        self._reader: ArchiveReader | None = None
        self._kept: dict[tuple[ListColumn, bool], array[int]] = {}
        self._chosen: tuple[ListColumn, bool] | None = None
        self.current: array[int] = array("q")

    def set_reader(self, reader: ArchiveReader | None) -> None:
        """Take the orders from this archive."""
        self._reader = reader
        self._kept.clear()

    def choose(self, column: ListColumn, descending: bool) -> None:
        """Order by a column from now on."""
        self._chosen = (column, descending)
        self.current = self._order(self._chosen)

    def refresh(self) -> bool:
        """The archive changed: ask again, and say whether the order of the rows did."""
        self._kept.clear()
        before = self.current
        if self._chosen is not None:
            self.current = self._order(self._chosen)
        return self.current != before

    def _order(self, wanted: tuple[ListColumn, bool]) -> array[int]:
        if self._reader is None:
            return array("q")
        if wanted not in self._kept:
            self._kept[wanted] = self._reader.ids(*wanted)
        return self._kept[wanted]
