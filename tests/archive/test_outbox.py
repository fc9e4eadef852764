from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from senae_desktop.archive.connection import SchemaVersion, connect
from senae_desktop.archive.migrations import MIGRATIONS, migrate
from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.account import Account
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import ArchiveDamaged, EntryOnItsWay, FieldProblem, Problem
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.outbox import Collision, Entry, EntryState, Trouble
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys
from tests.archive.samples import KEY, START, opened, page, plain

NEW = Entry("a" * 32, "a" * 32, NewShipment(Keys(declaration="028-2026-10-00000001")), START)
EVENT = Entry("b" * 32, NEW.id, NewEvent("arrival", None, place="Manta"), START)
ME = Account("acc", "1790012345001", "ana", "Importadora Andina", None)


def _ids(archive: OpenedArchive) -> list[str]:
    reader = archive.reader
    return [row.id for row in reader.rows(reader.ids(ListColumn.REFERENCE))]


def test_entries_come_back_as_they_were_kept(archive: OpenedArchive) -> None:
    problem = Problem(422, "invalid", "no", "t" * 32, errors=(FieldProblem("/a", "b", "c"),))
    asyncio.run(archive.archive.outbox.add([NEW, EVENT]))
    trouble = Trouble(problem, Collision.FOLLOWED, "s1", "e1")
    asyncio.run(archive.archive.outbox.hold(EVENT.id, EntryState.REFUSED, trouble))
    assert archive.reader.outbox.entries() == [
        NEW,
        replace(EVENT, state=EntryState.REFUSED, trouble=trouble),
    ]
    assert archive.reader.outbox.counts() == (1, 1)
    assert archive.reader.outbox.entry("c" * 32) is None


def test_a_new_shipment_without_importer_is_of_the_account(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.remember_account(ME))
    applied = asyncio.run(archive.archive.outbox.add([NEW]))
    (number,) = applied.added
    record = archive.reader.record(number)
    assert record is not None
    assert record.shipment.importer == Party(ME.name, ME.ruc)
    assert archive.reader.search_texts_of([number])[1][0].startswith("028-2026-10-00000001")


def test_entries_known_by_id_are_passed_over_sent_or_not(archive: OpenedArchive) -> None:
    outbox = archive.archive.outbox
    asyncio.run(outbox.add([NEW]))
    assert not asyncio.run(outbox.add([NEW]))
    asyncio.run(outbox.delivered(NEW.id, plain(NEW.id), START))
    assert not asyncio.run(outbox.add([NEW]))
    assert archive.reader.outbox.entries() == []
    assert archive.reader.outbox.shipment_of(NEW.id) == NEW.id


def test_a_full_read_leaves_what_was_not_sent(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.outbox.add([NEW, EVENT]))
    asyncio.run(archive.archive.begin_full())
    asyncio.run(archive.archive.apply(page([plain("s1")], token="1"), True, 0.0))
    assert sorted(_ids(archive)) == sorted([NEW.id, "s1"])


def test_a_shipment_known_otherwise_keeps_its_row_and_marks(archive: OpenedArchive) -> None:
    outbox = archive.archive.outbox
    (number,) = asyncio.run(outbox.add([NEW, EVENT])).added
    asyncio.run(archive.archive.set_note(number, "llamar"))
    asyncio.run(outbox.delivered(NEW.id, plain("theirs"), START))
    assert _ids(archive) == ["theirs"]
    assert archive.reader.number_of("theirs") == number
    assert archive.reader.marks(number).note == "llamar"
    assert archive.reader.outbox.entries() == [replace(EVENT, shipment_id="theirs")]
    assert archive.reader.outbox.own_ids("theirs") == {NEW.id, EVENT.id}


def test_of_two_rows_of_one_shipment_the_provisional_one_goes(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.store_record(plain("theirs")))
    (number,) = asyncio.run(archive.archive.outbox.add([NEW, EVENT])).added
    applied = asyncio.run(archive.archive.outbox.adopt(NEW.id, "theirs"))
    assert applied.removed == {number}
    assert _ids(archive) == ["theirs"]
    (row,) = archive.reader.rows(archive.reader.ids(ListColumn.REFERENCE))
    assert row.pending == 1


def test_what_may_have_arrived_is_not_changed(archive: OpenedArchive) -> None:
    outbox = archive.archive.outbox
    asyncio.run(archive.archive.store_record(plain("s1")))
    asyncio.run(outbox.add([replace(EVENT, shipment_id="s1")]))
    asyncio.run(outbox.attempt([EVENT.id], begun=True))
    with pytest.raises(EntryOnItsWay):
        asyncio.run(outbox.change(replace(EVENT, content=NewEvent("arrival", None))))
    (kept,) = archive.reader.outbox.entries()
    assert kept.content == EVENT.content
    asyncio.run(outbox.attempt([EVENT.id], begun=False))
    asyncio.run(outbox.change(replace(EVENT, content=NewEvent("deposit-entry", None))))
    (kept,) = archive.reader.outbox.entries()
    assert kept.content == NewEvent("deposit-entry", None)


def test_a_failure_half_way_keeps_nothing_of_it(archive: OpenedArchive) -> None:
    broken = replace(EVENT, id=NEW.id[:-1] + "9", entered_at=None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        asyncio.run(archive.archive.outbox.add([NEW, broken]))
    assert archive.reader.outbox.entries() == []
    assert _ids(archive) == []


def test_a_file_is_kept_once_and_comes_back_whole(archive: OpenedArchive, path: Path) -> None:
    file = evidence_file("C:\\fotos\\sello.png", b"\x89PNG\r\n\x1a\n" + b"secreto" * 1000)
    assert (file.name, file.media_type) == ("sello.png", "image/png")
    asyncio.run(archive.archive.outbox.add([NEW], [file]))
    asyncio.run(archive.archive.outbox.keep_file(file))
    assert archive.reader.outbox.file(file.sha256) == file
    assert archive.reader.outbox.file("0" * 64) is None
    for part in path.parent.iterdir():
        assert b"secreto" not in part.read_bytes()


def _shipment(place: int) -> Entry:
    entry_id = f"{place:032x}"
    content = NewShipment(Keys(declaration=f"028-2026-10-{place:08}"))
    return Entry(entry_id, entry_id, content, START)


def test_what_came_alone_is_due_before_what_came_in_bulk(archive: OpenedArchive) -> None:
    outbox, reader = archive.archive.outbox, archive.reader.outbox
    bulk = [_shipment(place) for place in range(1, 31)]
    late = Entry("e" * 32, bulk[9].id, NewEvent("arrival", None), START)
    alone = _shipment(99)
    for entries in (bulk, [alone], [late]):
        asyncio.run(outbox.add(entries))
    # By itself came an event of the tenth too, which takes along what it waits for.
    assert reader.due(4) == [bulk[9], alone, bulk[0], bulk[1]]
    asyncio.run(outbox.delivered(bulk[9].id, plain(bulk[9].id), START))
    assert reader.due(3, {alone.id}) == [late, bulk[0], bulk[1]]


def test_what_waits_for_its_user_is_foremost(archive: OpenedArchive) -> None:
    outbox, reader = archive.archive.outbox, archive.reader.outbox
    entries = [_shipment(place) for place in range(1, 31)]
    asyncio.run(outbox.add(entries))
    asyncio.run(outbox.hold(entries[20].id, EntryState.REFUSED, Trouble(None)))
    foremost = reader.foremost(3)
    assert [entry.id for entry in foremost] == [entries[place].id for place in (20, 0, 1)]
    assert len(reader.foremost(100)) == 30


def test_of_a_shipment_only_the_first_entry_is_due(archive: OpenedArchive) -> None:
    outbox, reader = archive.archive.outbox, archive.reader.outbox
    asyncio.run(archive.archive.store_record(plain("s1")))
    first, second = (Entry(letter * 32, "s1", NewEvent("arrival", None), START) for letter in "cd")
    asyncio.run(outbox.add([first, second, NEW, EVENT]))
    assert reader.due(9) == [first, NEW]
    assert reader.due(9, {"s1"}) == [NEW]
    asyncio.run(outbox.hold(first.id, EntryState.REFUSED, Trouble(None)))
    assert reader.due(9) == [second, NEW]
    asyncio.run(outbox.hold(NEW.id, EntryState.REFUSED, Trouble(None)))
    assert reader.due(9) == [second]


def test_what_waits_in_an_archive_of_version_4_1_counts_as_entered_by_hand(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path, KEY)
    migrate(connection, MIGRATIONS[:5])
    assert SchemaVersion.of(connection) == (4, 1)
    add = "INSERT INTO outbox (id, kind, shipment, seen, state, attempted, entered_at, body)"
    body = '{"keys":{"declaration":"028-2026-10-00000001"}}'
    connection.execute(
        f"{add} VALUES (?, 'shipment', ?, 0, 'waiting', 0, ?, ?)",
        (NEW.id, NEW.id, START.isoformat(), body.encode()),
    )
    connection.close()
    archive = opened(path)
    asyncio.run(archive.archive.outbox.add([_shipment(place) for place in range(1, 31)]))
    assert archive.reader.outbox.due(1) == [NEW]
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def test_an_archive_of_version_2_takes_entries(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path, KEY)
    migrate(connection, MIGRATIONS[:2])
    assert SchemaVersion.of(connection) == (2, 0)
    connection.close()
    archive = opened(path)
    asyncio.run(archive.archive.outbox.add([NEW]))
    assert archive.reader.outbox.entries() == [NEW]
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def test_an_unreadable_entry_is_a_damaged_archive(archive: OpenedArchive, path: Path) -> None:
    asyncio.run(archive.archive.outbox.add([NEW]))
    connection = connect(path, KEY)
    connection.execute("UPDATE outbox SET body = x'7b'")
    connection.close()
    with pytest.raises(ArchiveDamaged):
        archive.reader.outbox.entries()


def test_what_a_person_typed_waits_for_the_disk(archive: OpenedArchive) -> None:
    seen: list[int] = []

    def look(connection: apsw.Connection) -> None:
        seen.append(connection.pragma("synchronous"))

    asyncio.run(archive.archive._lasting(look))
    asyncio.run(archive.archive._write(look))
    assert seen == [2, 1]
