"""The box in which the user types what to look for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from senae_desktop.widgets.theme import Theme

_LEAST, _MOST = 180, 460


class FilterBox(QLineEdit):
    """Looks as one types. ``Esc`` clears; ``Down`` and ``Return`` go on to the list."""

    list_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("DAI, document, importer, stage…"))
        self.setAccessibleName(self.tr("Filter the shipments"))
        self.setToolTip(self.tr("Shows the shipments that hold every word, in any order (Ctrl+F)"))
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        theme.changed.connect(self._dress)
        self._dress()

    def begin(self) -> None:
        """Take the keyboard, with what stands here ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the box; all others write."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._lens.setIcon(self._theme.icon("search", "text_muted"))
