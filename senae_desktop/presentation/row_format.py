"""Turns a row of the archive into what the list shows of it: strings and small codes, made once.

Everything a cell may be asked for is here beforehand, so that the model's ``data`` only looks up.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Moment, Precision
from senae_desktop.domain.freshness import Age, age_of, last_read
from senae_desktop.domain.ports import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.references import ReferenceKind, parse
from senae_desktop.domain.shipment import SourceFreshness, SourceState
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.presentation.row_stage import StageCell, StageLanes
from senae_desktop.presentation.shipment_columns import COLUMNS, column_texts


class DisplayRow(NamedTuple):
    """One row, ready to be shown. ``texts`` and ``tips`` follow the order of ``COLUMNS``."""

    number: int
    id: str
    texts: tuple[str, ...]
    tips: tuple[str, ...]
    sentence: str
    stage: StageCell
    channel: str | None
    age: Age
    problem: bool
    closed: bool


#: Stands in for a row that has gone from the archive but not yet from the list.
GONE = DisplayRow(
    number=-1,
    id="",
    texts=(NOTHING,) * len(COLUMNS),
    tips=("",) * len(COLUMNS),
    sentence="",
    stage=StageCell(0, 0, 0, problem=False, closed=False),
    channel=None,
    age=Age.NEVER,
    problem=False,
    closed=False,
)


class RowFormatter:
    """Formats rows in the user's language; one lives as long as the language does."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter
        self._language = formatter.language
        self._lanes = StageLanes(formatter.catalogues)
        self._titles = {column: text.title for column, text in column_texts().items()}

    def row(self, row: ListRow, state: ArchiveState, now: datetime) -> DisplayRow:
        """The row as it reads at ``now``, given when the archive was last read."""
        age, read_text, read_tip = self._reading(row, state, now)
        since, since_tip = self._since(row, now)
        action = self._name("next_actions", row.next_code)
        text = {
            ListColumn.IMPORTER: row.importer,
            ListColumn.REFERENCE: _reference(row),
            ListColumn.DECLARATION: declaration_display(row.declaration),
            ListColumn.DOCUMENT: row.document or NOTHING,
            ListColumn.STAGE: self._name("stages", row.stage),
            ListColumn.CHANNEL: self._channel(row.channel),
            ListColumn.OFFICE: self._office(row.office),
            ListColumn.SINCE: since,
            ListColumn.NEXT: self._next(row.next_party, action),
            ListColumn.READ: read_text,
        }
        tip = dict(text)
        tip[ListColumn.REFERENCE] = self._reference_tip(row)
        tip[ListColumn.STAGE] = self._stage_tip(row, text[ListColumn.STAGE])
        tip[ListColumn.SINCE] = since_tip
        tip[ListColumn.READ] = read_tip
        return DisplayRow(
            number=row.number,
            id=row.id,
            texts=tuple(text[column] for column in COLUMNS),
            tips=tuple("" if tip[column] == NOTHING else tip[column] for column in COLUMNS),
            sentence=self._sentence(text, read_tip, problem=row.problem),
            stage=self._lanes.cell(row),
            channel=row.channel,
            age=age,
            problem=row.problem,
            closed=row.closed,
        )

    def _name(self, mapping: str, code: str | None) -> str:
        return self._formatter.name(mapping, code)

    def _channel(self, code: str | None) -> str:
        if code is None:
            return NOTHING
        channel = self._catalogues.channels.get(code)
        return f"{channel.letter} {channel.name(self._language)}" if channel else code

    def _office(self, code: str | None) -> str:
        name = self._name("districts", code)
        return name if code is None or name.startswith(code) else f"{code} {name}"

    def _next(self, party: str | None, action: str) -> str:
        if party is None or party == "OTHER" or action == NOTHING:
            return NOTHING
        return f"{self._name('parties', party)}: {action[:1].lower()}{action[1:]}"

    def _since(self, row: ListRow, now: datetime) -> tuple[str, str]:
        if row.since is None:
            return NOTHING, ""
        since = datetime.fromtimestamp(row.since, UTC)
        moment = Moment(since, Precision(row.since_precision))
        return self._formatter.elapsed(since, now), self._formatter.moment(moment)

    def _reading(self, row: ListRow, state: ArchiveState, now: datetime) -> tuple[Age, str, str]:
        succeeded = (
            None if row.source_read is None else datetime.fromtimestamp(row.source_read, UTC)
        )
        source = SourceFreshness(SourceState(row.source_state), succeeded_at=succeeded)
        read = last_read(source, state.read_at)
        age, elapsed = age_of(read, now, timedelta(seconds=state.clock_offset))
        if read is None:
            return (
                age,
                QCoreApplication.translate("RowFormat", "never"),
                QCoreApplication.translate("RowFormat", "Never read yet"),
            )
        if elapsed is None:
            tip = QCoreApplication.translate(
                "RowFormat", "Read {time}; the clock of this computer was changed since"
            )
        else:
            tip = QCoreApplication.translate("RowFormat", "Read {time}, {ago} ago: {age}")
        ago = "" if elapsed is None else self._formatter.duration(elapsed)
        tip = tip.format(time=self._formatter.date_time(read), ago=ago, age=age_word(age))
        return age, short_read(read, now), tip

    def _reference_tip(self, row: ListRow) -> str:
        if row.reference and row.cargo_number:
            template = QCoreApplication.translate(
                "RowFormat", "{reference} · cargo number {number}"
            )
            return template.format(reference=row.reference, number=row.cargo_number)
        return row.reference or row.cargo_number or ""

    def _stage_tip(self, row: ListRow, stage: str) -> str:
        status = self._name("declaration_statuses", row.declaration_status)
        if status == NOTHING:
            return stage
        template = QCoreApplication.translate("RowFormat", "{stage} · declaration: {status}")
        return template.format(stage=stage, status=status)

    def _sentence(self, text: dict[ListColumn, str], read_tip: str, *, problem: bool) -> str:
        """The whole row in words, for a screen reader."""
        parts = [text[ListColumn.IMPORTER]]
        parts += [
            f"{self._titles[column]} {text[column]}"
            for column in COLUMNS[1:-1]
            if text[column] != NOTHING
        ]
        if problem:
            parts.append(QCoreApplication.translate("RowFormat", "needs attention"))
        parts.append(read_tip)
        return ", ".join(parts) + "."


def _reference(row: ListRow) -> str:
    """The user's own reference; the cargo number only where no other number is shown."""
    only = None if row.declaration or row.document else row.cargo_number
    return row.reference or only or NOTHING


def declaration_display(value: str | None) -> str:
    """A DAI with its dashes; anything else as it is."""
    if not value:
        return NOTHING
    try:
        return parse(ReferenceKind.DECLARATION, value).display
    except MalformedReference:
        return value


def short_read(read: datetime, now: datetime) -> str:
    """When something was read, as short as it stays clear: an hour today, a day before."""
    local, today = read.astimezone(ECUADOR), now.astimezone(ECUADOR).date()
    if local.date() == today:
        return f"{local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return QCoreApplication.translate("RowFormat", "yesterday")
    return f"{local:%d/%m}" if local.year == today.year else f"{local:%d/%m/%Y}"


def age_word(age: Age) -> str:
    """What an age is called."""
    words = {
        Age.FRESH: QCoreApplication.translate("RowFormat", "up to date"),
        Age.AGEING: QCoreApplication.translate("RowFormat", "some time ago"),
        Age.STALE: QCoreApplication.translate("RowFormat", "out of date"),
    }
    return words.get(age, QCoreApplication.translate("RowFormat", "never read"))
