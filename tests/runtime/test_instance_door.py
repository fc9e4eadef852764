"""The letters by which a later start reaches the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.runtime.instance_door import InstanceDoor, knock
from senae_desktop.runtime.single_instance import LETTER, SingleInstance, box_in


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Path:
    return tmp_path


def test_a_knock_raises_and_asks(folder: Path, qtbot: QtBot) -> None:
    door = InstanceDoor(folder)
    with qtbot.waitSignal(door.raised), qtbot.waitSignal(door.asked) as heard:
        knock(folder, "senae:DAI%20028")
    assert heard.args == ["senae:DAI%20028"]
    with qtbot.waitSignal(door.raised), qtbot.assertNotEmitted(door.asked):
        knock(folder)
    assert not list(box_in(folder).iterdir())
    door.close()


def test_what_came_before_the_watch_is_heeded(folder: Path, qtbot: QtBot) -> None:
    knock(folder, "senae:1")
    door = InstanceDoor(folder)
    with qtbot.waitSignal(door.asked):
        door.look()
    door.close()


def test_letters_to_an_instance_that_is_gone_are_thrown_away(folder: Path, qtbot: QtBot) -> None:
    knock(folder, "senae:1")
    instance, other = SingleInstance(folder), SingleInstance(folder)
    assert instance.acquire()
    knock(folder, "senae:2")
    assert not other.acquire()
    door = InstanceDoor(folder)
    with qtbot.waitSignal(door.asked) as heard:
        door.look()
    assert heard.args == ["senae:2"]
    door.close()
    instance.release()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"open": 1}', '{"open": "' + "x" * 40_000 + '"}'])
def test_what_is_no_letter_is_taken_out_or_left_and_never_heeded(
    folder: Path, qtbot: QtBot, text: str
) -> None:
    door = InstanceDoor(folder)
    (box_in(folder) / f"strange{LETTER}").write_text(text, encoding="utf-8")
    with qtbot.assertNotEmitted(door.raised), qtbot.assertNotEmitted(door.asked):
        door.look()
    door.close()


@pytest.mark.parametrize("letter", ["ñ", "\udcf1"])
def test_the_longest_path_gets_through(folder: Path, qtbot: QtBot, letter: str) -> None:
    path = "/" + letter * 4095
    door = InstanceDoor(folder)
    with qtbot.waitSignal(door.asked) as heard:
        knock(folder, path)
    assert heard.args == [path]
    door.close()
