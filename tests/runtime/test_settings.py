"""Settings survive restarts, damage and versions."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.runtime.settings import KnownAccount, Settings, load_settings, save_settings

ANDRADE = KnownAccount("demonstration", "1790000001001", "agencia", "Agencia", "a.archive")


def test_first_start_has_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(language="en", window={"geometry": "AAAA"}).with_account(ANDRADE)
    save_settings(path, settings)
    assert load_settings(path) == settings
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_unknown_keys_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 9, "language": "en", "views": [1, 2]}))
    save_settings(path, load_settings(path))
    assert json.loads(path.read_text())["views"] == [1, 2]


@pytest.mark.expected_log
def test_a_damaged_file_is_set_aside_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{broken")
    assert load_settings(path) == Settings()
    assert (tmp_path / "settings.damaged.json").read_text() == "{broken"


@pytest.mark.expected_log
def test_a_damaged_file_that_cannot_be_set_aside_does_not_stop_the_program(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{broken")
    (tmp_path / "settings.damaged.json" / "in-the-way").mkdir(parents=True)
    assert load_settings(path) == Settings()
    assert path.read_text() == "{broken"


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(),
        lambda kids: st.lists(kids) | st.dictionaries(st.text(), kids),
    )
)
def test_no_json_document_stops_the_program(
    tmp_path_factory: pytest.TempPathFactory, document: object
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps({"accounts": document, "window": document, "language": document}))
    assert isinstance(load_settings(path), Settings)


def test_a_full_disk_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(language="en"))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_settings(path, Settings(language="es"))
    assert load_settings(path).language == "en"
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_the_account_used_last_comes_first() -> None:
    other = KnownAccount("own", "0990000002001", "ana", "Ana", "b.archive")
    settings = Settings().with_account(ANDRADE).with_account(other).with_account(ANDRADE)
    assert settings.accounts == (ANDRADE, other)
    assert settings.last_account() == ANDRADE
