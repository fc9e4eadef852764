"""The language of the window: Spanish unless the user chose English."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from senae_desktop.resource_files import translations

log = logging.getLogger(__name__)

LANGUAGES = ("es", "en")


def install_translators(app: QCoreApplication, language: str) -> None:
    """Install the program's catalogue and Qt's own, before any widget is built.

    The translators belong to *app*: one that Python collected would silently stop translating.
    """
    QLocale.setDefault(QLocale("es_EC" if language == "es" else "en_US"))
    _install(app, f"senae_desktop_{language}", str(translations()))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en":
        _install(app, f"qtbase_{language}", qt_folder)


def _install(app: QObject, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
    else:
        log.warning("no translation %s in %s", name, folder)
