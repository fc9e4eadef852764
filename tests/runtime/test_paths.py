"""Where a profile lies: of the user, in a folder given, or beside the portable program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from senae_desktop.runtime.paths import PORTABLE, paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Memoria de Íñigo"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "senae-desktop.exe"))
    return folder


def test_the_portable_program_keeps_all_beside_itself(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (program / PORTABLE).mkdir()
    found = paths().create()
    for folder in (found.settings, found.archives, found.service, found.logs, found.run):
        assert folder.is_relative_to(program / PORTABLE)
    assert paths(program / "otra").run == program / "otra" / "run"


def test_an_installed_program_and_a_checkout_keep_nothing_beside_themselves(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not paths().settings.is_relative_to(program)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not paths().settings.is_relative_to(program)
