"""A computer without a keyring: the data live for this run, and nothing readable stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtWidgets import QApplication

from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program


@pytest.fixture
def bare(tmp_path: Path, qapp: QApplication) -> Iterator[Program]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield Program(tmp_path / "profile", None)
    keyring.set_keyring(before)


def test_it_works_and_leaves_nothing(bare: Program) -> None:
    async def first(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, *scenes.BY_SEA)
        assert len(scenes.chosen(desktop).events) == 5
        # While it works, what lies on the disk is not readable either.
        [archive] = bare.folders.archives.glob("*.db")
        for file in bare.folders.archives.iterdir():
            assert b"MEDUGY418827" not in file.read_bytes()
            assert not file.read_bytes().startswith(b"SQLite format")
        assert archive.exists()

    async def second(desktop: Desktop) -> None:
        dialog = await scenes.sign_in_dialog(desktop)
        assert not dialog.form.remember.isEnabled()
        assert not dialog.offline.isVisible()
        assert dialog.form.user_field.input.text() == scenes.ME.user  # type: ignore[attr-defined]
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        assert await scenes.attempt(dialog) == ""
        await scenes.main_window(desktop)
        await scenes.online(desktop)
        await until("all is read again", lambda: scenes.rows(desktop) == 1)
        assert len(scenes.records(desktop)[0].events) == 5

    bare.run(first)
    assert list(bare.folders.archives.iterdir()) == []
    bare.run(second)
    assert list(bare.folders.archives.iterdir()) == []
