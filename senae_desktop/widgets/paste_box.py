"""Where things are pasted or dropped: whatever comes in leaves as one signal, whole."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from senae_desktop.presentation.pasting import pasted

_LINES = 9


class PasteBox(QPlainTextEdit):
    """A box to write in; what is pasted or dropped is read at once and not put into it."""

    given = Signal(object)  # Pasted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.setPlaceholderText(
            self.tr(
                "Paste here an e-mail, a chat, cells of a spreadsheet or a list of numbers, or "
                "drop files: .xlsx, .xls, .ods, .csv, .txt, .html, .eml, .pdf"
            )
        )
        self.setAccessibleName(self.tr("Text with references"))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook; files too."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook; of a paste and of a drop alike."""
        what = pasted(source)
        if what.text:
            super().insertFromMimeData(source)
        if what:
            self.given.emit(what)
