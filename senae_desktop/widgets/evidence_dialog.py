"""What an event rests on: who kept it and when, its fingerprint, and the picture if it is one."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.presentation.evidence_words import describe_evidence, fingerprint
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import SELECTABLE, button, words
from senae_desktop.widgets.theme import Theme

_WIDTH = 640
#: Room for a picture, in pixels that do not depend on the screen.
PREVIEW = (592, 400)


class EvidenceDialog(FormDialog):
    """Opens nothing by itself: what is not a picture is saved, and opened by its user.

    ``save_requested`` carries the path to write to; the owner answers with ``show_saved``.
    """

    save_requested = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self._formatter = formatter
        self._name = ""
        self.heading.setText(self.tr("Evidence"))
        self.setWindowTitle(self.heading.text())
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Picture kept as evidence"))
        self.about = words()
        self.about.setTextInteractionFlags(SELECTABLE)
        self.digest = words()
        self.digest.setFont(theme.font("keys"))
        self.digest.setTextInteractionFlags(SELECTABLE)
        self.digest.setAccessibleName(self.tr("SHA-256 of the file"))
        self.save = button(self.tr("Save as…"), "primary")
        self.leave = button(self.tr("Close"))
        for part in (self.picture, self.about, self.digest):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.save)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose)
        self.picture.hide()
        self.save.setEnabled(False)

    def begin(self, event: Event) -> None:
        """Say what is known before the file is there."""
        evidence = event.evidence
        if evidence is None:
            return
        self._name = evidence.name
        self.subtitle.setText(describe_evidence(evidence))
        self.subtitle.show()
        by = (
            self.tr("Recorded {time} by {user}")
            if event.recorded_by
            else self.tr("Recorded {time}")
        )
        when = self._formatter.date_time(event.recorded_at)
        parts = [by.format(time=when, user=event.recorded_by)]
        if evidence.source:
            parts.append(self.tr("Read in: {source}").format(source=evidence.source))
        self.about.setText("\n".join(parts))
        self.digest.setText(f"SHA-256\n{fingerprint(evidence.sha256 or '')}")

    def show_file(self, file: EvidenceFile, image: QImage | None) -> None:
        """The file is there; ``image`` is its picture, if it is one that is shown."""
        self._name = file.name
        self.save.setEnabled(True)
        self.save.setFocus()
        self.picture.setVisible(image is not None)
        if image is not None:
            self.picture.setPixmap(QPixmap.fromImage(image))
            self.fit()
            return
        self.say(
            Message(
                self.tr("This kind of file is not shown here."),
                self.tr("Save it and open it with the program you use for it."),
            ),
            Tone.ACCENT,
        )

    def show_saved(self, path: str) -> None:
        """The file was written."""
        self.say(Message(self.tr("Saved in {path}").format(path=path)), Tone.GOOD)

    def show_error(self, error: SenaeError) -> None:
        """Say why the file cannot be shown, or was not saved."""
        self.say_error(error)

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, self.tr("Save the evidence"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(self.save_requested)
        dialog.open()
