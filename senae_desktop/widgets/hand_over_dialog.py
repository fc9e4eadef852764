"""*Entregar mi registro*: what goes into the file, and the fingerprint to read out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.handover_lines import HandoverCounted
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import SELECTABLE, Field, button, words
from senae_desktop.widgets.theme import Theme

_WIDTH = 540


class HandOverDialog(FormDialog):
    """``save_requested`` carries the path, whether only the chosen rows, and whether with files."""

    save_requested = Signal(object, bool, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self._name = ""
        self.heading.setText(self.tr("Hand over my record"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr(
                "A signed file with shipments, events and evidence, for a colleague to take over."
                " It is not encrypted: send it by a way you trust."
            )
        )
        self.subtitle.show()
        self._which = QComboBox()
        self.which_field = Field(theme, self.tr("What goes into the file"), self._which)
        self.files = QCheckBox(self.tr("With the files kept as evidence on this computer"))
        self.files.setChecked(True)
        self.print_title = words(self.tr("Fingerprint of your key, to read to your colleague:"))
        self.key_print = words()
        self.key_print.setFont(theme.font("keys"))
        self.key_print.setTextInteractionFlags(SELECTABLE)
        self.key_print.setAccessibleName(self.tr("Fingerprint of your key"))
        self.save = button(self.tr("Save the file…"), "primary")
        self.save.setDefault(True)
        self.leave = button(self.tr("Close"))
        for part in (self.which_field, self.files, self.print_title, self.key_print):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.save)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose)

    def begin(self, everything: int, chosen: int, fingerprint: str, name: str) -> None:
        """Offer all shipments or only the chosen ones; ``name`` is proposed for the file."""
        self._name = name
        counted = HandoverCounted()
        every = self.tr("All: {count}").format(count=counted.shipments(everything))
        self._which.clear()
        self._which.addItem(every, False)
        if chosen:
            only = self.tr("Only the chosen ones: {count}")
            self._which.addItem(only.format(count=counted.shipments(chosen)), True)
        self._which.setCurrentIndex(1 if chosen > 1 else 0)
        self.key_print.setText(fingerprint)

    def show_busy(self) -> None:
        """The file is being written."""
        self.save.setEnabled(False)
        self.say(Message(self.tr("Writing…")), Tone.ACCENT)

    def show_saved(self, path: str, shipments: int, files: int) -> None:
        """The file is there."""
        counted = HandoverCounted()
        self.save.setEnabled(True)
        held = f"{counted.shipments(shipments)} · {counted.files(files)}"
        self.say(Message(self.tr("Saved in {path}").format(path=path), held), Tone.GOOD)

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong."""
        self.save.setEnabled(True)
        self.say_error(error)

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Hand over my record"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDefaultSuffix(Path(self._name).suffix.removeprefix("."))
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, path: str) -> None:
        only_chosen = bool(self._which.currentData())
        self.save_requested.emit(path, only_chosen, self.files.isChecked())
