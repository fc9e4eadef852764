"""The language of the window: Spanish unless the user chose English."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from senae_desktop.resource_files import translations

log = logging.getLogger(__name__)


def install_translators(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Install the program's catalogue and Qt's own, before any widget is built.

    The translators belong to *app*: one that Python collected would silently stop translating.
    They are answered for ``remove_translators``.
    """
    QLocale.setDefault(QLocale("es_EC" if language == "es" else "en_US"))
    catalogues = [(f"senae_desktop_{language}", str(translations()))]
    if language != "en":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # Before the program's own, which words some of it otherwise: the last is asked first.
        catalogues.insert(0, (f"qtbase_{language}", folder))
    installed = []
    for name, folder in catalogues:
        translator = QTranslator(app)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            installed.append(translator)
        else:
            log.warning("no translation %s in %s", name, folder)
    return installed


def remove_translators(installed: Sequence[QTranslator]) -> None:
    """Leave the application without them, as it was."""
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
