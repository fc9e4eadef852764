"""SENAE's own portal."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

PORTAL = "https://servicios.aduana.gob.ec/servicios/"


def open_portal() -> None:
    """Show SENAE's own portal in the browser; nothing is fetched from it."""
    QDesktopServices.openUrl(QUrl(PORTAL))
