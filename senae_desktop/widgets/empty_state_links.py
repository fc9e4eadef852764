"""References near to the one that was not found, each a link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senae_desktop.widgets.table_speech import announce


class NearLinks(QWidget):
    """A question and up to a few links below it; nothing at all without references."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[QPushButton] = []
        self._references: tuple[str, ...] = ()
        question = QLabel(self.tr("Do you mean one of these?"), self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(question, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    @property
    def links(self) -> Sequence[QPushButton]:
        """The links, the nearest reference first."""
        return self._links

    def set_references(self, references: Sequence[str]) -> None:
        """Offer these, the nearest first."""
        if tuple(references) == self._references:
            return
        self._references = tuple(references)
        for link in self._links:
            self._layout.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(reference) for reference in references]
        self.setVisible(bool(references))
        if references:
            said = self.tr("Similar references: {references}")
            announce(self, said.format(references=", ".join(references)))

    def _link(self, reference: str) -> QPushButton:
        link = QPushButton(reference, self)
        link.setProperty("kind", "link")
        link.setAccessibleName(self.tr("Look for {reference}").format(reference=reference))
        link.clicked.connect(lambda: self.chosen.emit(reference))
        self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        return link
