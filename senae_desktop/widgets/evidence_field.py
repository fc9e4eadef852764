"""What an event rests on: a file that is chosen, dropped or pasted, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.presentation.evidence_words import describe_evidence
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.form_fields import CLOSE, RELATED, Field, button, line
from senae_desktop.widgets.theme import Theme


class EvidenceField(QWidget):
    """One file at most. ``path_chosen`` carries a path, ``picture_pasted`` the bytes of a PNG; the
    owner answers both with ``show_file``.
    """

    path_chosen = Signal(object)
    picture_pasted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file: EvidenceFile | None = None
        self._before: Evidence | None = None
        self._source = line(200, self.tr("E-mail of the deposit, page of Ecuapass…"))
        self._name = ElidedLabel(self)
        self._name.setProperty("role", "muted")
        self.attach = button(self.tr("Attach a file…"))
        self.paste = button(self.tr("Paste a picture"))
        self.take_off = button(self.tr("Take off"))
        self.source_field = Field(theme, self.tr("Where you read it (optional)"), self._source)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(self.attach)
        row.addWidget(self.paste)
        row.addWidget(self._name, 1)
        row.addWidget(self.take_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE + 2)
        column.addWidget(self.source_field)
        column.addLayout(row)
        self.setAcceptDrops(True)
        self.attach.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.take_off.clicked.connect(self.clear_file)
        self._show()

    @property
    def file(self) -> EvidenceFile | None:
        """The file attached, or None."""
        return self._file

    def fill(self, evidence: Evidence | None) -> None:
        """Show what an event rested on before; its file stays unless it is taken off."""
        self._file, self._before = None, evidence
        self._source.setText(evidence.source if evidence else "")
        self._show()

    def show_file(self, file: EvidenceFile) -> None:
        """A file was read and is attached."""
        self._file = file
        self._show()

    def clear_file(self) -> None:
        """Attach nothing."""
        self._file = self._before = None
        self._show()
        self.attach.setFocus()

    def collect(self) -> Evidence | None:
        """What the event rests on, or None."""
        source = self._source.text().strip()
        if self._file is not None:
            return self._file.evidence(source)
        if self._before is not None and self._before.sha256:
            before = self._before
            return Evidence(source, before.sha256, before.name, before.media_type, before.size)
        return Evidence(source) if source else None

    def take(self, data: QMimeData) -> bool:
        """Attach what was pasted or dropped; whether there was anything."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.path_chosen.emit(paths[0])
            return True
        image = data.imageData() if data.hasImage() else None
        if not isinstance(image, QImage) or image.isNull():
            return False
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        self.picture_pasted.emit(bytes(buffer.data().data()))
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook; files and pictures may be dropped here."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook; the first of what is dropped is attached."""
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.path_chosen)
        dialog.open()

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if not self.take(data):
            self._name.setText(self.tr("There is no picture or file on the clipboard."))

    def _show(self) -> None:
        shown = self._file.evidence() if self._file else self._before
        kept = shown is not None and shown.sha256 is not None
        self.take_off.setVisible(kept)
        for widget in (self.attach, self.paste):
            widget.setVisible(not kept)
        text = describe_evidence(shown) if shown is not None and kept else ""
        self._name.setText(text or self.tr("Kept encrypted"))
