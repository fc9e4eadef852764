"""Every order by two keys is that of a stable sort in Python."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from senae_desktop.archive.collation import spanish_order
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord, Status
from tests.archive.samples import START, opened, page, plain

STAGES = ["manifest", "arrival", "it's exit"]
COLUMNS = (ListColumn.IMPORTER, ListColumn.STAGE, ListColumn.CHANNEL, ListColumn.SINCE)
KEYS = st.tuples(st.sampled_from(COLUMNS), st.booleans())
VALUES = st.tuples(
    st.sampled_from(["", "Ñandú", "nz", "Ábaco", "abaco"]),
    st.sampled_from([None, *STAGES, "aa-unknown", "zz-unknown"]),
    st.sampled_from([None, "physical", "automatic"]),
    st.none() | st.integers(0, 2),
)


def _record(place: int, values: tuple[str, str | None, str | None, int | None]) -> ShipmentRecord:
    importer, stage, channel, days = values
    since = None if days is None else Moment(START + timedelta(days=days))
    members = {"importer": Party(importer), "stage": stage, "stage_since": since}
    return plain(f"s{place:02}", status=Status(control=channel), **members)


def _seconds(moment: Moment) -> float:
    assert moment.at is not None
    return moment.at.timestamp()


def _value(shipment: Shipment, column: ListColumn) -> tuple[int | float, str] | None:
    stage, since = shipment.stage, shipment.stage_since
    if column is ListColumn.STAGE:
        known = stage in STAGES
        return None if stage is None else (STAGES.index(stage) if known else len(STAGES), stage)
    if column is ListColumn.SINCE:
        return None if since is None else (_seconds(since), "")
    text = (
        spanish_order(shipment.importer.name)
        if column is ListColumn.IMPORTER
        else shipment.status.control
    )
    return None if text is None else (0, text)


def _sorted(records: list[ShipmentRecord], column: ListColumn, down: bool) -> list[ShipmentRecord]:
    having = [each for each in records if _value(each.shipment, column) is not None]
    without = [each for each in records if _value(each.shipment, column) is None]
    having.sort(key=lambda each: _value(each.shipment, column) or (0, ""), reverse=down)
    return having + without


@settings(max_examples=60)
@given(st.lists(VALUES, max_size=12), KEYS, st.none() | KEYS)
def test_two_keys_are_two_stable_sorts(
    rows: list[tuple[str, str | None, str | None, int | None]],
    first: tuple[ListColumn, bool],
    second: tuple[ListColumn, bool] | None,
) -> None:
    records = [_record(place, values) for place, values in enumerate(rows)]
    expected = _sorted(_sorted(records, *second) if second else records, *first)
    with tempfile.TemporaryDirectory() as folder:
        archive = opened(Path(folder) / "archive.db", orders={ListColumn.STAGE: STAGES})
        asyncio.run(archive.archive.apply(page(records, token="t"), False, 0.0))
        found = archive.reader.rows(archive.reader.ids(*first, second))
        archive.reader.close()
        asyncio.run(archive.archive.aclose())
    assert [row.id for row in found] == [each.shipment.id for each in expected]
