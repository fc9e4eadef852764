"""Puts what the program reads beside its modules into the wheel, translations compiled.

``senae_desktop/resource_files.py`` looks for it in ``senae_desktop/_data``. An editable install
finds everything in the checkout, where ``setup.sh`` compiles the translations.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_DATA = "senae_desktop/_data"
_LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


class ProgramFiles(BuildHookInterface):
    """Adds ``resources/`` and compiled ``translations/`` to every wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hatchling's hook, before the wheel is written."""
        if version == "editable":
            return
        root = Path(self.root)
        self._compiled = TemporaryDirectory(prefix="senae-translations-")
        compiled = compile_translations(root / "translations", Path(self._compiled.name))
        files = {path: f"{_DATA}/translations/{path.name}" for path in compiled}
        for path in sorted((root / "resources").rglob("*")):
            if path.is_file():
                files[path] = f"{_DATA}/{path.relative_to(root).as_posix()}"
        build_data["force_include"].update({str(path): inside for path, inside in files.items()})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Hatchling's hook, after the wheel was written."""
        del build_data, artifact_path
        if version != "editable":
            self._compiled.cleanup()


def compile_translations(sources: Path, into: Path) -> list[Path]:
    """Compile every catalogue; the compiled files. Raises when Qt's compiler refuses one."""
    compiled = []
    for source in sorted(sources.glob("*.ts")):
        target = into / f"{source.stem}.qm"
        command = [sys.executable, "-c", _LRELEASE, "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True)
        compiled.append(target)
    return compiled
