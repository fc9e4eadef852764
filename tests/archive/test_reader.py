"""What the window reads."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from threading import Thread

import apsw
import pytest

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.archive.reader import Reader
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.ports import ArchiveReader
from senae_desktop.domain.shipment import Keys, NextAction, ShipmentRecord, Status
from senae_desktop.domain.source import SourceFreshness, SourceState
from tests.archive.samples import START, opened, page, plain, record


def fill(archive: OpenedArchive, *records: ShipmentRecord) -> None:
    asyncio.run(archive.archive.apply(page(records, token="t"), False, 0.0))


def in_order(reader: Reader, column: ListColumn, descending: bool = False) -> list[str]:
    return [row.id for row in reader.rows(reader.ids(column, descending))]


def test_it_is_a_reader(archive: OpenedArchive) -> None:
    port: ArchiveReader = archive.reader
    assert port.count() == 0


def test_a_new_archive_is_empty(archive: OpenedArchive) -> None:
    reader = archive.reader
    state = reader.state()
    assert (reader.count(), state.sync_token, state.read_at, state.account) == (0, None, None, None)
    assert list(reader.ids(ListColumn.IMPORTER)) == []
    assert reader.haystack()[1] == []
    assert reader.rows([1, 2]) == []
    assert reader.record(1) is None
    assert reader.number_of("a") is None


def test_rows_come_in_the_order_asked_and_missing_ones_are_left_out(
    archive: OpenedArchive,
) -> None:
    fill(archive, *(plain(name) for name in "abc"))
    numbers = {name: archive.reader.number_of(name) or 0 for name in "abc"}
    asked = [numbers["c"], 999, numbers["a"], numbers["b"], numbers["c"]]
    assert [row.id for row in archive.reader.rows(asked)] == ["c", "a", "b", "c"]


def test_many_thousand_rows_are_one_statement(archive: OpenedArchive) -> None:
    fill(archive, *(plain(f"s{each}") for each in range(50)))
    statements: list[str] = []

    def note(_cursor: apsw.Cursor, sql: str, _bindings: object) -> bool:
        statements.append(sql)
        return True

    archive.reader._connection.exec_trace = note
    assert len(archive.reader.rows(range(100_000))) == 50
    assert len(statements) == 1


def test_a_row_shows_codes_instants_and_real_flags(archive: OpenedArchive) -> None:
    fill(archive, record("s1"))
    (row,) = archive.reader.rows(archive.reader.ids(ListColumn.IMPORTER))
    assert row.id == "s1"
    assert row.since == row.source_read == START.timestamp()
    assert row.problem is True
    assert row.closed is False


def test_haystack_lies_beside_its_numbers(archive: OpenedArchive) -> None:
    fill(archive, plain("a", reference="Uno"), plain("b", reference="Dós"))
    numbers, texts = archive.reader.haystack()
    assert texts == ["importador\nuno", "importador\ndos"]
    assert [row.id for row in archive.reader.rows(numbers)] == ["a", "b"]


def _with(column: ListColumn, name: str, value: int | None) -> ShipmentRecord:
    """A shipment whose value in a column is the n-th, or none."""
    if value is None:
        return plain(name, importer=Party(""))
    text = f"{value}"
    moment = START + timedelta(days=value)
    party = [PartyRole.AGENT, PartyRole.BANK, PartyRole.CARRIER][value]
    members: dict[ListColumn, dict[str, object]] = {
        ListColumn.IMPORTER: {"importer": Party(text)},
        ListColumn.REFERENCE: {"reference": text},
        ListColumn.DECLARATION: {"keys": Keys(declaration=text)},
        ListColumn.DOCUMENT: {"keys": Keys(transport_document=text)},
        ListColumn.STAGE: {"stage": text},
        ListColumn.CHANNEL: {"status": Status(control=text)},
        ListColumn.OFFICE: {"office": text},
        ListColumn.SINCE: {"stage_since": Moment(moment)},
        ListColumn.NEXT: {"next_action": NextAction(party, "code")},
        ListColumn.READ: {"freshness": SourceFreshness(SourceState.OK, moment, moment)},
    }
    return plain(name, **members[column])


@pytest.mark.parametrize("column", list(ListColumn))
def test_every_column_has_its_order(archive: OpenedArchive, column: ListColumn) -> None:
    values = {"none": None, "high": 2, "low": 0, "mid": 1, "mid too": 1, "none too": None}
    fill(archive, *(_with(column, name, value) for name, value in values.items()))
    reader = archive.reader
    assert in_order(reader, column) == ["low", "mid", "mid too", "high", "none", "none too"]
    assert in_order(reader, column, True) == ["high", "mid", "mid too", "low", "none", "none too"]


def test_names_sort_as_in_a_spanish_dictionary(archive: OpenedArchive) -> None:
    names = ["Zeta", "ñandú", "Nz", "Ábaco", "abeja", "  ", "Ñ"]
    fill(archive, *(plain(name, importer=Party(name)) for name in names))
    assert in_order(archive.reader, ListColumn.IMPORTER) == [
        "Ábaco", "abeja", "Nz", "Ñ", "ñandú", "Zeta", "  ",
    ]  # fmt: skip


def test_codes_can_have_an_order_of_their_own(path: Path) -> None:
    archive = opened(path, orders={ListColumn.STAGE: ["manifest", "arrival", "exit"]})
    stages = ["exit", None, "zz-new", "arrival", "manifest", "aa-new", "arrival"]
    fill(archive, *(plain(f"{index}", stage=stage) for index, stage in enumerate(stages)))
    reader = archive.reader
    assert in_order(reader, ListColumn.STAGE) == ["4", "3", "6", "0", "5", "2", "1"]
    assert in_order(reader, ListColumn.STAGE, True) == ["2", "5", "0", "3", "6", "4", "1"]
    with reader.thread_reader() as other:
        assert in_order(other, ListColumn.STAGE) == ["4", "3", "6", "0", "5", "2", "1"]
    reader.close()
    asyncio.run(archive.archive.aclose())


def test_a_reader_for_another_thread(archive: OpenedArchive) -> None:
    fill(archive, plain("a"))
    found: list[str] = []

    def read() -> None:
        with archive.reader.thread_reader() as reader:
            found.extend(reader.haystack()[1])

    thread = Thread(target=read)
    thread.start()
    thread.join()
    assert found == ["importador"]
    assert archive.reader.count() == 1


def test_a_reader_cannot_write(archive: OpenedArchive) -> None:
    with pytest.raises(apsw.ReadOnlyError):
        archive.reader._connection.execute("DELETE FROM shipment")


def test_a_reader_sees_what_was_written_meanwhile(archive: OpenedArchive) -> None:
    assert archive.reader.count() == 0
    fill(archive, plain("a"))
    assert archive.reader.count() == 1


def test_closing_twice_is_harmless(archive: OpenedArchive) -> None:
    archive.reader.close()
    archive.reader.close()


def test_the_first_of_an_order_are_those_of_the_whole(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.apply(page([plain(f"s{each}") for each in range(9)]), False, 0.0))
    for column in (ListColumn.SINCE, ListColumn.IMPORTER, ListColumn.STAGE):
        for descending in (False, True):
            whole = archive.reader.ids(column, descending)
            assert archive.reader.ids(column, descending, most=4) == whole[:4]
