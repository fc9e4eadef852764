"""However a list came about, it shows what one built from scratch would show.

The real archive, the real index and the real model, through any sequence of pages of news, marks,
orders, filters and groups; ``QAbstractItemModelTester`` looks on.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.domain.shipment import NextAction, ShipmentRecord, Status
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.row_sorting import USUAL, Sorting
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from tests.archive.samples import START, opened, page, plain
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = tuple("abcdefghij")
IMPORTERS = ("Ñandú", "Andina", "nandu", "Zeta", "Árbol")
STAGES = (None, "arrival", "deposit-entry", "inspection", "release")
CHANNELS = (None, "documentary", "automatic", "physical")
OFFICES = (None, "028", "055")


class Told(NamedTuple):
    """What the service says of a shipment; every part decides something of the list."""

    name: str
    version: int
    importer: str
    stage: str | None
    channel: str | None
    office: str | None
    closed: bool
    urgent: bool


class News(NamedTuple):
    """A page of the change feed."""

    items: list[Told]
    removed: list[str]


class Marked(NamedTuple):
    """The user marks a shipment as unread, follows it, or writes a tag or an own reference."""

    name: str
    how: str


class Order(NamedTuple):
    """The user sorts by one or two columns."""

    sorting: Sorting


class Look(NamedTuple):
    """The user looks for something in a view."""

    text: str
    view: View


class Group(NamedTuple):
    """The user groups by importer, or no more."""


class Close(NamedTuple):
    """The user closes or opens the group of a row, where there are groups."""

    row: int


TOLD = st.builds(
    Told,
    st.sampled_from(NAMES),
    st.integers(1, 6),
    st.sampled_from(IMPORTERS),
    st.sampled_from(STAGES),
    st.sampled_from(CHANNELS),
    st.sampled_from(OFFICES),
    st.booleans(),
    st.booleans(),
)
SORTINGS = st.lists(
    st.builds(SortKey, st.sampled_from(COLUMNS), st.booleans()),
    min_size=1,
    max_size=2,
    unique_by=lambda key: key.column,
).map(tuple)
TEXTS = st.lists(
    st.sampled_from(
        ["nandu", "a", "zeta", "canal:documental", "canal:fisico", "distrito:028", "etapa:aforo",
         "importador:andina", "etiqueta:x", "r-b", "nothing"]
    ),
    max_size=2,
).map(" ".join)  # fmt: skip
STEPS = st.lists(
    st.one_of(
        st.builds(News, st.lists(TOLD, max_size=6), st.lists(st.sampled_from(NAMES), max_size=2)),
        st.builds(
            Marked,
            st.sampled_from(NAMES),
            st.sampled_from(["unread", "follow", "tag", "own", "no own"]),
        ),
        st.builds(Order, SORTINGS),
        st.builds(Look, TEXTS, st.sampled_from(View)),
        st.builds(Group),
        st.builds(Close, st.integers(0, 20)),
    ),
    max_size=14,
)


def _record(told: Told) -> ShipmentRecord:
    party = PartyRole.AGENT if told.urgent else PartyRole.CUSTOMS
    return plain(
        told.name,
        told.version,
        importer=Party(told.importer, "0992345678001"),
        reference=f"R-{told.name}{told.version}",
        stage=told.stage,
        office=told.office,
        closed=told.closed,
        status=Status(control=told.channel),
        next_action=NextAction(party, "answer-observation"),
    )


class Desk:
    """A list that lives through everything, beside the archive that it shows."""

    def __init__(self, archive: OpenedArchive) -> None:
        self.archive = archive
        self.source = IndexSource(CATALOGUES)
        self.sorting: Sorting = USUAL
        self.query = Query()
        self.grouped = False
        self.closed: set[str] = set()
        self.pages = 0
        self.model = _model(archive)
        self.model.set_index(self.source.whole(archive.reader))
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    async def do(self, step: News | Marked | Order | Look | Group | Close) -> None:
        match step:
            case News():
                self.pages += 1
                items = {told.name: told for told in step.items}.values()
                given = page(map(_record, items), step.removed, f"t{self.pages}", self.pages)
                self.show(await self.archive.archive.apply(given, False, 0.0))
            case Marked():
                self.show(await self._mark(step))
            case Order():
                self.sorting = step.sorting
                self.model.sort_by(step.sorting)
            case Look():
                self.query = parse(step.text).with_view(step.view)
                self.model.set_query(self.query)
            case Group():
                self.grouped = not self.grouped
                self.model.set_grouped(self.grouped)
            case Close() if self.model.is_heading(step.row):
                self.closed ^= {_heading_of(self.model, step.row)}
                self.model.toggle_group(step.row)

    async def _mark(self, step: Marked) -> Applied:
        number = self.archive.reader.number_of(step.name)
        if number is None:
            return Applied()
        if step.how == "tag":
            return await self.archive.archive.set_tags([number], ("x",))
        if step.how in {"own", "no own"}:
            own = f"Ñ{step.name}" if step.how == "own" else ""
            return await self.archive.archive.set_own_reference(number, own)
        if step.how == "follow":
            return await self.archive.archive.follow([number], True)
        return await self.archive.archive.mark([number], True)

    def show(self, applied: Applied) -> None:
        self.model.apply(applied)
        self.model.set_index(self.source.followed(self.archive.reader, applied))

    def from_scratch(self) -> ShipmentTableModel:
        model = _model(self.archive)
        model.set_query(self.query)
        model.sort_by(self.sorting)
        model.set_grouped(self.grouped)
        model.set_index(IndexSource(CATALOGUES).whole(self.archive.reader))
        for row in reversed(range(model.rowCount())):
            if model.is_heading(row) and _heading_of(model, row) in self.closed:
                model.toggle_group(row)
        return model


def _model(archive: OpenedArchive) -> ShipmentTableModel:
    clock = ManualClock(START)
    model = ShipmentTableModel(RowFormatter(Formatter("es", CATALOGUES, clock)), clock)
    model.set_reader(archive.reader)
    return model


def _heading_of(model: ShipmentTableModel, row: int) -> str:
    group = model._groups.group(model._shown[row])
    assert group is not None
    return group.importer


def _shown(model: ShipmentTableModel) -> list[list[object]]:
    rows = [(model.number_at(row), model.row_at(row)) for row in range(model.rowCount())]
    return [
        [number, row.texts, row.stage, row.channel, row.age, row.flags, row.tags]
        for number, row in rows
        if row is not None
    ]


@settings(max_examples=120)
@given(STEPS)
def test_the_list_equals_one_built_from_scratch(
    steps: list[News | Marked | Order | Look | Group | Close],
) -> None:
    async def run() -> None:
        archive = opened(Path(folder) / "archive.db")
        try:
            desk = Desk(archive)
            for step in steps:
                await desk.do(step)
                scratch = desk.from_scratch()
                assert _shown(desk.model) == _shown(scratch)
                assert desk.model.count == scratch.count
                assert desk.model.total == archive.reader.count()
        finally:
            archive.reader.close()
            await archive.archive.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run())


def test_every_column_can_be_sorted_by() -> None:
    assert set(COLUMNS) == set(ListColumn)
