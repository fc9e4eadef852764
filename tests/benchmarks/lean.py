"""Environments of their own to measure in: with the run dependencies only, and with only PySide6.

Development packages make imports slower (httpx, for one, loads a console library that is there),
so nothing of the start may be measured beside them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LEAN, _BARE = ROOT / "build" / "lean-venv", ROOT / "build" / "bare-venv"
_REQUIREMENTS = ROOT / "packaging" / "requirements-run.txt"


def lean_python() -> Path:
    """The interpreter of an environment as ``packaging/setup.sh`` makes it for users."""
    wanted = _REQUIREMENTS.read_text(encoding="utf-8")

    def fill(python: Path, install: list[str]) -> None:
        _run(*install, "-r", str(_REQUIREMENTS))
        _run(*install, "--no-deps", "-e", str(ROOT))
        for embedded in ("1", "0"):  # as packaging/setup.sh does
            unpack = [str(python), "-c", "import shiboken6.Shiboken"]
            subprocess.run(unpack, check=True, env=os.environ | {"SBK_EMBED": embedded})

    return _made(_LEAN, wanted, fill)


def bare_python() -> Path:
    """The interpreter of the yardstick: nothing but PySide6, as pip installs it."""
    lock = _REQUIREMENTS.read_text(encoding="utf-8")
    found = re.search(r"^pyside6-essentials==\S+", lock, re.MULTILINE)
    if found is None:
        raise RuntimeError("PySide6 is not locked")
    return _made(_BARE, found[0], lambda _python, install: _run(*install, found[0]))


def _made(folder: Path, wanted: str, fill: Callable[[Path, list[str]], None]) -> Path:
    """An environment that is made when it is not there or was made from something else."""
    scripts = "Scripts" if os.name == "nt" else "bin"
    python = folder / scripts / ("python.exe" if os.name == "nt" else "python")
    stamp = folder / "made-from.txt"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    uv = shutil.which("uv")
    if uv:
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder))
        install = [uv, "pip", "install", "--quiet", "--python", str(python)]
    else:
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    fill(python, install)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def environment(keyring: Path) -> dict[str, str]:
    """The variables of a measured process: no screen, compiled modules kept, keyring at once."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONUNBUFFERED"}
    }
    return variables | {
        "PYTHONPATH": str(ROOT),  # where the keyring below is found by the process that asks it
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "tests.benchmarks.keyring_at_once.KeyringAtOnce",
        "SENAE_BENCHMARK_KEYRING": str(keyring),
    }


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT)
