"""*Qué cambió*: the inbox of differences, in a window beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.domain.inbox import InboxGroup, narrowed
from senae_desktop.domain.novelty import NoveltyKind
from senae_desktop.presentation.inbox_model import InboxModel, InboxRow
from senae_desktop.presentation.inbox_words import InboxWords, kind_names
from senae_desktop.widgets.form_fields import GROUP, RELATED, button, words
from senae_desktop.widgets.inbox_delegate import InboxDelegate
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.messages import Message
    from senae_desktop.widgets.theme import Theme

_SIZE = QSize(900, 620)
_EMPTY_ICON = QSize(48, 48)
_TEXT_WIDTH = 420
_WIDEST_CHOICE = 220


class InboxDialog(QDialog):
    """``attend_requested`` carries the numbers of novelties, ``open_requested`` the id of a
    shipment and of an event, or "" for no event."""

    attend_requested = Signal(object)
    undo_requested = Signal()
    open_requested = Signal(str, str)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[InboxGroup, ...] = ()
        self.setWindowTitle(self.tr("What changed"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.92))
        self._words = InboxWords(formatter)
        self.model = InboxModel(self._words, self)
        self.heading = words(self.tr("What changed"), "heading")
        self.heading.setFont(theme.font("heading"))
        self.count = words("", "muted")
        self.count.setWordWrap(False)
        self.heading.setWordWrap(False)
        self.importer = QComboBox()
        self.importer.setAccessibleName(self.tr("Importer"))
        self.importer.setMaximumWidth(_WIDEST_CHOICE)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of change"))
        self.list = self._make_list()
        self.attend = button(self.tr("Attended"), "primary")
        self.attend_shipment = button(self.tr("Whole shipment attended"))
        self.attend_all = button(self.tr("All attended"))
        self.undo = button(self.tr("Undo"))
        self.open_button = button(self.tr("Open the shipment"))
        self.close_button = button(self.tr("Close"))
        self._empty = self._make_empty()
        self._lay_out()
        self._connect()
        self.set_groups((), 0)

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(InboxDelegate(self._theme, self._words, view))
        view.setUniformItemSizes(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("What changed"))
        view.setAccessibleDescription(
            self.tr("Enter opens the shipment, the space bar marks as attended, Ctrl+Z undoes it.")
        )
        return view

    def _make_empty(self) -> QWidget:
        empty = QFrame(self)
        self._empty_icon = QLabel(empty)
        self._empty_title = words("", "heading")
        self._empty_title.setFont(self._theme.font("heading"))
        self._empty_text = words("", "muted")
        for label in (self._empty_title, self._empty_text):
            label.setFixedWidth(_TEXT_WIDTH)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.show_all = button(self.tr("Show everything that changed"))
        layout = QVBoxLayout(empty)
        layout.addStretch(1)
        for widget in (self._empty_icon, self._empty_title, self._empty_text, self.show_all):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return empty

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GROUP)
        head.addWidget(self.heading)
        head.addWidget(self.count, 1)
        head.addWidget(self.importer)
        head.addWidget(self.kind)
        foot = QHBoxLayout()
        foot.setSpacing(RELATED)
        for widget in (self.attend, self.attend_shipment, self.attend_all, self.undo):
            foot.addWidget(widget)
        foot.addStretch(1)
        for widget in (self.open_button, self.close_button):
            foot.addWidget(widget)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._middle, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.importer.activated.connect(self._narrow)
        self.kind.activated.connect(self._narrow)
        self.attend.clicked.connect(self._attend)
        self.attend_shipment.clicked.connect(self._attend_shipment)
        self.attend_all.clicked.connect(self._attend_all)
        self.undo.clicked.connect(self.undo_requested)
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.close)
        self.show_all.clicked.connect(self._show_everything)
        only_list = Qt.ShortcutContext.WidgetShortcut
        for keys, act, button_ in (
            ("Space", self._attend, self.attend),
            ("Shift+Space", self._attend_shipment, self.attend_shipment),
            ("Ctrl+Shift+Space", self._attend_all, self.attend_all),
        ):
            QShortcut(QKeySequence(keys), self.list, act, context=only_list)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button_.setToolTip(f"{button_.text()} ({native})")
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo.click)
        self._theme.changed.connect(self._dress)

    # --- what is shown -----------------------------------------------------------------------

    def set_groups(self, groups: tuple[InboxGroup, ...], undoable: int) -> None:
        """Show what changed; ``undoable`` is how many novelties can be taken back by *Deshacer*."""
        self._groups = groups
        self._offer(self.importer, self.tr("All importers"), _importers(groups))
        names = kind_names()
        found = {line.difference.kind for group in groups for line in group.lines}
        kinds = [(name, kind.value) for kind, name in names.items() if kind in found]
        self._offer(self.kind, self.tr("All changes"), kinds)
        self.undo.setEnabled(undoable > 0)
        self._narrow()

    def say_error(self, message: Message) -> None:
        """Tell what went wrong in place of the count."""
        self.count.setText(message.headline)
        announce(self, message.text)

    def _offer(self, box: QComboBox, everything: str, choices: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        if chosen and chosen not in [value for _, value in choices]:
            choices = [*choices, (box.currentText(), chosen)]
        box.clear()
        box.addItem(everything, "")
        for name, value in choices:
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    def _narrow(self) -> None:
        importer, kind = self.importer.currentData() or "", self.kind.currentData() or ""
        kinds = {NoveltyKind(kind)} if kind else set()
        shown = narrowed(self._groups, importer, kinds)
        before, at = self.model.row(self.list.currentIndex()), self.list.currentIndex().row()
        self.model.set_groups(shown)
        self.count.setText(self._words.count(shown) if shown else "")
        if shown:
            place = self.model.place_of(before) if before is not None else 0
            last = self.model.rowCount() - 1
            row = min(max(at, 0), last) if place is None else place
            self.list.setCurrentIndex(self.model.index(row))
        self._explain_nothing(narrow=bool(importer or kind))
        self._middle.setCurrentWidget(self.list if shown else self._empty)
        self._show_current()

    def _explain_nothing(self, *, narrow: bool) -> None:
        if narrow:
            self._empty_title.setText(self.tr("Nothing of this kind has changed."))
            self._empty_text.setText(self.tr("There may be other changes that the filter hides."))
        else:
            self._empty_title.setText(self.tr("You have attended to everything."))
            self._empty_text.setText(
                self.tr(
                    "What changes from now on is listed here, with what it was before."
                    " F5 asks the service at once."
                )
            )
        for label in (self._empty_title, self._empty_text):
            # Aligned to the middle, a label is given the height of one line only.
            label.setMinimumHeight(label.heightForWidth(_TEXT_WIDTH))
        self.show_all.setVisible(narrow)
        self._dress()

    def _dress(self) -> None:
        icon = self._theme.icon("inbox", "text_muted")
        self._empty_icon.setPixmap(icon.pixmap(_EMPTY_ICON, self.devicePixelRatioF()))
        self.list.viewport().update()

    def _show_current(self) -> None:
        row = self._current()
        for one in (self.attend, self.attend_shipment, self.attend_all, self.open_button):
            one.setEnabled(row is not None)

    # --- what the user wants -------------------------------------------------------------------

    def _current(self) -> InboxRow | None:
        return self.model.row(self.list.currentIndex())

    def _attend(self) -> None:
        row = self._current()
        if row is not None:
            self.attend_requested.emit(row.numbers)

    def _attend_shipment(self) -> None:
        row = self._current()
        if row is not None:
            self.attend_requested.emit(row.group.numbers)

    def _attend_all(self) -> None:
        numbers = [number for group in self.model.groups for number in group.numbers]
        if numbers:
            self.attend_requested.emit(numbers)

    def _open(self, _index: QModelIndex | None = None) -> None:
        row = self._current()
        if row is not None:
            event = row.line.difference.event if row.line is not None else ""
            self.open_requested.emit(row.group.shipment_id, event)

    def _show_everything(self) -> None:
        self.importer.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)
        self._narrow()
        self.list.setFocus()


def _importers(groups: tuple[InboxGroup, ...]) -> list[tuple[str, str]]:
    names = sorted({group.importer for group in groups if group.importer}, key=str.casefold)
    return [(name, name) for name in names]
