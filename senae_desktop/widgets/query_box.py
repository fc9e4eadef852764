"""The box in which the user says what to look for: finished fields as chips, then text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import to_text
from senae_desktop.presentation.list_query_text import finished, settle, with_typed
from senae_desktop.widgets.chip_row import ChipRow
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.domain.query import Chip
    from senae_desktop.widgets.theme import Theme

_LEAST, _MOST = 220, 620
_LEAST_TEXT = 130
#: A result is told when typing has paused for so long.
_PAUSE_MS = 700


class QueryBox(QFrame):
    """Looks as one types. ``query_changed`` carries the whole ``Query``,
    ``settled_changed`` the part of it that is to be named by ``set_chips``.

    A field becomes a chip by a space behind it or by Return; Backspace at the beginning of the
    text takes the last chip away, the left arrow goes into the chips. ``Esc`` clears the text,
    then the chips. ``Down`` and ``Return`` go on to the list.
    """

    query_changed = Signal(Query)
    settled_changed = Signal(Query)
    list_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._settled = Query()
        self._told = Query()
        self._result = ""
        self.setProperty("kind", "query")
        self._lens = QLabel(self)
        self._chips = ChipRow(theme, self)
        self.edit = QLineEdit(self)
        self.edit.setProperty("kind", "bare")
        self.edit.setFrame(False)
        self.edit.setMinimumWidth(_LEAST_TEXT - 20)
        self.edit.setClearButtonEnabled(True)
        self.edit.setPlaceholderText(self.tr("DAI, BL, container, importer…"))
        self.edit.setAccessibleName(self.tr("Find in the shipments"))
        self.edit.setAccessibleDescription(
            self.tr("Words in any order; fields as channel:documentary or district:028")
        )
        self.edit.setToolTip(
            self.tr(
                "Words in any order, or fields: channel:documentary district:028"
                " importer:andina (Ctrl+F)"
            )
        )
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.edit.customContextMenuRequested.connect(self._open_menu)
        self.copy_query = QAction(self.tr("Copy the search as text"), self)
        self.copy_query.triggered.connect(self._copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 1, 3, 1)
        layout.setSpacing(6)
        layout.addWidget(self._lens)
        layout.addWidget(self._chips)
        layout.addWidget(self.edit, 1)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        self.setFocusProxy(self.edit)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: announce(self.edit, self._result))
        self.edit.textEdited.connect(self._edited)
        self.edit.textChanged.connect(self._tell)
        self.edit.installEventFilter(self)
        self._chips.removed.connect(self._remove)
        self._chips.left.connect(self._back_to_text)
        theme.changed.connect(self._dress)
        self._dress()

    # --- what is looked for ------------------------------------------------------------------

    @property
    def query(self) -> Query:
        """Everything that is looked for: chips and text."""
        return with_typed(self._settled, self.edit.text())

    @property
    def settled(self) -> Query:
        """The part that is shown as chips."""
        return self._settled

    @property
    def query_text(self) -> str:
        """All of it as one line, to be kept, copied or typed again."""
        return to_text(self.query, self._language)

    def set_query(self, query: Query) -> None:
        """Look for this: fields as chips, words as text."""
        words = Query(words=query.words)
        self._settle_as(query.with_words(()))
        if with_typed(Query(), self.edit.text()) != words:
            self.edit.setText(to_text(words, self._language))
        self._tell()

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show the settled fields by these names."""
        self._chips.set_chips(chips)
        self._make_room()

    def clear(self) -> None:
        """Look for nothing in particular: no words, no fields, the open shipments."""
        self.set_query(Query())

    def set_result(self, text: str) -> None:
        """What the search found, to be read aloud when typing pauses."""
        self._result = text
        self._pause.start()

    def begin(self) -> None:
        """Take the keyboard, with what stands here ready to be typed over."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    # --- keys --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean something else than writing."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if watched is self.edit and isinstance(event, QFocusEvent):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, edit = event.key(), self.edit
        at_start = edit.cursorPosition() == 0 and not edit.hasSelectedText()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._settle():
                self.list_wanted.emit()
            return True
        if key == Qt.Key.Key_Down:
            self.list_wanted.emit()
            return True
        if key == Qt.Key.Key_Backspace and at_start and self._chips.chips:
            self._remove(self._chips.chips[-1])
            return True
        if key == Qt.Key.Key_Left and at_start and self._chips.chips:
            self._chips.focus_last()
            return True
        return False

    def _escape(self) -> bool:
        if self.edit.text():
            self.edit.clear()
        elif self._settled != Query():
            self.clear()
        else:
            return False
        return True

    # --- inside ------------------------------------------------------------------------------

    def _edited(self, text: str) -> None:
        if finished(text) and self.edit.cursorPosition() == len(text):
            self._settle()

    def _settle(self) -> bool:
        """Make chips of the finished fields; false when there are none."""
        settled, left = settle(self._settled, self.edit.text())
        if settled == self._settled and left == " ".join(self.edit.text().split()):
            return False
        self._settle_as(settled)
        self.edit.setText(f"{left} " if left else "")
        self._tell()
        return True

    def _settle_as(self, query: Query) -> None:
        if query != self._settled:
            self._settled = query
            self.settled_changed.emit(query)

    def _remove(self, chip: Chip) -> None:
        self._settle_as(self._settled.without_value(chip.field, chip.value))
        self._tell()
        if not self._chips.chips:
            self._back_to_text()

    def _back_to_text(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.setCursorPosition(0)

    def _tell(self) -> None:
        query = self.query
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)

    def _open_menu(self) -> None:
        menu = self.edit.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self.copy_query)
        self._show_menu(menu)

    def _show_menu(self, menu: QMenu) -> None:
        menu.popup(self.edit.mapToGlobal(self.edit.cursorRect().bottomLeft()))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.query_text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more or less room for chips."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._chips.set_room(self.width() - _LEAST_TEXT - 40)

    def _dress(self) -> None:
        icon = self._theme.icon("search", "text_muted")
        self._lens.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))
