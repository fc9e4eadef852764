"""A second environment with the run dependencies only, as users have it.

Development packages make imports slower (httpx, for one, loads a console library that is there),
so nothing of the start may be measured beside them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FOLDER = ROOT / "build" / "lean-venv"
_REQUIREMENTS = ROOT / "packaging" / "requirements-run.txt"


def lean_python() -> Path:
    """The interpreter of the lean environment, which is made when it is not there or outdated."""
    scripts = "Scripts" if os.name == "nt" else "bin"
    python = _FOLDER / scripts / ("python.exe" if os.name == "nt" else "python")
    stamp = _FOLDER / "made-from.txt"
    wanted = _REQUIREMENTS.read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    uv = shutil.which("uv")
    if uv:
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(_FOLDER))
        install = [uv, "pip", "install", "--quiet", "--python", str(python)]
    else:
        _run(sys.executable, "-m", "venv", "--clear", str(_FOLDER))
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(*install, "-r", str(_REQUIREMENTS))
    _run(*install, "--no-deps", "-e", str(ROOT))
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
