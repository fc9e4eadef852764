"""``--self-test`` says what it tried, and does not say «passed» of what failed."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from senae_desktop.credentials.trial import TrialVault
from senae_desktop.walkthrough import equipment
from senae_desktop.walkthrough.report import Report, StepFailed
from tests.support.file_keyring import keyring_in

TRIED = [
    "version", "libraries", "TLS trust", "resources", "keyring", "first start", "service",
    "sign-in", "first sync", "archive", "timeline", "reference", "change", "offline",
    "own account", "own record", "own record", "export", "exit",
]  # fmt: skip


def test_the_whole_program_tries_itself(tmp_path: Path) -> None:
    pictures = tmp_path / "imágenes de prueba"
    ran = subprocess.run(
        [sys.executable, "-m", "senae_desktop", "--self-test", "--screenshots", str(pictures)],
        env={name: value for name, value in os.environ.items() if name != "DISPLAY"},
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    lines = ran.stdout.splitlines()
    assert (ran.returncode, ran.stderr, lines[-1]) == (0, "", "the self-test passed")
    assert [line[8:24].strip() for line in lines[:-1]] == TRIED
    assert {line[:8].strip() for line in lines[:-1]} <= {"ok", "note"}
    assert (pictures / "self-test.txt").read_text(encoding="utf-8").splitlines() == lines
    assert len(list(pictures.glob("*.png"))) >= 8


async def _broken() -> str:
    raise ValueError("nothing\nworks")


def test_what_fails_is_said_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()
    report.good("one", "is well")
    with pytest.raises(StepFailed):
        asyncio.run(report.step("two", _broken()))
    report.good("three", "is well")
    assert not report.passed
    assert "FAILED  two              ValueError: nothing works\n" in capsys.readouterr().out


def test_a_missing_library_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(equipment._LIBRARIES, "no_such_library", "no-such-library")
    report = Report()
    equipment.look_at_libraries(report)
    assert not report.passed


def test_the_keyring_is_left_as_it_was(tmp_path: Path) -> None:
    with keyring_in(tmp_path / "keyring.json") as keyring:
        keyring.set_password("senae-desktop:archive-of-mine", "senae-desktop", "a real secret")
        before = (tmp_path / "keyring.json").read_text(encoding="utf-8")
        vault, report = TrialVault(), Report()

        async def trial() -> None:
            await equipment.look_at_keyring(report, vault)
            await vault.save("archive-of-mine", "of the trial")
            assert await vault.load("archive-of-mine") == "of the trial"
            await vault.forget_all()

        asyncio.run(trial())
        assert report.passed
        assert (tmp_path / "keyring.json").read_text(encoding="utf-8") == before
