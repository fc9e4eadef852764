from __future__ import annotations

import json
import os
import random
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from senae_desktop.domain.errors import HandoverUnreadable
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.handover import Giver, Package
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.handover import names
from senae_desktop.handover.packing import pack, public_key
from senae_desktop.handover.unpacking import unpack
from tests.archive.samples import event, record

SEED = bytes(range(32))
FILE = evidence_file("correo.txt", "Ingreso a depósito".encode() * 20)
MADE = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)


def _record(name: str = "s1") -> ShipmentRecord:
    rests = replace(event(1), recorded_by="ana", evidence=FILE.evidence("Correo"))
    return replace(record(name), events=(event(0), rests))


PACKAGE = Package(
    Giver("Importadora Andina", "1790012345001", "ana", public_key(SEED)),
    MADE,
    (_record("s1"), _record("s2")),
    (FILE,),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / f"registro{names.SUFFIX}"
    pack(target, PACKAGE, SEED)
    return target


def _reason(path: Path) -> str:
    with pytest.raises(HandoverUnreadable) as caught:
        unpack(path)
    return caught.value.reason


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def _write(path: Path, members: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", packed) as package:
        for name, content in members.items():
            package.writestr(name, content)


def _signed(members: dict[str, bytes], **changes: object) -> dict[str, bytes]:
    """The members with a changed manifest, signed by whoever changed it."""
    told = json.loads(members[names.MANIFEST]) | changes
    body = json.dumps(told).encode()
    signature = SigningKey(SEED).sign(body).signature.hex().encode()
    return {**members, names.MANIFEST: body, names.SIGNATURE: signature}


def test_everything_comes_back(path: Path) -> None:
    assert unpack(path) == PACKAGE
    assert [part.name for part in path.parent.iterdir()] == [path.name]


def test_the_same_record_makes_the_same_file(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "otra"
    pack(again, PACKAGE, SEED)
    assert again.read_bytes() == path.read_bytes()


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(HandoverUnreadable) as caught:
        pack(tmp_path / "no hay" / "x.zip", PACKAGE, SEED)
    assert caught.value.reason == "not-written"


def test_a_file_that_no_event_rests_on_is_left(path: Path) -> None:
    alone = replace(PACKAGE, records=(record("s1"),))
    pack(path, alone, SEED)
    assert unpack(path).files == ()


@pytest.mark.parametrize("name", [names.SHIPMENTS, f"evidence/{FILE.sha256}", names.MANIFEST])
def test_a_changed_member_is_found_out(path: Path, name: str) -> None:
    members = _members(path)
    wrong = (b"Andina", b"Undina") if name == names.MANIFEST else (b"n", b"m")
    members[name] = members[name].replace(*wrong, 1)
    _write(path, members)
    assert _reason(path) == "altered"


def test_another_key_does_not_sign_for_the_one_named(path: Path) -> None:
    members = _members(path)
    stranger = SigningKey(bytes(32)).sign(members[names.MANIFEST]).signature
    _write(path, {**members, names.SIGNATURE: stranger.hex().encode()})
    assert _reason(path) == "altered"


def test_a_newer_format_is_told(path: Path) -> None:
    _write(path, _signed(_members(path), version=names.VERSION + 1))
    assert _reason(path) == "newer"


@pytest.mark.parametrize("count", [0, 1, 3, names.MAX_SHIPMENTS + 1])
def test_a_wrong_count_is_found_out(path: Path, count: int) -> None:
    _write(path, _signed(_members(path), shipments=count))
    assert _reason(path) in {"altered", "too-large"}


@pytest.mark.parametrize(
    "name", ["../fuera", "/etc/passwd", "evidence/../x", "evidence/abc", "C:\\x", "leeme.txt"]
)
def test_a_member_of_another_name_is_refused(path: Path, name: str) -> None:
    _write(path, {**_members(path), name: b"x"})
    assert _reason(path) == "not-a-package"


@pytest.mark.parametrize("name", [names.SHIPMENTS, names.MANIFEST, names.SIGNATURE])
def test_a_missing_member_is_refused(path: Path, name: str) -> None:
    members = _members(path)
    del members[name]
    _write(path, members)
    assert _reason(path) == "not-a-package"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(names.SHIPMENTS, b"{}")
    assert _reason(path) == "not-a-package"


def test_a_bomb_is_not_unpacked(path: Path) -> None:
    _write(path, {**_members(path), names.SHIPMENTS: b" " * 50_000_000})
    assert _reason(path) == "too-large"


def test_a_size_stated_too_small_is_found_out(path: Path) -> None:
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        size = package.getinfo(names.SHIPMENTS).file_size
    stated = size.to_bytes(4, "little")
    at = content.rindex(stated)
    content[at : at + 4] = (size - 1).to_bytes(4, "little")
    path.write_bytes(content)
    assert _reason(path) in {"not-a-package", "altered"}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no es un zip" * 100])
def test_what_is_no_package_is_said(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _reason(path) == "not-a-package"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert _reason(tmp_path / "no hay") == "not-read"


@given(st.integers(0, 2**32), st.integers(1, 40))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_damaged_it_is_refused_or_whole(path: Path, seed: int, changes: int) -> None:
    chance, whole = random.Random(seed), path.read_bytes()
    content = bytearray(whole)
    for _ in range(changes):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        assert unpack(path) == PACKAGE
    except HandoverUnreadable:
        pass
    finally:
        path.write_bytes(whole)


def test_its_content_says_what_it_is_and_not_its_name(path: Path) -> None:
    assert unpack(path.rename(path.with_suffix(".zip"))) == PACKAGE


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are no files there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / f"registro{names.SUFFIX}"
    os.mkfifo(pipe)
    assert _reason(pipe) == "not-read"
