"""Writes a file that does not exist yet, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def write_new(path: Path, data: bytes) -> None:
    """Write a new file. Raises ``OSError``, ``FileExistsError`` before anything is written."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def free_name(stem: str, ending: str) -> Path:
    """A file that does not exist yet, in the documents of the user."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    folder = documents if documents.is_dir() else Path.home()
    return next(path for path in _names(folder, stem, ending) if not path.exists())


def _names(folder: Path, stem: str, ending: str) -> Iterator[Path]:
    for number in count(1):
        yield folder / f"{stem}{f'-{number}' if number > 1 else ''}.{ending}"
