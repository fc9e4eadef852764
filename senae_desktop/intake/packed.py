"""Packed files, looked at before anything unpacks them: how large they become, what is inside."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse
from senae_desktop.intake.spans import Places, Repeats

_CHUNK = 1024 * 1024
#: What reading a damaged pack, or a damaged part of it, raises.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    ValueError,
    NotImplementedError,
    OSError,
)


def look_inside(data: bytes) -> frozenset[str]:
    """The names of the parts of a packed file; refuses one that would grow too large."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as pack:
            parts = pack.infolist()
            if len(parts) > limits.PARTS:
                refuse(FileFault.EXPANDS_TOO_MUCH, "parts")
            for part in parts:
                if part.flag_bits & 1:
                    refuse(FileFault.PASSWORD)
                shrunk = part.file_size > limits.RATIO * max(1, part.compress_size)
                if part.file_size > limits.RATIO_FROM and shrunk:
                    refuse(FileFault.EXPANDS_TOO_MUCH, "ratio")
            if sum(part.file_size for part in parts) > limits.UNPACKED:
                refuse(FileFault.EXPANDS_TOO_MUCH, "size")
            return frozenset(part.filename for part in parts)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        refuse(FileFault.DAMAGED, str(error))


def check_sheets(data: bytes) -> None:
    """Refuse a workbook of which a sheet spans more cells than are laid out."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as pack:
            for name in pack.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    Places().read(_unpacked(pack, name))
                elif name == "content.xml":
                    Repeats().read(_unpacked(pack, name))
    except _DAMAGED as error:
        refuse(FileFault.DAMAGED, str(error))


def _unpacked(pack: zipfile.ZipFile, name: str) -> bytes:
    """A part, read in pieces: the size it claims may be untrue."""
    pieces, size = [], 0
    with pack.open(name) as part:
        while piece := part.read(_CHUNK):
            size += len(piece)
            if size > limits.UNPACKED:
                refuse(FileFault.EXPANDS_TOO_MUCH, "true size")
            pieces.append(piece)
    return b"".join(pieces)
