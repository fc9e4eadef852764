"""All that a document offers, item by item, to be looked at before anything is added.

Tables give their rows, the rest gives the references that stand in its text. References of one
line that can be those of one import are taken together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.entries import NewCargo, NewShipment
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import Reference, ReferenceKind
from senae_desktop.domain.references_keys import keys_of, mode_of
from senae_desktop.domain.shipment import Keys, Transport
from senae_desktop.intake.cells import shown
from senae_desktop.intake.columns import ColumnWords
from senae_desktop.intake.document import Document, FileKind, Sheet, Skipped
from senae_desktop.intake.entries import MatrixRow, Origin, RowReader, merged
from senae_desktop.intake.finding import Sighting, find_references, read_written
from senae_desktop.intake.row_cells import CellProblem
from senae_desktop.intake.tables import Table, find_table

#: Corrected meanings of columns by the layout of their table; see ``Table.layout``.
Corrections = Mapping[str, Mapping[int, str]]

_CONTAINER = ReferenceKind.CONTAINER
#: Kinds of which an import has one only, by the key that they are.
_KEY = {
    ReferenceKind.BILL_OF_LADING: "transport",
    ReferenceKind.AIR_WAYBILL: "transport",
    ReferenceKind.ROAD_WAYBILL: "transport",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found: a reference in a text, or a row of a table.

    ``number`` is the line of the text or the row of the ``sheet``. ``entry`` is what would be
    added; there is none when ``refusal`` or ``problem`` say why, when a person has to choose among
    the ``readings``, or when the item goes ``with`` another one.
    """

    written: str
    number: int
    sheet: str = ""
    before: str = ""
    after: str = ""
    readings: tuple[Reference, ...] = ()
    entry: NewCargo | None = None
    refusal: MalformedReference | None = None
    problem: CellProblem | None = None
    doubts: tuple[CellProblem, ...] = ()
    together: str = ""

    @property
    def ambiguous(self) -> bool:
        """Whether a person has to say what it is."""
        return self.entry is None and bool(self.readings) and not self.together


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a document offers, and the tables by whose columns its rows were read."""

    name: str
    items: tuple[Item, ...]
    tables: tuple[Table, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class Gatherer:
    """Gathers what documents offer. Slow for large ones: for a thread."""

    def __init__(self, words: ColumnWords, catalogues: Catalogues, today: date) -> None:
        self._words = words
        self._rows = RowReader(words, catalogues, today)

    def gather(
        self,
        document: Document,
        corrections: Corrections | None = None,
        goes_on: Callable[[int], None] = lambda _: None,
    ) -> Gathering:
        """Everything found, in order. ``goes_on`` is told of rows read, and raises to stop."""
        tables: list[Table] = []
        rows: list[MatrixRow] = []
        loose: list[Item] = []
        origin = Origin(document.name, document.digest)
        for sheet in document.sheets:
            table = find_table(sheet, self._words)
            if table is None:
                loose += _in_cells(sheet)
                continue
            meanings = (corrections or {}).get(table.layout)
            tables.append(table if meanings is None else replace(table, meanings=dict(meanings)))
            rows += self._rows.rows(
                tables[-1],
                origin,
                _counted_from(len(rows), goes_on),
            )
        if not (tables and document.kind is FileKind.TABLE):
            loose += _in_text(document.text)
        items = [_of_row(row) for row in merged(rows)]
        items += _besides(items, loose)
        goes_on(len(rows))
        return Gathering(document.name, tuple(items), tuple(tables), document.skipped)


def _counted_from(done: int, goes_on: Callable[[int], None]) -> Callable[[int], None]:
    return lambda row: goes_on(done + row)


def reread(item: Item, written: str) -> Item:
    """The item after somebody wrote it otherwise."""
    sighting = read_written(written)
    changed = Item(written, item.number, item.sheet, item.before, item.after)
    if sighting is None:
        return replace(changed, refusal=MalformedReference("reference", "empty", 0))
    if sighting.ambiguous or not sighting.readings:
        return replace(changed, readings=sighting.readings, refusal=sighting.refusal)
    entry = entry_of(sighting.readings[:1])
    return replace(changed, readings=sighting.readings[:1], entry=entry)


def chosen(item: Item, reference: Reference) -> Item:
    """The item after somebody said which of its readings it is."""
    entry = entry_of([reference])
    return replace(item, readings=(reference,), refusal=None, entry=entry)


def entry_of(references: Sequence[Reference]) -> NewCargo:
    """An entry of which only these references are known."""
    keys = Keys()
    for reference in references:
        keys = keys.with_known(keys_of(reference))
    parts = keys.declaration.split("-") if keys.declaration else ()
    mode = next(filter(None, map(mode_of, references)), None)
    return NewCargo(
        NewShipment(
            keys,
            office=parts[0] if parts else None,
            regime=parts[2] if parts else None,
            transport=Transport(mode=mode),
        )
    )


def _in_cells(sheet: Sheet) -> Iterator[Item]:
    for place, row in enumerate(sheet.rows):
        text = "\t".join(shown(cell) for cell in row)
        for item in _in_text(text, sheet.name):
            yield replace(item, number=sheet.first_row + place)


def _in_text(text: str, sheet: str = "") -> Iterator[Item]:
    line: list[Sighting] = []
    for sighting in find_references(text):
        if line and line[0].line != sighting.line:
            yield from _of_line(line, sheet)
            line = []
        line.append(sighting)
    yield from _of_line(line, sheet)


def _of_line(line: Sequence[Sighting], sheet: str) -> Iterator[Item]:
    """The items of one line; those that can be of one import follow the first of them."""
    for group in _groups(line):
        clear = [one.readings[0] for one in group if one.readings and not one.ambiguous]
        first = True
        for one in group:
            item = Item(
                one.written,
                one.line,
                sheet,
                one.before,
                one.after,
                one.readings,
                refusal=one.refusal,
            )
            if one.ambiguous or not one.readings:
                yield item
            elif first:
                first = False
                yield replace(item, entry=entry_of(clear))
            else:
                yield replace(item, together=clear[0].display)


def _groups(line: Sequence[Sighting]) -> Iterator[list[Sighting]]:
    group: list[Sighting] = []
    seen: set[str] = set()
    for one in line:
        if one.ambiguous or not one.readings:
            yield [one]
            continue
        kind = one.readings[0].kind
        key = _KEY.get(kind, kind.value)
        if key in seen and kind is not _CONTAINER:
            yield group
            group, seen = [], set()
        seen.add(key)
        group.append(one)
    if group:
        alone = {one.readings[0].kind for one in group} == {_CONTAINER}
        # Containers alone say nothing of each other: each may be another import.
        yield from ([each] for each in group) if alone else [group]


def _of_row(row: MatrixRow) -> Item:
    keys = row.entry.shipment.keys.all() if row.entry else ()
    return Item(
        written=keys[0] if keys else (row.problem.written if row.problem else ""),
        number=row.number,
        sheet=row.sheet,
        after=" · ".join(keys[1:]),
        entry=row.entry,
        refusal=row.problem.refusal if row.problem else None,
        problem=row.problem,
        doubts=row.doubts,
    )


def _besides(rows: Sequence[Item], loose: Iterable[Item]) -> Iterator[Item]:
    """What the rows have not told already: the text of a page holds its tables too."""
    told = {key for row in rows if row.entry for key in row.entry.shipment.keys.all()}
    for item in loose:
        values = {reference.value for reference in item.readings}
        if not (values and values <= told) and item.together not in told:
            yield item
