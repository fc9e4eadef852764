"""Offers known places while one is typed; anything else may be typed as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from senae_desktop.domain.folding import fold

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue_entries import PlaceEntry
    from senae_desktop.presentation.formatting import Formatter

_FOLDED = Qt.ItemDataRole.UserRole
_MOST_SEEN = 9


class PlaceCompleter(QCompleter):
    """Finds a place by any part of its names or codes, without regard to accents.

    Those of ``district`` come first, since that is where the goods are.
    """

    def __init__(self, formatter: Formatter, parent: QObject) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_SEEN)
        self.offer(None)

    def offer(self, district: str | None) -> None:
        """Offer all places, those of a district first."""
        places = self._formatter.catalogues.places.values()
        model = QStandardItemModel(self)
        for place in sorted(places, key=lambda place: place.district != district):
            item = QStandardItem(place.written(self._formatter.language))
            item.setData(_searched(place), _FOLDED)
            model.appendRow(item)
        self.setModel(model)

    def splitPath(self, path: str) -> list[str]:
        """What is typed, as it is searched for."""
        return [fold(path.strip())]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is written when a place is chosen."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _searched(place: PlaceEntry) -> str:
    return fold(" ".join((place.name_es, place.name_en, place.unlocode, place.iata)))
