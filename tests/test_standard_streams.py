"""What is printed can be read by whoever it is piped to, whatever the system's code page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from senae_desktop.standard_streams import speak_utf8

ROOT = Path(__file__).resolve().parents[1]
_PRINTING = """
import sys
from senae_desktop.standard_streams import speak_utf8
speak_utf8()
print("liquidación → pago")
print("liquidación → pago", file=sys.stderr)
"""


def test_what_an_old_code_page_lacks_is_printed() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _PRINTING],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert said.stdout.decode().strip() == "liquidación → pago"
    assert said.stderr.decode().strip() == "liquidación → pago"


def test_a_program_without_a_console_has_nothing_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    speak_utf8()
    assert sys.stdout is None
