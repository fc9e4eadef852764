"""Compiles the translations with the compiler that comes with Qt's binding."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


def compile_translations(sources: Path, into: Path) -> list[Path]:
    """Compile every catalogue; the compiled files. Raises when Qt's compiler refuses one."""
    compiled = []
    for source in sorted(sources.glob("*.ts")):
        target = into / f"{source.stem}.qm"
        command = [sys.executable, "-c", _LRELEASE, "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True)
        compiled.append(target)
    return compiled


if __name__ == "__main__":  # usage: translation_compiler.py FOLDER
    compile_translations(Path(sys.argv[1]), Path(sys.argv[1]))
