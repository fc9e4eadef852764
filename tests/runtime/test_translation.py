from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from senae_desktop.runtime.translation import install_translators, remove_translators


@pytest.fixture(params=["es", "en"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    app = QCoreApplication.instance()
    assert app is not None
    before = QLocale()
    installed = install_translators(app, request.param)
    yield request.param
    remove_translators(installed)
    QLocale.setDefault(before)


def test_keys_are_named_as_they_are_engraved(language: str) -> None:
    keys = QKeySequence("Ctrl+Shift+A").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys == {"es": "Ctrl+Mayús+A", "en": "Ctrl+Shift+A"}[language]
