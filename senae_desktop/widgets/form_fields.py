"""The pieces of every form: a named input with its hint, a password input, labels and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.hint import Hint, Tone

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

ICON = 16
CLOSE = 4
RELATED = 8
GROUP = 16
#: For a label whose text can be copied with the mouse or by keyboard.
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

_ICONS = {
    Tone.GOOD: "check",
    Tone.WARNING: "warning",
    Tone.PROBLEM: "problem",
    Tone.ACCENT: "info",
}
_TOKENS = {Tone.MUTED: "text_muted"}


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the stylesheet selects by, and have the style looked up again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def words(text: str = "", role: str = "") -> QLabel:
    """A label that wraps and shows its text as plain text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def line(length: int, example: str = "") -> QLineEdit:
    """A one-line input for at most ``length`` characters; the example shows while it is empty."""
    made = QLineEdit()
    made.setMaxLength(length)
    made.setPlaceholderText(example)
    return made


def button(text: str, kind: str = "") -> QPushButton:
    """A button that never becomes the default one by itself; ``kind`` as in the stylesheet."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if kind == "link":
        # Text of a link stands in line with the text around it.
        made.setStyleSheet("padding-left: 0; padding-right: 0;")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def rule() -> QFrame:
    """A thin horizontal stroke between groups."""
    stroke = QFrame()
    stroke.setProperty("kind", "rule")
    return stroke


class HintLine(QWidget):
    """A sentence under an input, with the icon of its tone; takes no space while empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.MUTED
        self._icon = QLabel()
        self._icon.setFixedSize(ICON, ICON)
        self._words = words()
        self._words.setFont(theme.font("small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CLOSE + 2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, or nothing."""
        return self._words.text()

    @property
    def tone(self) -> Tone:
        """How the sentence is meant."""
        return self._tone

    def show_hint(self, hint: Hint) -> None:
        """Show a sentence; an empty one hides the line."""
        self._tone = tone = hint.tone
        self._words.setText(hint.text)
        set_property(self._words, "tone", "" if tone is Tone.MUTED else tone.value)
        set_property(self._words, "role", "muted" if tone is Tone.MUTED else "")
        self._draw()
        self.setVisible(bool(hint.text))

    def _draw(self) -> None:
        name = _ICONS.get(self._tone)
        self._icon.setVisible(name is not None)
        if name is not None:
            token = _TOKENS.get(self._tone, self._tone.value)
            icon = self._theme.icon(name, token)
            self._icon.setPixmap(icon.pixmap(QSize(ICON, ICON), self.devicePixelRatio()))


class Field(QWidget):
    """An input with its name above and a hint below.

    The input's accessible name is the label, its accessible description the hint.
    """

    def __init__(
        self, theme: Theme, label: str, editor: QWidget, target: QWidget | None = None
    ) -> None:
        """``target`` is the part of ``editor`` that takes the focus, when it is not all of it."""
        super().__init__()
        self.input = target or editor
        self.label = QLabel(label)
        self.label.setFont(theme.font("strong"))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(self.input)
        self.hint = HintLine(theme)
        self.input.setAccessibleName(label)
        if isinstance(self.input, QLineEdit):
            self.input.textChanged.connect(self._forget_problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.hint)

    def say(self, text: str, tone: Tone = Tone.MUTED) -> None:
        """Show a sentence under the input and give it to screen readers; empty text removes it."""
        self.show_hint(Hint(text, tone))

    def show_hint(self, hint: Hint) -> None:
        """As ``say``, with a hint made elsewhere."""
        self.hint.show_hint(hint)
        self.input.setAccessibleDescription(hint.text)
        wrong = bool(hint.text) and hint.tone is Tone.PROBLEM
        set_property(self.input, "tone", "problem" if wrong else "")

    def rename(self, label: str) -> None:
        """Give the input another name, on screen and for screen readers."""
        self.label.setText(label)
        self.input.setAccessibleName(label)

    def _forget_problem(self) -> None:
        if self.hint.tone is Tone.PROBLEM:
            self.say("")


class PasswordInput(QWidget):
    """A password with a button to look at it; ``wipe`` leaves nothing to undo to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = QLineEdit()
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setMaxLength(200)
        self.editor.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.look = button("", "link")
        self.look.setCheckable(True)
        self.look.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.editor)
        inside = QHBoxLayout(self.editor)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self.look)
        self.setFocusProxy(self.editor)
        self._reserve_width()
        self._show(False)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.editor.text()

    def wipe(self) -> None:
        """Forget the password, the way to undo to it, and the wish to see it."""
        # Unlike clear(), setText() also drops the undo history.
        self.editor.setText("")
        self.look.setChecked(False)

    def _show(self, visible: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password
        self.editor.setEchoMode(mode)
        self.look.setText(self.tr("Hide") if visible else self.tr("Show"))
        self.look.setAccessibleName(
            self.tr("Hide the password") if visible else self.tr("Show the password")
        )

    def _reserve_width(self) -> None:
        """As wide as the longer of its two texts, so that the input does not jump."""
        widths = []
        for text in (self.tr("Show"), self.tr("Hide")):
            self.look.setText(text)
            widths.append(self.look.sizeHint().width())
        self.look.setFixedWidth(max(widths))
        self.editor.setTextMargins(0, 0, max(widths) + RELATED, 0)
