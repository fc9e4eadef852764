"""Reading a package that anybody may have made: nothing of it is believed before it is checked.

Nothing is written to disk, no name of it becomes a path, and each member is read no further than it
may be.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from pathlib import Path
from stat import S_ISREG

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from senae_desktop.contract import reading
from senae_desktop.contract.cleaning import aware, clean
from senae_desktop.domain.errors import HandoverUnreadable, UnreadableAnswer
from senae_desktop.domain.evidence import MAX_EVIDENCE
from senae_desktop.domain.evidence_file import EvidenceFile, media_type_of, plain_name
from senae_desktop.domain.handover import Giver, Package
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.handover import manifest, names

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def unpack(path: Path) -> Package:
    """The package in a file, signature and digests checked. Blocks; use a thread.

    Raises ``HandoverUnreadable``, whose reason says what is wrong.
    """
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):  # a pipe would have nothing to say, for ever
            raise HandoverUnreadable("not-read")
        if found.st_size > names.MAX_FILE:
            raise HandoverUnreadable("too-large")
        with zipfile.ZipFile(path) as package:
            return _read(package)
    except OSError as error:
        raise HandoverUnreadable("not-read") from error
    except _BROKEN as error:
        raise HandoverUnreadable("not-a-package") from error


def _read(package: zipfile.ZipFile) -> Package:
    members = _members(package)
    told = _content(package, members, names.MANIFEST, names.MAX_MANIFEST)
    stated = _manifest(told)
    _check_signature(stated, told, _content(package, members, names.SIGNATURE, 200))
    if set(stated.parts) != set(members) - {names.MANIFEST, names.SIGNATURE}:
        raise HandoverUnreadable("not-a-package")
    lines = _part(package, members, stated, names.SHIPMENTS, names.MAX_UNPACKED)
    records = _records(lines, stated.shipments)
    wanted = {
        event.evidence.sha256
        for record in records
        for event in record.events
        if event.evidence is not None
    }
    files = [
        _file(package, members, stated, name)
        for name in stated.parts
        if (found := names.EVIDENCE.fullmatch(name)) and found[1] in wanted
    ]
    by = stated.by
    giver = Giver(clean(by.name), clean(by.ruc), clean(by.user), bytes.fromhex(stated.key))
    return Package(giver, aware(stated.made_at), tuple(records), tuple(files))


def _members(package: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The members by name; only those of the format, each once, none larger than allowed."""
    listed = package.infolist()
    if len(listed) > names.MAX_FILES:
        raise HandoverUnreadable("too-large")
    members = {member.filename: member for member in listed}
    whole = {names.MANIFEST, names.SIGNATURE, names.SHIPMENTS}
    known = all(name in whole or names.EVIDENCE.fullmatch(name) for name in members)
    if len(members) != len(listed) or not known or not whole <= set(members):
        raise HandoverUnreadable("not-a-package")
    if sum(member.file_size for member in listed) > names.MAX_UNPACKED:
        raise HandoverUnreadable("too-large")
    if any(member.file_size > names.MAX_RATIO * (member.compress_size + 64) for member in listed):
        raise HandoverUnreadable("too-large")
    return members


def _content(
    package: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str, most: int
) -> bytes:
    """A member, read no further than allowed; a size that was stated wrongly is found out."""
    member = members[name]
    if member.file_size > most:
        raise HandoverUnreadable("too-large")
    with package.open(member) as opened:
        content = opened.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise HandoverUnreadable("not-a-package")
    return content


def _manifest(told: bytes) -> manifest.Manifest:
    try:
        stated = manifest.decode(told)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise HandoverUnreadable("not-a-package") from error
    if stated.format != names.FORMAT:
        raise HandoverUnreadable("not-a-package")
    if stated.version > names.VERSION:
        raise HandoverUnreadable("newer")
    if stated.shipments > names.MAX_SHIPMENTS:
        raise HandoverUnreadable("too-large")
    return stated


def _check_signature(stated: manifest.Manifest, told: bytes, signature: bytes) -> None:
    try:
        VerifyKey(bytes.fromhex(stated.key)).verify(told, bytes.fromhex(signature.decode()))
    except (BadSignatureError, ValueError, TypeError) as error:
        raise HandoverUnreadable("altered") from error


def _part(
    package: zipfile.ZipFile,
    members: dict[str, zipfile.ZipInfo],
    stated: manifest.Manifest,
    name: str,
    most: int,
) -> bytes:
    content = _content(package, members, name, most)
    if hashlib.sha256(content).hexdigest() != stated.parts[name].sha256:
        raise HandoverUnreadable("altered")
    return content


def _file(
    package: zipfile.ZipFile,
    members: dict[str, zipfile.ZipInfo],
    stated: manifest.Manifest,
    name: str,
) -> EvidenceFile:
    content = _part(package, members, stated, name, MAX_EVIDENCE)
    part = stated.parts[name]
    if name != f"evidence/{part.sha256}":
        raise HandoverUnreadable("altered")
    return EvidenceFile(part.sha256, plain_name(part.name), media_type_of(content), content)


def _records(lines: bytes, count: int) -> list[ShipmentRecord]:
    records: list[ShipmentRecord] = []
    for line in lines.splitlines():
        if len(line) > names.MAX_LINE or len(records) >= count:
            raise HandoverUnreadable("too-large")
        try:
            record = reading.record(line)
        except UnreadableAnswer as error:
            raise HandoverUnreadable("not-a-package") from error
        if len(record.events) > names.MAX_EVENTS:
            raise HandoverUnreadable("too-large")
        records.append(record)
    if len(records) != count:
        raise HandoverUnreadable("altered")
    return records
