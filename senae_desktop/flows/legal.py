"""The licences of everything that the installed program carries, in one file to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from senae_desktop.resource_files import resource_root


def licences() -> Path:
    """The file; a checkout has none, since it carries nobody else's work."""
    return resource_root() / "legal" / "licencias.txt"


def open_licences() -> None:
    """Show the file in whatever the system shows texts with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(licences())))
