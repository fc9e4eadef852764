"""A file kept as evidence, and what its first bytes say it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from senae_desktop.domain.errors import EvidenceEmpty, EvidenceTooLarge
from senae_desktop.domain.evidence import MAX_EVIDENCE, Evidence

#: Beginnings of the formats that are told apart; a picture among the first is shown.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
UNKNOWN = "application/octet-stream"
#: Raster formats that the window draws itself. SVG is none: it can ask for other files.
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"})
_LONGEST_NAME = 120
#: What no system takes in a name, or takes for a folder.
_UNWANTED = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """The bytes of a file and the name of its content; the bytes never show in a repr."""

    sha256: str
    name: str
    media_type: str
    content: bytes = field(repr=False)

    def evidence(self, source: str = "") -> Evidence:
        """What an event says of this file."""
        return Evidence(source, self.sha256, self.name, self.media_type, len(self.content))


def evidence_file(name: str, content: bytes) -> EvidenceFile:
    """A file as evidence. Raises ``EvidenceTooLarge`` and ``EvidenceEmpty``."""
    if not content:
        raise EvidenceEmpty
    if len(content) > MAX_EVIDENCE:
        raise EvidenceTooLarge
    digest = hashlib.sha256(content).hexdigest()
    return EvidenceFile(digest, plain_name(name), media_type_of(content), content)


def media_type_of(content: bytes) -> str:
    """What a file is, by how it begins; plain text is told by having nothing else in it."""
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return UNKNOWN
    return "text/plain" if all(one.isprintable() or one in "\r\n\t" for one in text) else UNKNOWN


def plain_name(name: str) -> str:
    """A name that is a file's alone, whatever folder or trick it came with."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(one for one in last if one.isprintable() and one not in _UNWANTED)
    return kept.strip(" .")[-_LONGEST_NAME:] or "evidencia"
