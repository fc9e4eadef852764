"""What the user keeps about shipments on this computer: a note, tags, a reference of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.row_tags import joined_tags, split_tags
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import Field, button, line
from senae_desktop.widgets.theme import Theme

_WIDTH = 460
_MOST_REFERENCE = 60
_MOST_TAGS = 300
_MOST_NOTE = 10_000
_NOTE_HEIGHT = 140


class OwnWordsDialog(FormDialog):
    """One input and *Guardar*; the owner answers ``submitted`` with ``accept`` or ``show_error``.

    ``about`` says which shipment or how many it is about.
    """

    submitted = Signal(object)

    def __init__(self, theme: Theme, title: str, about: str, parent: QWidget | None) -> None:
        super().__init__(theme, title, about, _WIDTH, parent)
        self.cancel = button(self.tr("Cancel"))
        self.save = button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.save)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._submit)

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; what was typed stays."""
        self.save.setEnabled(True)
        self.say_error(error)

    def value(self) -> object:
        """What was typed."""
        raise NotImplementedError

    def _submit(self) -> None:
        self.clear_message()
        self.save.setEnabled(False)
        self.submitted.emit(self.value())


class NoteEditor(QPlainTextEdit):
    """Lines of text; ``finished`` when Ctrl+Enter is pressed."""

    finished = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(OwnWordsDialog):
    """A note of any length; Enter begins a line, Ctrl+Enter saves."""

    def __init__(self, theme: Theme, about: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", about, parent)
        self.heading.setText(self.tr("Note"))
        self.setWindowTitle(self.tr("Note"))
        self.editor = NoteEditor(note)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.setMinimumHeight(_NOTE_HEIGHT)
        self.field = Field(theme, self.tr("Note about this shipment"), self.editor)
        self.field.say(self.tr("Kept on this computer only. Ctrl+Enter saves."))
        self.body.addWidget(self.field)
        self.editor.finished.connect(self._submit)
        self.editor.setFocus()

    def value(self) -> str:
        """The note, without empty lines around it."""
        return self.editor.toPlainText().strip()[:_MOST_NOTE]


class ReferenceDialog(OwnWordsDialog):
    """The user's own reference beside the one that the service keeps."""

    def __init__(
        self,
        theme: Theme,
        about: str,
        reference: str,
        original: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", about, parent)
        self.heading.setText(self.tr("My reference"))
        self.setWindowTitle(self.tr("My reference"))
        self.editor = line(_MOST_REFERENCE, original)
        self.editor.setText(reference)
        self.field = Field(theme, self.tr("My reference for this shipment"), self.editor)
        self.field.say(
            self.tr("Kept on this computer only, and shown instead of: {reference}").format(
                reference=original
            )
            if original
            else self.tr("Kept on this computer only.")
        )
        self.body.addWidget(self.field)
        self.editor.selectAll()
        self.editor.setFocus()

    def value(self) -> str:
        """The reference."""
        return self.editor.text().strip()


class TagsDialog(OwnWordsDialog):
    """Tags between commas, completed from those in use."""

    def __init__(
        self,
        theme: Theme,
        about: str,
        tags: Sequence[str],
        known: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", about, parent)
        self.heading.setText(self.tr("Tags"))
        self.setWindowTitle(self.tr("Tags"))
        self.editor = line(_MOST_TAGS, self.tr("urgent, perishable"))
        self.editor.setText(joined_tags(tags))
        self.field = Field(theme, self.tr("Tags, separated by commas"), self.editor)
        self.field.say(self.tr("Kept on this computer only. They replace the present ones."))
        self.body.addWidget(self.field)
        self._complete(known)
        self.editor.setFocus()

    def value(self) -> tuple[str, ...]:
        """The tags, each once."""
        return split_tags(self.editor.text())

    def _complete(self, known: Iterable[str]) -> None:
        self._completer = TagCompleter(sorted(known, key=str.casefold), self.editor)


class TagCompleter(QCompleter):
    """Completes the last of several words between commas."""

    def __init__(self, words: Sequence[str], editor: QLineEdit) -> None:
        super().__init__(QStringListModel(list(words), editor), editor)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self._editor = editor
        editor.setCompleter(self)

    def splitPath(self, path: str) -> list[str]:
        """Qt's hook: only what stands behind the last comma is completed."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """Qt's hook: what stands before the last comma stays."""
        before = self._editor.text().rpartition(",")[0]
        word = super().pathFromIndex(index)  # type: ignore[arg-type]
        return f"{before}, {word}" if before else word
