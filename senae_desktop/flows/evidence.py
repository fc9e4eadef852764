"""Files that events rest on: read when attached, brought and shown when asked for."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from senae_desktop.domain.errors import (
    EvidenceUnreadable,
    NotFound,
    SenaeError,
    SessionExpired,
)
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence import MAX_EVIDENCE
from senae_desktop.domain.evidence_file import SHOWN, EvidenceFile, evidence_file
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.widgets.evidence_dialog import PREVIEW, EvidenceDialog
from senae_desktop.widgets.main_window import MainWindow

#: Pixels of the largest picture that is decoded.
_MOST_PIXELS = 60_000_000


def read_file(path: str) -> EvidenceFile:
    """A file of this computer as evidence, read in a thread. Raises ``EvidenceUnreadable`` and
    the errors of ``evidence_file``."""
    chosen = Path(path)
    try:
        with chosen.open("rb") as opened:
            content = opened.read(MAX_EVIDENCE + 1)
    except OSError as error:
        raise EvidenceUnreadable from error
    return evidence_file(chosen.name, content)


def preview(file: EvidenceFile, ratio: float) -> QImage | None:
    """A picture no larger than is shown; None for what is not a picture, or too large a one."""
    if file.media_type not in SHOWN:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(file.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, file.media_type.removeprefix("image/").encode())
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    room = QSize(*PREVIEW) * ratio
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    image.setDevicePixelRatio(ratio)
    return image


class ViewingEvidence:
    """The file of one event: from this computer, else from the service, and kept here then."""

    def __init__(
        self, desk: Desk, window: MainWindow, following: Following, shipment_id: str, event: Event
    ) -> None:
        self._desk = desk
        self._following = following
        self._shipment_id = shipment_id
        self._event = event
        self._file: EvidenceFile | None = None
        self.dialog = EvidenceDialog(desk.theme, desk.formatter, window)
        self.dialog.save_requested.connect(self._save)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Show the dialog, and the file as soon as it is there."""
        self.dialog.begin(self._event)
        self.dialog.open()
        self._desk.tasks.start(f"evidence {self._event.id}", self._show)

    async def _show(self) -> None:
        try:
            self._file = await self._bring()
        except SenaeError as error:
            self.dialog.show_error(error)
            return
        ratio = self.dialog.devicePixelRatioF()
        self.dialog.show_file(self._file, await asyncio.to_thread(preview, self._file, ratio))

    async def _bring(self) -> EvidenceFile:
        evidence = self._event.evidence
        if evidence is None or evidence.sha256 is None:
            raise NotFound
        sha256, archive = evidence.sha256, self._following.local.archive.outbox
        kept = self._following.entering.reader.file(sha256)
        if kept is not None:
            return kept
        workspace = self._following.workspace
        if workspace is None:
            raise SessionExpired
        content = await workspace.evidence(self._shipment_id, sha256)
        file = evidence_file(evidence.name, content)
        await archive.keep_file(file)
        return file

    def _save(self, path: str) -> None:
        file = self._file
        if file is None:
            return

        async def write() -> None:
            try:
                await asyncio.to_thread(Path(path).write_bytes, file.content)
            except OSError:
                self.dialog.show_error(EvidenceUnreadable())
            else:
                self.dialog.show_saved(path)

        self._desk.tasks.start(f"save evidence {file.sha256}", write)
