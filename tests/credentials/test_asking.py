"""Asking the keyring in a process of its own, and what becomes of odd answers."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from senae_desktop.credentials import asking
from senae_desktop.credentials.asking import Asked, NotAnsweredError, ask
from senae_desktop.credentials.vault import KeyringVault
from tests.benchmarks.keyring_at_once import FILE_VARIABLE, KeyringAtOnce
from tests.credentials.conftest import Use
from tests.credentials.keyrings_for_tests import WorkingKeyring

ROOT = Path(__file__).resolve().parents[2]
SERVICE, USER = "senae-desktop:archive-one.db", "senae-desktop"


@pytest.fixture
def keyring_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyringAtOnce:
    """A keyring that another process finds, while this one seems not to have loaded any."""
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "keyring.json"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.benchmarks.keyring_at_once.KeyringAtOnce")
    monkeypatch.delitem(sys.modules, "keyring")
    return KeyringAtOnce()  # type: ignore[no-untyped-call]


def _asked() -> Asked:
    asked = ask(SERVICE, USER)
    assert asked is not None
    return asked


@pytest.mark.skipif(sys.platform == "darwin", reason="asks nobody there")
class TestAnotherProcess:
    def test_it_finds_a_secret(self, keyring_of_another: KeyringAtOnce) -> None:
        keyring_of_another.set_password(SERVICE, USER, "clave ñ")
        assert _asked().secret() == "clave ñ"

    def test_it_tells_that_there_is_none(self, keyring_of_another: KeyringAtOnce) -> None:
        assert _asked().secret() is None

    def test_where_it_fails_nothing_is_believed(
        self, keyring_of_another: KeyringAtOnce, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        with pytest.raises(NotAnsweredError):
            _asked().secret()

    def test_it_hands_over_no_other_secret_than_keys(
        self, keyring_of_another: KeyringAtOnce
    ) -> None:
        keyring_of_another.set_password("senae-desktop:refresh-one", USER, "token")
        asked = ask("senae-desktop:refresh-one", USER)
        assert asked is not None
        with pytest.raises(NotAnsweredError):
            asked.secret()

    def test_it_can_be_ended_while_it_asks(self, keyring_of_another: KeyringAtOnce) -> None:
        asked = _asked()
        asked.end()
        with pytest.raises(NotAnsweredError):
            asked.secret()
        asked.end()  # it is over: nothing is left to end

    def test_a_vault_takes_the_answer(self, keyring_of_another: KeyringAtOnce) -> None:
        keyring_of_another.set_password(SERVICE, USER, "ab" * 32)
        vault = KeyringVault()
        assert vault.begin_loading("archive-one.db").result(30) == "ab" * 32
        assert vault.backend == "", "nothing was loaded here"
        vault.close()

    @pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
    def test_it_says_nothing_onto_a_screen(self, keyring_of_another: KeyringAtOnce) -> None:
        keyring_of_another.set_password(SERVICE, USER, "clave")
        ours, theirs = pty.openpty()
        done = subprocess.run(
            [sys.executable, "-m", "senae_desktop", asking.FLAG, SERVICE, USER],
            stdout=theirs,
            check=False,
            timeout=60,
        )
        os.close(theirs)
        assert done.returncode == 2
        os.set_blocking(ours, False)
        with suppress(OSError):  # an end of file, as terminals of Linux tell it
            assert os.read(ours, 100) == b""
        os.close(ours)


def test_where_keyring_is_loaded_a_thread_asks(use: Use) -> None:
    backend = WorkingKeyring()
    backend.secrets["senae-desktop:archive-one.db", USER] = "kept"
    use(backend)
    assert ask(SERVICE, USER) is None
    vault = KeyringVault()
    assert vault.begin_loading("archive-one.db").result(30) == "kept"
    vault.close()


def test_a_process_that_cannot_begin_leaves_it_to_a_thread(
    use: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = WorkingKeyring()
    backend.secrets["senae-desktop:archive-one.db", USER] = "kept"
    use(backend)
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    monkeypatch.delitem(sys.modules, "keyring")
    assert ask(SERVICE, USER) is None
