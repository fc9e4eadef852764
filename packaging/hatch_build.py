"""Puts what the program reads beside its modules into the wheel, translations compiled.

``senae_desktop/resource_files.py`` looks for it in ``senae_desktop/_data``. An editable install
finds everything in the checkout, where ``setup.sh`` compiles the translations.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from translation_compiler import compile_translations

_DATA = "senae_desktop/_data"


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
