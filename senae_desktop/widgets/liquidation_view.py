"""The liquidations of the chosen shipment, line by line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.detail_charge_model import TONE_ROLE, ChargeTableModel
from senae_desktop.presentation.detail_charges import ChargeLine
from senae_desktop.widgets.cell_delegate import PADDING, TextDelegate
from senae_desktop.widgets.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_REMARK = 4
#: Widths in average characters where there is room, and where there is not; the remark takes what
#: is left, and should have so many.
_WIDTHS = (36, 17, 14, 17)
_NARROW = (20, 14, 9, 14)
_LEAST_REMARK = 30
#: Above and below the text of a line.
_ROW_GAP = 9


class LiquidationView(QWidget):
    """A table of charges; chosen lines are copied, or everything."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charges = ChargeTableModel(self)
        self.table = _ChargeTable(self._charges, theme, self)
        # Sections move one after another: heights are found when all have come to rest.
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(0)
        self._resting.timeout.connect(self._fit_rows)
        self.table.horizontalHeader().sectionResized.connect(self._moved)
        self.table.setAccessibleName(self.tr("Charges of the shipment"))
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addStretch(1)
        button = QPushButton(self.tr("Copy all"), page)
        button.setProperty("kind", "link")
        button.setIcon(theme.icon("copy"))
        button.clicked.connect(self._copy_all)
        top.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self._nothing)

    def set_lines(self, lines: tuple[ChargeLine, ...], nothing: str) -> None:
        """Show these lines, or why there are none."""
        self._charges.set_lines(lines)
        self.table.clearSpans()
        for row, line in enumerate(lines):
            if line.kind == "title":
                self.table.setSpan(row, 0, 1, self._charges.columnCount())
        self._fit_rows()
        self._nothing.setText(nothing)
        self._pages.setCurrentIndex(0 if lines else 1)

    def _moved(self, *_section: int) -> None:
        self._resting.start()

    def _fit_rows(self) -> None:
        """Each line as high as its name and its remark need."""
        bold = self.table.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        flags = int(Qt.TextFlag.TextWordWrap)
        for row, line in enumerate(self._charges.lines):
            columns = (_REMARK,) if line.kind == "title" else (0, _REMARK)
            heights = [
                metrics.boundingRect(self._room(column), flags, line.cells[column] or " ").height()
                for column in columns
            ]
            self.table.setRowHeight(row, max(heights) + _ROW_GAP)

    def _room(self, column: int) -> QRect:
        return QRect(0, 0, max(40, self.table.columnWidth(column) - 2 * PADDING - 8), 10_000)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(
            self._charges.text(list(range(self._charges.rowCount())))
        )


class _ChargeDelegate(TextDelegate):
    """Text whose colour warns where the line does; the remark says in words of what."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._tones = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """The colour of the tone, in the column that explains it."""
        super().initStyleOption(option, index)
        tone = index.data(TONE_ROLE)
        if tone and index.column() == _REMARK:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, self._tones.color(tone))


class _ChargeTable(QTableView):
    """Rows are chosen; copying takes all of them, whole."""

    def __init__(self, model: ChargeTableModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._charges = model
        self.setModel(model)
        self.setItemDelegate(_ChargeDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(_REMARK, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Amounts and remarks stay in sight, however narrow it is."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        room = self.viewport().width() // character
        widths = _WIDTHS if room >= sum(_WIDTHS) + _LEAST_REMARK else _NARROW
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width * character)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen lines."""
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if rows:
            QGuiApplication.clipboard().setText(self._charges.text(rows))
