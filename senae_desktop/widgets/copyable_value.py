"""A value that is selected whole when the keyboard comes to it, ready to be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from senae_desktop.widgets.form_fields import SELECTABLE

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CopyableValue(QLabel):
    """Plain text that wraps and can be selected; its menu copies it whole."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setTextInteractionFlags(SELECTABLE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{name}: {text}" if name else text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ctrl+C copies the whole value unless a part of it is chosen."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.setSelection(0, len(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is selected is always where the keyboard is."""
        super().focusOutEvent(event)
        if event.reason() in _BY_KEY:
            self.setSelection(0, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the chosen part and the whole value."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.hasSelectedText() and self.selectedText() != self.text():
            part = QAction(self.tr("Copy the selection"), menu)
            selected = self.selectedText()
            part.triggered.connect(lambda: QGuiApplication.clipboard().setText(selected))
            menu.addAction(part)
        whole = QAction(self.tr("Copy the value"), menu)
        whole.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        menu.addAction(whole)
        menu.popup(event.globalPos())
