"""Opening whatever lies there, and what it leaves behind."""

from __future__ import annotations

import asyncio
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from senae_desktop.archive.connection import SchemaVersion, connect
from senae_desktop.archive.migrations import MIGRATIONS, Migration, migrate, pending
from senae_desktop.archive.opening import OpenedArchive, open_archive, set_aside
from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import ArchiveDamaged, ArchiveError, ArchiveNewer
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.novelty import Difference, NoveltyKind
from tests.archive.samples import IMPORTER, KEY, START, FixedClock, opened, page, plain, record

OTHER_KEY = bytes(32)


def close(archive: OpenedArchive) -> None:
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def write_one(path: Path) -> None:
    archive = opened(path)
    asyncio.run(archive.archive.apply(page([record("a")], token="t1"), False, 0.0))
    close(archive)


def test_what_was_written_is_there_the_next_time(path: Path) -> None:
    write_one(path)
    archive = opened(path)
    assert archive.set_aside is None
    assert archive.reader.state().sync_token == "t1"
    assert archive.reader.record(archive.reader.number_of("a") or 0) == record("a")
    close(archive)


def test_nothing_can_be_read_in_the_files(path: Path) -> None:
    archive = opened(path)
    asyncio.run(archive.archive.apply(page([record("a", events=9)], token="t1"), False, 0.0))
    asyncio.run(
        archive.archive.remember_account(Account("a1", "0992345678001", "clerk", IMPORTER, None))
    )
    plain_words = [IMPORTER.encode(), b"MEDUQ1234567", b"0992345678001", b"CREATE TABLE", b"SQLite"]
    wal = path.with_name(path.name + "-wal").read_bytes()
    assert len(wal) > 4096
    assert not [word for word in plain_words if word in wal]
    close(archive)
    assert path.stat().st_size > 4096
    assert not [word for word in plain_words if word in path.read_bytes()]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are of another kind there")
def test_nobody_else_may_read_the_files(path: Path) -> None:
    before = os.umask(0o022)
    try:
        archive = opened(path)
    finally:
        os.umask(before)
    asyncio.run(archive.archive.apply(page([plain("a")]), False, 0.0))
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    close(archive)


def test_a_file_of_another_key_is_set_aside_whole(path: Path) -> None:
    write_one(path)
    archive = opened(path, OTHER_KEY)
    assert archive.set_aside == path.with_name("archive.damaged-20261102-090500.db")
    assert archive.reader.count() == 0
    close(archive)
    again = opened(archive.set_aside)
    assert again.reader.count() == 1
    close(again)


def test_a_file_of_another_key_can_be_left_alone(path: Path) -> None:
    write_one(path)
    with pytest.raises(ArchiveDamaged):
        opened(path, OTHER_KEY, rebuild=False)
    assert [each.name for each in path.parent.iterdir()] == ["archive.db"]
    archive = opened(path)
    assert archive.reader.count() == 1
    close(archive)


@pytest.mark.parametrize("content", [b"x" * 100, os.urandom(20_000), b"SQLite format 3\0" * 512])
def test_rubbish_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    archive = opened(path)
    assert archive.set_aside is not None
    assert archive.set_aside.read_bytes() == content
    assert asyncio.run(archive.archive.apply(page([plain("a")]), False, 0.0))
    close(archive)


def test_an_empty_file_is_a_new_archive(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    archive = opened(path)
    assert archive.set_aside is None
    close(archive)


def test_setting_aside_twice_in_one_second_loses_nothing(path: Path) -> None:
    path.parent.mkdir()
    asides = []
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        path.with_name("archive.db-wal").write_bytes(content)
        asides.append(set_aside(path, FixedClock()))
    assert [each.read_bytes() for each in asides] == [b"one", b"two", b"three"]
    assert asides[2].with_name(asides[2].name + "-wal").read_bytes() == b"three"
    assert not path.exists()


def _read_everything(archive: OpenedArchive) -> None:
    for number in range(1, 301):
        archive.reader.record(number)
        archive.reader.rows([number])


def test_damage_inside_is_told_when_it_is_met(path: Path) -> None:
    archive = opened(path)
    asyncio.run(
        archive.archive.apply(page([record(f"s{n}") for n in range(300)], token="t"), False, 0.0)
    )
    asyncio.run(archive.archive.verify())
    close(archive)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8192] = os.urandom(8192)
    path.write_bytes(content)
    archive = opened(path)
    assert archive.set_aside is None
    with pytest.raises(ArchiveDamaged):
        asyncio.run(archive.archive.verify())
    with pytest.raises(ArchiveDamaged):
        _read_everything(archive)
    close(archive)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(ArchiveError):
        opened(blocked / "archive.db")


def test_a_folder_in_the_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(ArchiveError):
        opened(path)


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(48)])
def test_a_key_of_another_size_is_a_mistake_of_the_caller(path: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        opened(path, key)


# --- versions --------------------------------------------------------------------------------


def _fail(_connection: apsw.Connection) -> None:
    raise apsw.ConstraintError("a step that does not work out")


def _add_column(connection: apsw.Connection) -> None:
    connection.execute("ALTER TABLE shipment ADD COLUMN colour TEXT DEFAULT 'blue'")


NEWEST = MIGRATIONS[-1].version
NEXT_MINOR = (*MIGRATIONS, Migration(NEWEST._replace(minor=NEWEST.minor + 1), _add_column))
NEXT_MAJOR = NEWEST._replace(major=NEWEST.major + 1)
#: Written by the last program that knew version 1.0 only: s1 to s3, and "gone" removed.
VERSION_1_0 = Path(__file__).parent / "data" / "version-1.0.db"


def version_of(path: Path) -> SchemaVersion:
    connection = connect(path, KEY)
    version = SchemaVersion.of(connection)
    connection.close()
    return version


def write_version(path: Path, version: SchemaVersion) -> None:
    connection = connect(path, KEY)
    version.write(connection)
    connection.close()


def test_migrations_are_in_order() -> None:
    versions = [step.version for step in MIGRATIONS]
    assert versions == sorted(set(versions))


def test_the_first_step_makes_the_tables(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path, KEY)
    assert SchemaVersion.of(connection) == (0, 0)
    migrate(connection, pending(SchemaVersion(0, 0), MIGRATIONS[:1]))
    assert SchemaVersion.of(connection) == (1, 0)
    tables = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main'")
    assert {"shipment", "content", "shadow", "tombstone", "state"} <= {name for (name,) in tables}
    connection.close()


def test_a_new_archive_is_at_the_newest_version(path: Path) -> None:
    write_one(path)
    assert version_of(path) == MIGRATIONS[-1].version
    assert [each.name for each in path.parent.iterdir()] == ["archive.db"]


def test_an_older_archive_is_copied_and_brought_up_to_date(path: Path) -> None:
    write_one(path)
    archive = open_archive(path, KEY, FixedClock(), migrations=NEXT_MINOR)
    assert archive.reader.state().sync_token == "t1"
    colour = archive.archive._connection.execute("SELECT colour FROM shipment").get
    assert colour == "blue"
    close(archive)
    assert version_of(path) == NEXT_MINOR[-1].version
    major, minor = NEXT_MINOR[-1].version
    copy = path.with_name(f"archive.before-{major}.{minor}.db")
    assert version_of(copy) == NEWEST
    old = opened(copy)
    assert old.reader.record(1) == record("a")
    close(old)


def test_a_step_that_fails_leaves_the_old_archive(path: Path) -> None:
    write_one(path)
    steps = (*NEXT_MINOR, Migration(NEXT_MAJOR, _fail))
    with pytest.raises(apsw.ConstraintError):
        open_archive(path, KEY, FixedClock(), migrations=steps)
    assert version_of(path) == NEWEST
    archive = opened(path)
    assert archive.reader.record(1) == record("a")
    close(archive)


def test_an_archive_of_version_1_keeps_everything_and_takes_marks(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(VERSION_1_0.read_bytes())
    archive = opened(path)
    reader = archive.reader
    assert version_of(path.with_name(f"archive.before-{NEWEST.major}.{NEWEST.minor}.db")) == (1, 0)
    assert [row.id for row in reader.rows(reader.ids(ListColumn.REFERENCE))] == ["s1", "s2", "s3"]
    assert reader.record(1) == record("s1")
    assert reader.haystack()[1][2] == "importador\nnandu"
    assert reader.state().sync_token == "t1"
    assert not any(reader.columns().unread)
    # Not newer than it was when it was removed.
    assert not asyncio.run(archive.archive.store_record(plain("gone", 0)))
    same = replace(record("s1", 2), shipment=replace(record("s1", 2).shipment, alerts=("x",)))
    asyncio.run(archive.archive.apply(page([same, record("s2", 4)], token="t2"), False, 0.0))
    assert [row[-6:-1] for row in reader.rows([1, 2, 3])] == [
        (True, True, False, "", ()),
        (True, False, False, "", ()),
        (False, False, False, "", ()),
    ]
    asyncio.run(archive.archive.verify())
    close(archive)
    assert version_of(path) == NEWEST


def test_a_full_read_that_version_1_left_unfinished_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(VERSION_1_0.read_bytes())
    connection = connect(path, KEY)
    connection.execute(
        "INSERT INTO shadow SELECT id, version, importer, reference, declaration, document,"
        " cargo_number, stage, cargo, declaration_status, channel, office, since, since_precision,"
        " next_party, next_code, source_state, source_read, problem, closed, importer_order,"
        " reference_order, hay, body FROM shipment JOIN content USING (number);"
        "UPDATE state SET filling = 1"
    )
    connection.close()
    archive = opened(path)
    asyncio.run(archive.archive.apply(page([plain("new")], token="t2", seconds=9), True, 0.0))
    assert archive.reader.count() == 1
    close(archive)


def test_a_newer_minor_version_is_fine(path: Path) -> None:
    write_one(path)
    close(open_archive(path, KEY, FixedClock(), migrations=NEXT_MINOR))
    archive = opened(path)
    assert asyncio.run(archive.archive.apply(page([plain("b")]), False, 0.0))
    close(archive)
    assert version_of(path) == NEXT_MINOR[-1].version


def test_a_newer_major_version_is_refused_and_left_alone(path: Path) -> None:
    write_one(path)
    write_version(path, NEXT_MAJOR)
    before = path.read_bytes()
    with pytest.raises(ArchiveNewer):
        opened(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["archive.db"]


def test_news_of_version_2_are_kept_as_far_as_they_are_known(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path, KEY)
    migrate(connection, MIGRATIONS[:2])
    connection.execute("UPDATE state SET read_at = ?", (START.isoformat(),))
    for name, novelty, before in (("a", 1, "manifest"), ("b", 1, "exit"), ("c", 0, None)):
        connection.execute(
            "INSERT INTO shipment (id, version, importer, reference, stage, since_precision,"
            " source_state, problem, closed) VALUES (?, 1, 'Uno', ?, 'exit', 'DAY', 'OK', 0, 0)",
            (name, name.upper()),
        )
        connection.execute(
            "INSERT INTO local (id, unread, novelty, stage_before) VALUES (?, 1, ?, ?)",
            (name, novelty, before),
        )
    connection.close()
    archive = opened(path)
    assert version_of(path.with_name(f"archive.before-{NEWEST.major}.{NEWEST.minor}.db")) == (2, 0)
    known = [(each.reference, each.difference, each.at) for each in archive.reader.novelties()]
    assert known == [
        ("A", Difference(NoveltyKind.STAGE, "", "manifest", "exit"), START),
        ("B", Difference(NoveltyKind.OTHER, "", "exit", "exit"), START),
    ]
    marks = [archive.reader.marks(number) for number in (1, 2, 3)]
    assert [(each.unread, each.novelty, each.stage_before) for each in marks] == [
        (True, True, "manifest"),
        (True, True, None),
        (True, False, None),
    ]
    close(archive)
