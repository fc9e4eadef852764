"""Rows of a table to cargo entries: keys, what else is known, dated events with their source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from itertools import islice

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.entries import NewCargo, NewEvent, NewShipment
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.folding import fold
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.references import Reference
from senae_desktop.domain.references_keys import keys_of, mode_of
from senae_desktop.domain.shipment import Goods, Keys, Money, Transport
from senae_desktop.domain.told_keys import telling
from senae_desktop.intake.cells import RoundedNumber, day_of, number_of, shown, text_of
from senae_desktop.intake.columns import ColumnWords, MatrixColumn, Role
from senae_desktop.intake.document import Cell
from senae_desktop.intake.row_cells import (
    CellFault,
    CellProblem,
    Codes,
    channel_of,
    identity_of,
    references_of,
)
from senae_desktop.intake.tables import Table

_NOON = time(12)
_TEXT, _LONG = 200, 2000
_TOTALS = ("total", "subtotal", "suma", "totales", "gran total")
#: ``goes_on`` is told how far it is after so many rows.
_STEP = 500
_PLACES = {"deposit-entry": "deposit", "exit": "deposit", "arrival": "destination"}


class RowFault(StrEnum):
    """Why a row gives no entry, beside what is wrong with one of its cells."""

    NO_REFERENCE = "no-reference"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row as read: its entry, or what refused it. ``doubts`` are cells that were left out."""

    sheet: str
    number: int
    entry: NewCargo | None
    problem: CellProblem | None = None
    doubts: tuple[CellProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that rows come from."""

    name: str
    digest: str

    def evidence(self, sheet: str, number: int) -> Evidence:
        """What the events of a row rest on: file, sheet, row, and the digest of the file."""
        said = " · ".join(part for part in (self.name, sheet, str(number)) if part)
        return Evidence(source=said[:_TEXT], sha256=self.digest, name=self.name[:_TEXT])


@dataclass
class _Reading:
    """What a row has told so far."""

    keys: Keys = field(default_factory=Keys)
    references: list[Reference] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    dates: list[tuple[str, date, bool]] = field(default_factory=list)
    numbers: dict[str, Decimal] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    problem: CellProblem | None = None
    doubts: list[CellProblem] = field(default_factory=list)


class RowReader:
    """Reads the rows of tables; ``today`` tells what is still expected from what has happened."""

    def __init__(self, words: ColumnWords, catalogues: Catalogues, today: date) -> None:
        self._words = words
        self._codes = Codes(catalogues)
        self._today = today

    def rows(
        self, table: Table, origin: Origin, goes_on: Callable[[int], None] = lambda _: None
    ) -> list[MatrixRow]:
        """Every row that holds something, in order; blank rows, titles and totals hold nothing.

        ``goes_on`` is told how many rows have been read, and raises to stop.
        """
        found: list[MatrixRow] = []
        body = table.body
        for place, cells in enumerate(islice(table.sheet.rows, body, None), body):
            if place % _STEP == 0:
                goes_on(place)
            if _holds_nothing(cells, table.headings):
                continue
            number = table.sheet.first_row + place
            found.append(self._row(table, number, cells, origin))
        return found

    def _row(self, table: Table, number: int, cells: Sequence[Cell], origin: Origin) -> MatrixRow:
        reading = _Reading()
        for column, code in table.meanings.items():
            cell = cells[column] if column < len(cells) else None
            if cell is not None and cell != "":
                self._read(code, cell, table.headings[column], reading)
        sheet = table.sheet.name
        if reading.problem is None and not reading.keys.all():
            written = next((shown(cell) for cell in cells if cell not in {None, ""}), "")
            reading.problem = CellProblem("", written, RowFault.NO_REFERENCE)
        if reading.problem is not None:
            return MatrixRow(sheet, number, None, reading.problem, tuple(reading.doubts))
        evidence = origin.evidence(sheet, number)
        events = (
            replace(event, evidence=evidence, from_file=True) for event in self._events(reading)
        )
        entry = NewCargo(self._shipment(reading), tuple(events))
        return MatrixRow(sheet, number, entry, None, tuple(reading.doubts))

    # --- cells ---------------------------------------------------------------------------------

    def _read(self, code: str, cell: Cell, heading: str, into: _Reading) -> None:
        column = self._words.columns[code]
        match column.role:
            case Role.REFERENCE:
                self._read_references(code, cell, into)
            case Role.DATE | Role.EXPECTED:
                self._read_day(column, cell, into)
            case Role.WHOLE | Role.DECIMAL:
                number = number_of(cell)
                if number is not None and number >= 0:
                    into.numbers[code] = number
                else:
                    _doubt(code, cell, CellFault.NOT_A_NUMBER, into)
            case Role.IDENTITY:
                identity = identity_of(cell)
                if isinstance(identity, CellProblem):
                    into.doubts.append(identity)
                else:
                    into.texts[code] = identity
            case Role.REMARK:
                said = shown(cell)
                if said.strip("-./ "):
                    into.remarks.append(said if code == "remarks" else f"{heading}: {said}")
            case _:
                self._read_text(code, cell, into)

    def _read_references(self, code: str, cell: Cell, into: _Reading) -> None:
        for found in references_of(code, cell):
            if isinstance(found, CellProblem):
                into.problem = into.problem or found
            else:
                into.references.append(found)
                into.keys = into.keys.with_known(keys_of(found))

    def _read_day(self, column: MatrixColumn, cell: Cell, into: _Reading) -> None:
        day = day_of(cell)
        if day is None:
            _doubt(column.code, cell, CellFault.NOT_A_DAY, into)
            return
        expected = column.role == Role.EXPECTED or day > self._today
        into.dates.append((column.event, day, expected))

    def _read_text(self, code: str, cell: Cell, into: _Reading) -> None:
        try:
            text = text_of(cell)[:_TEXT]
        except RoundedNumber:
            text = str(cell)
        if not text.strip("-./ "):
            return
        match self._words.columns[code].role:
            case Role.OFFICE:
                text = self._known(code, text, self._codes.office(text), into)
            case Role.REGIME:
                text = self._known(code, text, self._codes.regime(text), into)
            case Role.CHANNEL:
                text = self._known(code, text, channel_of(text), into)
        if text:
            into.texts[code] = text

    def _known(self, code: str, text: str, found: str, into: _Reading) -> str:
        if not found and code != "channel":
            into.doubts.append(CellProblem(code, text, CellFault.UNKNOWN_CODE))
        return found

    # --- the entry -----------------------------------------------------------------------------

    def _shipment(self, reading: _Reading) -> NewShipment:
        texts, numbers, keys = reading.texts, reading.numbers, reading.keys
        name, ruc = texts.get("importer", ""), texts.get("importer_identification", "")
        declared = keys.declaration.split("-") if keys.declaration else ()
        modes = (mode_of(reference) for reference in reading.references)
        packages = numbers.get("packages")
        return NewShipment(
            keys=keys,
            importer=Party(name or ruc, ruc) if name or ruc else None,
            reference=texts.get("reference", ""),
            office=texts.get("office") or (declared[0] if declared else None),
            regime=texts.get("regime") or (declared[2] if declared else None),
            transport=Transport(
                mode=next(filter(None, modes), None),
                **{
                    name: texts.get(name, "")
                    for name in ("carrier", "vehicle", "voyage", "origin", "destination", "deposit")
                },
            ),
            goods=Goods(
                description=texts.get("goods", ""),
                packages=int(packages) if packages is not None and packages < 10**8 else None,
                weight_kg=numbers.get("weight"),
                value=Money(numbers["value"]) if "value" in numbers else None,
            ),
        )

    def _events(self, reading: _Reading) -> Iterator[NewEvent]:
        for kind, day, expected in sorted(reading.dates, key=lambda one: one[1]):
            at = datetime.combine(day, _NOON, ECUADOR)
            place = reading.texts.get(_PLACES.get(kind, ""), "")
            numbers = () if expected else telling(self._codes.lane(kind), reading.keys)
            yield NewEvent(kind, Moment(at, Precision.DAY), place, "", numbers, expected)
        if channel := reading.texts.get("channel"):
            yield NewEvent(channel, None)
        if reading.remarks:
            yield NewEvent("note", None, note=" · ".join(reading.remarks)[:_LONG])


def merged(rows: Sequence[MatrixRow]) -> list[MatrixRow]:
    """Rows of the same import as one: a line for each container is usual. The first row stays."""
    places: dict[str, int] = {}
    found: list[MatrixRow] = []
    for row in rows:
        name = _same(row.entry) if row.entry else ""
        if row.entry is None or not name or name not in places:
            places.setdefault(name, len(found))
            found.append(row)
            continue
        first = found[places[name]]
        if first.entry is not None:
            found[places[name]] = replace(
                first, entry=_joined(first.entry, row.entry), doubts=first.doubts + row.doubts
            )
    return found


def _same(entry: NewCargo) -> str:
    keys = entry.shipment.keys
    return keys.declaration or keys.transport_document or keys.cargo_number or ""


def _joined(first: NewCargo, other: NewCargo) -> NewCargo:
    known = first.shipment
    keys = other.shipment.keys.with_known(known.keys)
    containers = tuple(dict.fromkeys(known.keys.containers + other.shipment.keys.containers))
    known_events = {replace(event, evidence=None) for event in first.events}
    events = first.events + tuple(
        event for event in other.events if replace(event, evidence=None) not in known_events
    )
    shipment = replace(known, keys=replace(keys, containers=containers))
    return replace(first, shipment=shipment, events=events)


def _doubt(code: str, cell: Cell, fault: CellFault, into: _Reading) -> None:
    """Words without a figure, such as "pendiente", say that there is nothing yet."""
    if any(character.isdigit() for character in shown(cell)):
        into.doubts.append(CellProblem(code, shown(cell), fault))


def _holds_nothing(cells: Sequence[Cell], headings: Sequence[str]) -> bool:
    """Blank rows, totals, and headings said again half-way."""
    filled = [cell for cell in cells if cell not in {None, ""}]
    if not filled:
        return True
    first = filled[0]
    if isinstance(first, str):
        words = fold(first).strip(" :.")
        if words.startswith(_TOTALS):
            return True
        said = [shown(cell) for cell in filled]
        return len(said) > 1 and said == [heading for heading in headings if heading][: len(said)]
    return False
