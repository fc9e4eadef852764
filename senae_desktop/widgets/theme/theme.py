"""The look of the window in one object: it follows the system and tells widgets when it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from senae_desktop.widgets.theme.icons import tinted_icon
from senae_desktop.widgets.theme.palette import palette_of
from senae_desktop.widgets.theme.stylesheet import stylesheet_of
from senae_desktop.widgets.theme.tokens import DARK, LIGHT, Scheme, Tokens, high_contrast

_HEADING_POINTS = 3
_SMALL_POINTS = -1


class Theme(QObject):
    """Tokens, icons and fonts in force.

    Widgets take colours from ``color`` when they paint and repaint on ``changed``. Without
    ``apply`` it is a passive source of light tokens.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application: QApplication | None = None
        self._chosen: Scheme | None = None
        self._scheme = Scheme.LIGHT
        self._tokens = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """Light, dark or high contrast."""
        return self._scheme

    def color(self, token: str) -> QColor:
        """One colour in force."""
        return self._tokens.color(token)

    def icon(self, name: str, token: str = "text") -> QIcon:
        """The outline icon ``name`` tinted with ``token``; ask again after ``changed``."""
        key = (name, token)
        icon = self._icons.get(key)
        if icon is None:
            icon = self._icons[key] = tinted_icon(name, self.color(token))
        return icon

    def font(self, role: str = "body") -> QFont:
        """The system's font for ``role``: ``body``, ``strong``, ``heading``, ``small`` or ``keys``.

        ``keys`` are identifiers, whose figures all have the same width.
        """
        font = QFont(QApplication.font())
        if role == "heading":
            font.setPointSizeF(font.pointSizeF() + _HEADING_POINTS)
        if role == "small":
            font.setPointSizeF(font.pointSizeF() + _SMALL_POINTS)
        if role in {"heading", "strong"}:
            font.setWeight(QFont.Weight.DemiBold)
        if role == "keys":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def apply(self, application: QApplication) -> None:
        """Dresses the application and follows the system's scheme and contrast from now on."""
        self._application = application
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._refresh()

    def use(self, scheme: Scheme | None) -> None:
        """Holds ``scheme`` whatever the system says; None follows the system again."""
        self._chosen = scheme
        self._refresh()

    def _follow_system(self) -> None:
        if self._chosen is None:
            self._refresh()

    def _refresh(self) -> None:
        self._scheme = self._chosen or self._system_scheme()
        self._icons.clear()
        application = self._application
        if self._scheme is Scheme.HIGH_CONTRAST:
            if application is not None:
                application.setPalette(QPalette())
            self._tokens = high_contrast(QApplication.palette())
        else:
            self._tokens = DARK if self._scheme is Scheme.DARK else LIGHT
        if application is not None:
            if self._scheme is not Scheme.HIGH_CONTRAST:
                application.setPalette(palette_of(self._tokens))
            application.setStyleSheet(stylesheet_of(self._tokens))
        self.changed.emit()

    def _system_scheme(self) -> Scheme:
        if self._application is None:
            return Scheme.LIGHT
        hints = self._application.styleHints()
        return scheme_for(hints.colorScheme(), hints.accessibility().contrastPreference())


def scheme_for(system: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Scheme:
    """Our scheme for what the system says; the wish for contrast comes before light and dark."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return Scheme.HIGH_CONTRAST
    return Scheme.DARK if system is Qt.ColorScheme.Dark else Scheme.LIGHT
