"""The columns of the list of shipments: order, titles, explanations and first widths."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.row_sorting import Sorting, place_of

#: Left to right, as first shown; the index in this tuple is the model's column number.
COLUMNS: tuple[ListColumn, ...] = (
    ListColumn.IMPORTER,
    ListColumn.REFERENCE,
    ListColumn.DECLARATION,
    ListColumn.DOCUMENT,
    ListColumn.STAGE,
    ListColumn.CHANNEL,
    ListColumn.OFFICE,
    ListColumn.SINCE,
    ListColumn.NEXT,
    ListColumn.READ,
)

#: Widths in average characters of the interface font, so that they follow the user's font size.
WIDTHS: dict[ListColumn, int] = {
    ListColumn.IMPORTER: 25,
    ListColumn.REFERENCE: 15,
    ListColumn.DECLARATION: 27,
    ListColumn.DOCUMENT: 21,
    ListColumn.STAGE: 30,
    ListColumn.CHANNEL: 19,
    ListColumn.OFFICE: 15,
    ListColumn.SINCE: 12,
    ListColumn.NEXT: 28,
    ListColumn.READ: 13,
}

#: Widths where the yielding columns are gone: DAI and stage stay whole, the words of whoever is
#: to move may be cut, since the detail has them too.
NARROW_WIDTHS = WIDTHS | {ListColumn.IMPORTER: 22, ListColumn.STAGE: 27, ListColumn.NEXT: 24}

#: The columns that give way to the others in a narrow window, one after the other: the district is
#: also in the DAI.
YIELDING = (ListColumn.OFFICE, ListColumn.REFERENCE)


#: The columns that are never squeezed: a number that is cut is no number.
WHOLE = frozenset({ListColumn.DECLARATION, ListColumn.DOCUMENT, ListColumn.SINCE, ListColumn.READ})

_PLACES = ("\u00a0\u00b9", "\u00a0\u00b2")


@dataclass(frozen=True, slots=True)
class ColumnText:
    """What a column is called and what it means, in the user's language."""

    title: str
    meaning: str


def column_texts() -> dict[ListColumn, ColumnText]:
    """Title and explanation of every column; call again after the language changed."""
    return {
        ListColumn.IMPORTER: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Importer"),
            QCoreApplication.translate("ShipmentColumns", "Who imports the goods"),
        ),
        ListColumn.REFERENCE: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Reference"),
            QCoreApplication.translate(
                "ShipmentColumns", "Your own reference, or the cargo number when it is the only one"
            ),
        ),
        ListColumn.DECLARATION: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "DAI"),
            QCoreApplication.translate(
                "ShipmentColumns", "Number of the customs import declaration"
            ),
        ),
        ListColumn.DOCUMENT: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Document"),
            QCoreApplication.translate(
                "ShipmentColumns", "Transport document: bill of lading, air or road waybill"
            ),
        ),
        ListColumn.STAGE: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Stage"),
            QCoreApplication.translate(
                "ShipmentColumns", "Cargo above, declaration below; both meet at the exit"
            ),
        ),
        ListColumn.CHANNEL: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Channel"),
            QCoreApplication.translate(
                "ShipmentColumns", "How customs chose to inspect the declaration"
            ),
        ),
        ListColumn.OFFICE: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "District"),
            QCoreApplication.translate(
                "ShipmentColumns", "Customs district that handles the import"
            ),
        ),
        ListColumn.SINCE: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Since"),
            QCoreApplication.translate("ShipmentColumns", "How long ago the present stage began"),
        ),
        ListColumn.NEXT: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Whose move"),
            QCoreApplication.translate("ShipmentColumns", "Who has to act next, and how"),
        ),
        ListColumn.READ: ColumnText(
            QCoreApplication.translate("ShipmentColumns", "Read"),
            QCoreApplication.translate(
                "ShipmentColumns", "When this shipment was last read successfully"
            ),
        ),
    }


def numbered_title(title: str, sorting: Sorting, column: ListColumn) -> str:
    """A title as it is shown: where two columns sort, with which of them comes first."""
    place = place_of(sorting, column) if len(sorting) > 1 else None
    return title if place is None else title + _PLACES[place]


def sorted_title(title: str, sorting: Sorting, column: ListColumn) -> str:
    """A title with what the sort indicator says, in words."""
    place = place_of(sorting, column)
    if place is None:
        return title
    if place == 0 and sorting[0].descending:
        words = QCoreApplication.translate("ShipmentColumns", "{title}, sorted descending")
    elif place == 0:
        words = QCoreApplication.translate("ShipmentColumns", "{title}, sorted ascending")
    elif sorting[1].descending:
        words = QCoreApplication.translate("ShipmentColumns", "{title}, then sorted descending")
    else:
        words = QCoreApplication.translate("ShipmentColumns", "{title}, then sorted ascending")
    return words.format(title=title)


def sorting_sentence(titles: dict[ListColumn, ColumnText], sorting: Sorting) -> str:
    """How the list is sorted, to be said when it has just changed."""
    return "; ".join(sorted_title(titles[key.column].title, sorting, key.column) for key in sorting)
