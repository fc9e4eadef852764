"""Where to save a file: Qt's own chooser, which needs no event loop of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFileDialog, QWidget

_SIZE = QSize(760, 480)


def save_chooser(parent: QWidget | None, title: str, kind: str, proposed: Path) -> QFileDialog:
    """A chooser for a new file; ``kind`` names what it is, with its ending in brackets.

    Neither the system's chooser nor the question whether to overwrite, which would each run an
    event loop inside this one: whoever writes refuses a file that exists.
    """
    chooser = QFileDialog(parent, title)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setFileMode(QFileDialog.FileMode.AnyFile)
    chooser.setNameFilter(kind)
    # Qt's own Spanish lacks these.
    folder = QCoreApplication.translate("FileChooser", "Folder:")
    kinds = QCoreApplication.translate("FileChooser", "Kind:")
    chooser.setLabelText(QFileDialog.DialogLabel.LookIn, folder)
    chooser.setLabelText(QFileDialog.DialogLabel.FileType, kinds)
    chooser.resize(_SIZE)
    chooser.setDefaultSuffix(proposed.suffix.removeprefix("."))
    chooser.setDirectory(str(proposed.parent))
    chooser.selectFile(proposed.name)
    return chooser
