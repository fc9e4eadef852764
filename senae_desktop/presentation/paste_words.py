"""What is said of each thing found in a paste or a file: its state, its kind, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop.domain.entries import NewCargo
from senae_desktop.domain.references_keys import kind_of_key
from senae_desktop.intake.columns import ColumnWords
from senae_desktop.intake.entries import RowFault
from senae_desktop.intake.row_cells import CellFault, CellProblem
from senae_desktop.presentation.fact_words import FactWords
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.reference_messages import explain_malformed, kind_name, marked
from senae_desktop.usecases.comparing import OPEN, Compared, ItemState

TONES = {
    ItemState.NEW: Tone.GOOD,
    ItemState.UPDATE: Tone.ACCENT,
    ItemState.FOLLOWED: Tone.MUTED,
    ItemState.DUPLICATE: Tone.MUTED,
    ItemState.JOINED: Tone.MUTED,
    ItemState.AMBIGUOUS: Tone.WARNING,
    ItemState.INVALID: Tone.PROBLEM,
}


# Facts that are told one by one below the table.
_FACTS = 6


class PasteWords(QObject):
    """Words that count; the source of their plural forms."""

    def __init__(self, formatter: Formatter, columns: ColumnWords) -> None:
        super().__init__()
        self._formatter = formatter
        self._facts = FactWords(formatter)
        self._columns = columns

    def state(self, row: Compared) -> str:
        """The state of a row, in a few words."""
        match row.state:
            case ItemState.NEW:
                return self.tr("New")
            case ItemState.UPDATE:
                count = len(row.entry.events) if row.entry else 0
                return self.tr("Followed; adds %n event(s)", "", count)
            case ItemState.FOLLOWED:
                if row.facts:
                    return self.tr("Followed; %n fact(s) differ", "", len(row.facts))
                return self.tr("Already followed")
            case ItemState.DUPLICATE:
                return self.tr("Repeated above")
            case ItemState.JOINED:
                return self.tr("Goes with {reference}").format(reference=row.item.together)
            case ItemState.AMBIGUOUS:
                return self.tr("Choose its kind")
            case ItemState.INVALID:
                return self.tr("To be corrected")

    def kind(self, row: Compared) -> str:
        """What the reference is; several names while that is open."""
        item = row.item
        if item.readings:
            return " / ".join(kind_name(reading.kind) for reading in item.readings)
        if item.problem is not None and item.problem.column:
            return self.column(item.problem.column)
        if item.refusal is not None:
            return kind_name(item.refusal.kind)
        if item.entry is not None:
            return kind_name(kind_of_key(item.entry.shipment.keys))
        return NOTHING

    def column(self, code: str) -> str:
        """The meaning of a column in the language of the program; nothing for none."""
        entry = self._columns.columns.get(code)
        return entry.name(self._formatter.language) if entry else ""

    def place(self, row: Compared) -> str:
        """Where it stood: line of the text, or sheet and row."""
        item = row.item
        if item.sheet:
            said = self.tr("{sheet}, row {number}")
            return said.format(sheet=item.sheet, number=self._formatter.integer(item.number))
        return self.tr("Line {number}").format(number=self._formatter.integer(item.number))

    def around(self, row: Compared) -> str:
        """The words around it, with the gap where it stood; of a row what else it tells."""
        item = row.item
        if item.entry is not None and not item.readings:
            return self._told(item.entry)
        if not (item.before or item.after):
            return ""
        return " … ".join(part for part in (item.before, item.after) if part)

    def _told(self, entry: NewCargo) -> str:
        shipment = entry.shipment
        dates = sum(event.occurred is not None for event in entry.events)
        parts = [
            shipment.importer.name if shipment.importer else "",
            *shipment.keys.all()[1:3],
            self.tr("%n date(s)", "", dates) if dates else "",
            shipment.goods.description,
        ]
        return " · ".join(filter(None, parts))

    def explanation(self, row: Compared) -> str:
        """All that there is to say of a row: why it is refused, what was left out."""
        item = row.item
        parts: list[str] = []
        if item.refusal is not None:
            headline, _ = explain_malformed(item.refusal)
            parts += [headline, marked(item.written, item.refusal.position)]
        elif item.problem is not None:
            parts.append(self._problem(item.problem))
        if row.state is ItemState.AMBIGUOUS:
            parts.append(
                self.tr("Choose what it is in the column of kinds, or write it otherwise.")
            )
        elif row.state is ItemState.INVALID:
            parts.append(self.tr("Press F2 to correct it here."))
        if row.facts:
            parts.append(self.tr("Told otherwise than it is known here, and not changed:"))
            parts += map(self._facts.change, row.facts[:_FACTS])
            more = len(row.facts) - _FACTS
            parts.append(self.tr("and %n more", "", more) if more > 0 else "")
        parts += (
            self.tr("Left out: {problem}").format(problem=self._problem(doubt))
            for doubt in item.doubts
        )
        return "\n".join(part for part in parts if part)

    def summary(self, rows: Sequence[Compared]) -> str:
        """How many rows there are of each state."""
        counts = dict.fromkeys(ItemState, 0)
        for row in rows:
            counts[row.state] += 1
        open_ = sum(counts[state] for state in OPEN)
        parts = [
            self.tr("%n new", "", counts[ItemState.NEW]) if counts[ItemState.NEW] else "",
            self.tr("%n with news", "", counts[ItemState.UPDATE])
            if counts[ItemState.UPDATE]
            else "",
            self.tr("%n already followed", "", counts[ItemState.FOLLOWED])
            if counts[ItemState.FOLLOWED]
            else "",
            self.tr("%n to be corrected", "", open_) if open_ else "",
            self.tr("%n repeated", "", counts[ItemState.DUPLICATE])
            if counts[ItemState.DUPLICATE]
            else "",
        ]
        return " · ".join(filter(None, parts)) or self.tr("No reference was found.")

    def accept(self, count: int) -> str:
        """What the button does."""
        return self.tr("Add %n shipment(s)", "", count)

    def added(self, count: int) -> str:
        """What the button has done."""
        return self.tr("%n shipment(s) added.", "", count)

    def progress(self, done: int) -> str:
        """How far the reading is."""
        if not done:
            return self.tr("Reading…")
        text = self.tr("Reading… %n row(s)", "", done)
        return text.replace(str(done), self._formatter.integer(done), 1)

    def _problem(self, problem: CellProblem) -> str:
        if problem.fault == RowFault.NO_REFERENCE:
            return self.tr("The row has no DAI, transport document, cargo number or container.")
        if problem.refusal is not None:
            return f"{explain_malformed(problem.refusal)[0]} «{problem.written}»"
        said = _cell_fault(problem.fault)
        return said.format(column=self.column(problem.column), written=problem.written)


def _cell_fault(fault: str) -> str:
    match fault:
        case CellFault.ROUNDED:
            return QCoreApplication.translate(
                "Cells",
                "{column}: the spreadsheet has rounded the number «{written}». Keep it as text.",
            )
        case CellFault.NOT_A_DAY:
            return QCoreApplication.translate("Cells", "{column}: «{written}» is no date.")
        case CellFault.NOT_A_NUMBER:
            return QCoreApplication.translate("Cells", "{column}: «{written}» is no number.")
        case _:
            return QCoreApplication.translate("Cells", "{column}: «{written}» is not known.")
