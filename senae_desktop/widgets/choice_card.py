"""A large button that names a choice and says what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senae_desktop.widgets.form_fields import words
from senae_desktop.widgets.theme import Theme

_ICON = 20


class ChoiceCard(QPushButton):
    """A button with a title and a sentence; screen readers hear both."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        name = words(title)
        name.setFont(theme.font("strong"))
        meaning = words(text, "muted")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(name)
        column.addWidget(meaning)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 12, 14, 12)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        for label in (self._icon, name, meaning):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """Qt's hook; the space that the words need."""
        return self._row.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook; buttons do not give wrapped text its height by themselves."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._row.totalHeightForWidth(self.width()))

    def _draw(self) -> None:
        icon = self._theme.icon(self._icon_name, "accent")
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
