"""Writing a package: beside its place first, so that there is never half of one."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import msgspec
from nacl.signing import SigningKey

from senae_desktop.contract import writing
from senae_desktop.domain.errors import HandoverUnreadable
from senae_desktop.domain.handover import Package
from senae_desktop.handover import manifest, names

#: One moment for all members: what is not told by the manifest is told by nothing.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(target: Path, package: Package, seed: bytes) -> None:
    """Write a package, signed with the key of this seed (32 bytes). Blocks; use a thread.

    Raises ``HandoverUnreadable`` when it cannot be written there.
    """
    unfinished = target.with_name(f"{target.name}.parte")
    try:
        try:
            _write(unfinished, package, SigningKey(seed))
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise HandoverUnreadable("not-written") from error


def public_key(seed: bytes) -> bytes:
    """The public key of a seed."""
    return bytes(SigningKey(seed).verify_key)


def _write(path: Path, package: Package, key: SigningKey) -> None:
    parts: dict[str, manifest.Part] = {}
    giver = package.giver
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        digest, size, count = hashlib.sha256(), 0, 0
        with written.open(_member(names.SHIPMENTS), "w", force_zip64=True) as lines:
            for record in package.records:
                line = msgspec.json.encode(writing.record(record)) + b"\n"
                digest.update(line)
                lines.write(line)
                size, count = size + len(line), count + 1
        parts[names.SHIPMENTS] = manifest.Part(digest.hexdigest(), size)
        for file in package.files:
            name = f"evidence/{file.sha256}"
            written.writestr(_member(name), file.content)
            parts[name] = manifest.Part(file.sha256, len(file.content), file.name)
        told = manifest.encode(
            manifest.Manifest(
                format=names.FORMAT,
                version=names.VERSION,
                made_at=package.made_at,
                by=manifest.By(giver.name, giver.ruc, giver.user),
                key=bytes(key.verify_key).hex(),
                shipments=count,
                parts=parts,
            )
        )
        written.writestr(_member(names.MANIFEST), told)
        written.writestr(_member(names.SIGNATURE), key.sign(told).signature.hex())


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member
