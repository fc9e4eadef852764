"""The columns that the list is filtered and counted by."""

from __future__ import annotations

import asyncio

import pytest

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.ports import CodeColumn, FilterColumns
from senae_desktop.domain.shipment import NextAction, ShipmentRecord, Status
from tests.archive.samples import page, plain


def fill(archive: OpenedArchive, *records: ShipmentRecord) -> None:
    asyncio.run(archive.archive.apply(page(records, token="t"), False, 0.0))


def spelt(column: CodeColumn) -> list[str]:
    return [column.codes[place] for place in column.places]


PHYSICAL = Status(control="physical")
SAMPLES = (
    plain(
        "a", importer=Party("Ñandú"), stage="exit", status=Status(control="physical"), closed=True
    ),
    plain("b", importer=Party("Andina"), next_action=NextAction(PartyRole.AGENT, "x")),
    plain("c", importer=Party("Ñandú"), office="028"),
    plain("d", importer=Party(""), next_action=NextAction(PartyRole.IMPORTER, "x"), office="019"),
    plain("e", importer=Party("Andina"), next_action=NextAction(PartyRole.CUSTOMS, "x")),
)


def test_an_empty_archive_has_empty_columns(archive: OpenedArchive) -> None:
    columns = archive.reader.columns()
    assert (len(columns.numbers), columns.stage.codes, columns.closed) == (0, (), b"")
    assert archive.reader.columns_of([1, 2]) == columns


def test_columns_lie_beside_their_numbers(archive: OpenedArchive) -> None:
    fill(archive, *SAMPLES)
    columns = archive.reader.columns()
    assert [row.id for row in archive.reader.rows(columns.numbers)] == ["a", "b", "c", "d", "e"]
    assert spelt(columns.stage) == ["exit", "", "", "", ""]
    assert spelt(columns.channel) == ["physical", "", "", "", ""]
    assert spelt(columns.office) == ["", "", "028", "019", ""]
    assert spelt(columns.importer) == ["Ñandú", "Andina", "Ñandú", "", "Andina"]
    assert spelt(columns.party) == ["", "AGENT", "", "IMPORTER", "CUSTOMS"]
    assert columns.closed == bytes([1, 0, 0, 0, 0])
    assert columns.needs_action == bytes([0, 1, 0, 1, 0])
    assert columns.unread == columns.news == columns.followed == bytes(5)


def test_marks_are_flags_and_tags_are_numbers(archive: OpenedArchive) -> None:
    fill(archive, *SAMPLES)
    at = list(archive.reader.columns().numbers)

    async def keep() -> None:
        await archive.archive.mark([at[0], at[4]], True)
        await archive.archive.follow([at[1]], True)
        await archive.archive.set_tags([at[3], at[2]], ["x", "y"])
        await archive.archive.set_tags([at[0]], ["y"])
        await archive.archive.apply(page([plain("e", 2, stage="exit")]), False, 0.0)

    asyncio.run(keep())
    columns = archive.reader.columns()
    assert columns.unread == bytes([1, 0, 0, 0, 1])
    assert columns.followed == bytes([0, 1, 0, 0, 0])
    assert columns.news == bytes([0, 0, 0, 0, 1])
    assert {tag: list(numbers) for tag, numbers in columns.tags.items()} == {
        "x": [at[2], at[3]],
        "y": [at[0], at[2], at[3]],
    }


def _picked(columns: FilterColumns, wanted: set[int]) -> list[tuple[object, ...]]:
    rows = zip(
        columns.numbers,
        *map(spelt, (columns.stage, columns.office, columns.importer, columns.party)),
        *(columns.closed, columns.unread, columns.followed, columns.needs_action),
        strict=True,
    )
    return [row for row in rows if row[0] in wanted]


def test_some_rows_alone_are_as_among_all(archive: OpenedArchive) -> None:
    fill(archive, *SAMPLES)
    at = list(archive.reader.columns().numbers)
    asyncio.run(archive.archive.mark([at[1], at[2]], True))
    asyncio.run(archive.archive.set_tags([at[0], at[3]], ["x"]))
    wanted = [at[4], at[1], at[3], 999]
    some = archive.reader.columns_of(wanted)
    assert list(some.numbers) == [at[1], at[3], at[4]]
    assert _picked(some, set(at)) == _picked(archive.reader.columns(), set(wanted))
    assert {tag: list(numbers) for tag, numbers in some.tags.items()} == {"x": [at[3]]}


@pytest.mark.parametrize(("count", "typecode"), [(256, "B"), (257, "H")])
def test_places_are_as_small_as_the_codes_allow(
    archive: OpenedArchive, count: int, typecode: str
) -> None:
    fill(archive, *(plain(f"s{each}", importer=Party(f"i{each}")) for each in range(count)))
    importer = archive.reader.columns().importer
    assert importer.places.typecode == typecode
    assert spelt(importer) == [f"i{each}" for each in range(count)]
