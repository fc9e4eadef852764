"""The panel beside the list: views and facets with their counts, to be folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import FIELDS, Field

if TYPE_CHECKING:
    from senae_desktop.presentation.facets import FacetCounts
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.list_query_facets import FacetLine, FacetLines
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.widgets.facet_panel_chooser import FacetChooser
    from senae_desktop.widgets.facet_panel_list import FacetList
    from senae_desktop.widgets.theme import Theme

_WIDTH, _RAIL = 212, 36
#: In a window narrower than this the panel is folded by itself.
_NARROW = 1100


class FacetPanel(QFrame):
    """Shows what the query is and what others would give; ``query_wanted`` carries a new one.

    Folded it is a rail with one button: in a wide window when the user wants it so, which is
    remembered as ``folded_for_good``; in a narrow one unless the user opens it there.
    At first it is a ground of its size, and ``fill`` puts in it what it shows.
    """

    list: FacetList
    chooser: FacetChooser
    query_wanted = Signal(Query)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self._language = formatter.language
        self._lines: FacetLines | None = None
        self._query = Query()
        self._counts: FacetCounts | None = None
        self._index: FilterIndex | None = None
        self._open_field: Field | None = None
        self._folded = False
        self._narrow = False
        self._open_narrow = False
        self.folded_for_good = False
        self.setProperty("kind", "facets")
        self.fold_button = QToolButton(self)
        self.fold_button.setProperty("kind", "quiet")
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold_button.clicked.connect(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        theme.changed.connect(self._dress)
        self._set_folded(False)

    def fill(self) -> None:
        """Build what the panel shows; a second time changes nothing."""
        if self._lines is not None:
            return
        from senae_desktop.presentation.list_query_facets import FacetLines  # noqa: PLC0415
        from senae_desktop.widgets.facet_panel_chooser import FacetChooser  # noqa: PLC0415
        from senae_desktop.widgets.facet_panel_list import FacetList  # noqa: PLC0415

        self._lines = FacetLines(self._formatter.catalogues, self._language)
        self.list = FacetList(self._theme, self._formatter, self)
        self.list.setAccessibleName(self.tr("Views and filters"))
        self.list.line_chosen.connect(self._line_chosen)
        self.list.setVisible(not self._folded)
        self.chooser = FacetChooser(self._theme, self._formatter, self)
        self.chooser.line_chosen.connect(self._toggle)
        self._column.addWidget(self.list)
        self.fold_button.raise_()
        self._show()

    @property
    def folded(self) -> bool:
        """Whether only the rail is to be seen."""
        return self._folded

    def fit(self, width: int) -> None:
        """Fold or unfold as it suits a window of this width."""
        self._narrow = width < _NARROW
        folded = not self._open_narrow if self._narrow else self.folded_for_good
        if folded != self._folded:
            self._set_folded(folded)

    def toggle(self) -> None:
        """Fold, or unfold and take the keyboard."""
        if self._narrow:
            self._open_narrow = self._folded
        else:
            self.folded_for_good = not self._folded
        self._set_folded(not self._folded)
        if not self._folded:
            self.begin()

    def _set_folded(self, folded: bool) -> None:
        self._folded = folded
        if self._lines is not None:
            self.list.setVisible(not folded)
        self.setFixedWidth(_RAIL if folded else _WIDTH)
        words = self.tr("Show the filters (F9)") if folded else self.tr("Hide the filters (F9)")
        self.fold_button.setToolTip(words)
        self.fold_button.setAccessibleName(words)
        self._dress()
        self._place_button()

    def begin(self) -> None:
        """Take the keyboard."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_query(self, query: Query) -> None:
        """Mark what is chosen now; the counts follow."""
        self._query = query
        self._show()

    def set_counts(self, counts: FacetCounts, index: FilterIndex) -> None:
        """Show these counts, of what this index holds."""
        self._counts, self._index = counts, index
        self._show()

    def _show(self) -> None:
        if self._lines is None:
            return
        self.list.set_lines(self._lines.lines(self._query, self._counts, self._index))
        if self.chooser.isVisible():
            self.chooser.set_lines(self._values())

    def _line_chosen(self, line: FacetLine) -> None:
        from senae_desktop.presentation.list_query_facets import LineKind  # noqa: PLC0415

        if line.kind is LineKind.MORE:
            self._open_chooser(line.field)
        else:
            self._toggle(line)

    def _toggle(self, line: FacetLine) -> None:
        from senae_desktop.presentation.list_query_facets import toggled  # noqa: PLC0415

        names = self._index.names if self._index else None
        query = toggled(self._query, line, names, self._language)
        if query != self._query:
            self.query_wanted.emit(query)

    def _open_chooser(self, field: Field) -> None:
        self._open_field = field
        rect = self.list.visualRect(self.list.currentIndex())
        place = self.list.viewport().mapToGlobal(QPoint(self.width() - 4, rect.top()))
        bottom = self.window().mapToGlobal(QPoint(0, self.window().height()))
        place.setY(min(place.y(), bottom.y() - self.chooser.height() - 8))
        title = FIELDS[field].text(self._language)
        self.chooser.open_at(place, title, self._values())

    def _values(self) -> tuple[FacetLine, ...]:
        if self._lines is None or self._open_field is None:
            return ()
        if self._counts is None or self._index is None:
            return ()
        return self._lines.values(self._open_field, self._query, self._counts, self._index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays in its corner."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        size = self.fold_button.sizeHint()
        left = (self.width() - size.width()) // 2 if self._folded else self.width() - size.width()
        self.fold_button.setGeometry(left - (0 if self._folded else 8), 4, *size.toTuple())
        self.fold_button.raise_()

    def _dress(self) -> None:
        name = "chevron-right" if self._folded else "chevron-left"
        self.fold_button.setIcon(self._theme.icon(name, "text_muted"))
        self.fold_button.setIconSize(QSize(14, 14))
