"""After a crash: the whole report, read by the user before it goes anywhere. It sends nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import button
from senae_desktop.widgets.theme import Theme

_WIDTH = 640
_REPORT_HEIGHT = 280


class CrashDialog(FormDialog):
    """Copies or asks to save the report; the owner writes the file and calls ``show_saved``."""

    save_requested = Signal(object)  # the text of the report

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Something unexpected happened"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr(
                "Your saved data are intact. This is the whole report; nothing has been sent. "
                "Read it, then copy or save it to ask for help."
            )
        )
        self.subtitle.show()
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setMinimumHeight(_REPORT_HEIGHT)
        self.report.setAccessibleName(self.tr("Report"))
        self.body.addWidget(self.report, 1)
        self.copy = button(self.tr("Copy"))
        self.save = button(self.tr("Save…"))
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.footer.addWidget(self.copy)
        self.footer.addWidget(self.save)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.accept)
        self.report.setFocus()

    def show_saved(self, path: str) -> None:
        """Say where the report is."""
        self.say(Message(self.tr("Saved:"), path), Tone.GOOD)

    def show_error(self, error: SenaeError) -> None:
        """Say why it could not be saved."""
        self.say_error(error)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.say(Message(self.tr("Copied.")), Tone.GOOD)

    def _save(self) -> None:
        self.save_requested.emit(self.report.toPlainText())
