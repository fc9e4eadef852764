"""Pasting and dropping anywhere in the window, except where somebody is writing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from senae_desktop.presentation.pasting import pasted


class PasteTarget(QObject):
    """Watches a window; ``given`` carries what was pasted or dropped.

    A text field takes the keys of *paste* for itself before the window's action sees them, and
    takes text that is dropped on it.
    """

    given = Signal(object)  # Pasted

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.paste = QAction(self.tr("Paste into the paste box"), self)
        self.paste.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        self.paste.triggered.connect(self._paste)
        window.addAction(self.paste)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook; drags that hold something readable are welcome."""
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            what = pasted(event.mimeData())
            if what:
                event.acceptProposedAction()
                self.given.emit(what)
            return True
        if isinstance(event, QDragEnterEvent) and pasted(event.mimeData()):
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _paste(self) -> None:
        what = pasted(QGuiApplication.clipboard().mimeData())
        if what:
            self.given.emit(what)
