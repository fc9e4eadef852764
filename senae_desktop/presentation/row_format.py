"""Turns a row of the archive into what the list shows of it: strings and small codes, made once.

Everything that is painted is here beforehand, so that the model's ``data`` only looks up. What is
only said (tool tips, the sentence of a row) takes longer to word than the rest, and of most rows
nobody asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import IntFlag
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.freshness import Age, age_of, last_read
from senae_desktop.domain.list_row import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.presentation.row_stage import StageCell, StageLanes
from senae_desktop.presentation.shipment_columns import COLUMNS, column_texts

_WRITTEN_OUT = re.compile(r"\d{3}-\d{4}-\d{2}-\d{8}")


class Flag(IntFlag):
    """What is marked on a whole row."""

    UNREAD = 1
    FOLLOWED = 2
    PROBLEM = 4
    PENDING = 8
    HELD = 16


class RowWords(NamedTuple):
    """What is said of a row: tool tips in the order of ``COLUMNS``, and all of it in a sentence."""

    tips: tuple[str, ...]
    sentence: str


class DisplayRow(NamedTuple):
    """One row, ready to be shown. ``texts`` follow the order of ``COLUMNS``.

    ``flags`` is a sum of ``Flag``, as a plain number; ``say`` words what is said of it.
    """

    number: int
    id: str
    texts: tuple[str, ...]
    stage: StageCell
    channel: str | None
    age: Age
    flags: int
    tags: tuple[str, ...]
    say: Callable[[], RowWords]

    @property
    def tips(self) -> tuple[str, ...]:
        """The tool tips of its cells."""
        return self.say().tips

    @property
    def sentence(self) -> str:
        """The whole row in words."""
        return self.say().sentence


class CopiedRow(NamedTuple):
    """One row as it is copied: instants instead of ages, and nothing where nothing is known.

    ``main_number`` is the number that people ask for it by; empty when it has none.
    """

    values: tuple[str, ...]
    main_number: str


#: Stands in for a row that has gone from the archive but not yet from the list.
GONE = DisplayRow(
    number=-1,
    id="",
    texts=(NOTHING,) * len(COLUMNS),
    stage=StageCell(0, 0, 0, problem=False, closed=False),
    channel=None,
    age=Age.NEVER,
    flags=0,
    tags=(),
    say=lambda: RowWords(("",) * len(COLUMNS), ""),
)


class RowFormatter:
    """Formats rows in the user's language; one lives as long as the language does."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter
        self._language = formatter.language
        self._lanes = StageLanes(formatter.catalogues)
        # Most rows were read at the same moment.
        self._short_read = lru_cache(maxsize=256)(short_read)
        self._titles = {column: text.title for column, text in column_texts().items()}

    @property
    def formatter(self) -> Formatter:
        """How figures and names are written."""
        return self._formatter

    def row(self, row: ListRow, state: ArchiveState, now: datetime) -> DisplayRow:
        """The row as it reads at ``now``, given when the archive was last read."""
        age, read = self._reading(row, state, now)
        text = {
            ListColumn.IMPORTER: row.importer,
            ListColumn.REFERENCE: row.own_reference or _reference(row),
            ListColumn.DECLARATION: declaration_display(row.declaration),
            ListColumn.DOCUMENT: row.document or NOTHING,
            ListColumn.STAGE: self._stage(row),
            ListColumn.CHANNEL: self._channel(row.channel),
            ListColumn.OFFICE: self._office(row.office),
            ListColumn.SINCE: self._since(row, now),
            ListColumn.NEXT: self._next(row),
            ListColumn.READ: read,
        }
        return DisplayRow(
            number=row.number,
            id=row.id,
            texts=tuple(text[column] for column in COLUMNS),
            stage=self._lanes.cell(row),
            channel=row.channel,
            age=age,
            flags=_flags(row),
            tags=row.tags,
            say=partial(self._say, row, text, state, now),
        )

    def _say(
        self, row: ListRow, text: dict[ListColumn, str], state: ArchiveState, now: datetime
    ) -> RowWords:
        read = self._read_tip(row, state, now)
        tip = text | {
            ListColumn.IMPORTER: self._importer_tip(row),
            ListColumn.REFERENCE: self._reference_tip(row),
            ListColumn.STAGE: self._stage_tip(row, text[ListColumn.STAGE]),
            ListColumn.SINCE: self._since_tip(row),
            ListColumn.READ: read,
        }
        tips = tuple("" if tip[column] == NOTHING else tip[column] for column in COLUMNS)
        return RowWords(tips, self._sentence(row, text, read))

    def copied(self, row: ListRow, state: ArchiveState, now: datetime) -> CopiedRow:
        """The row as it is copied: it must still be true tomorrow."""
        shown = dict(zip(COLUMNS, self.row(row, state, now).texts, strict=True))
        shown[ListColumn.SINCE] = self._since_tip(row)
        shown[ListColumn.READ] = self._formatter.date_time(_last_read(row, state))
        values = tuple("" if shown[column] == NOTHING else shown[column] for column in COLUMNS)
        declaration = values[COLUMNS.index(ListColumn.DECLARATION)]
        return CopiedRow(values, declaration or row.document or row.cargo_number or "")

    def _name(self, mapping: str, code: str | None) -> str:
        return self._formatter.name(mapping, code)

    def _stage(self, row: ListRow) -> str:
        """The stage; of what the service does not have yet, that it is to be sent."""
        if row.pending and row.stage is None:
            return pending_word(row.pending)
        return self._name("stages", row.stage)

    def _channel(self, code: str | None) -> str:
        if code is None:
            return NOTHING
        channel = self._catalogues.channels.get(code)
        return f"{channel.letter} {channel.name(self._language)}" if channel else code

    def _office(self, code: str | None) -> str:
        name = self._name("districts", code)
        return name if code is None or name.startswith(code) else f"{code} {name}"

    def _next(self, row: ListRow) -> str:
        party, action = row.next_party, self._name("next_actions", row.next_code)
        if party is None or party == "OTHER" or action == NOTHING:
            return NOTHING
        return f"{self._name('parties', party)}: {action[:1].lower()}{action[1:]}"

    def _since(self, row: ListRow, now: datetime) -> str:
        if row.since is None:
            return NOTHING
        return self._formatter.elapsed(datetime.fromtimestamp(row.since, UTC), now)

    def _since_tip(self, row: ListRow) -> str:
        if row.since is None:
            return ""
        since = datetime.fromtimestamp(row.since, UTC)
        return self._formatter.moment(Moment(since, Precision(row.since_precision)))

    def _reading(self, row: ListRow, state: ArchiveState, now: datetime) -> tuple[Age, str]:
        read = _last_read(row, state)
        age, _ = age_of(read, now, timedelta(seconds=state.clock_offset))
        if read is None:
            return age, QCoreApplication.translate("RowFormat", "never")
        return age, self._short_read(read, now.astimezone(ECUADOR).date())

    def _read_tip(self, row: ListRow, state: ArchiveState, now: datetime) -> str:
        read = _last_read(row, state)
        age, elapsed = age_of(read, now, timedelta(seconds=state.clock_offset))
        if read is None:
            return QCoreApplication.translate("RowFormat", "Never read yet")
        if elapsed is None:
            tip = QCoreApplication.translate(
                "RowFormat", "Read {time}; the clock of this computer was changed since"
            )
        else:
            tip = QCoreApplication.translate("RowFormat", "Read {time}, {ago} ago: {age}")
        ago = "" if elapsed is None else self._formatter.duration(elapsed)
        return tip.format(time=self._formatter.date_time(read), ago=ago, age=age_word(age))

    def _importer_tip(self, row: ListRow) -> str:
        parts = [row.importer, *self._marks(row)]
        return " · ".join(part for part in parts if part)

    def _marks(self, row: ListRow) -> list[str]:
        """What the user marked on a row, in words."""
        words = []
        if row.unread:
            words.append(QCoreApplication.translate("RowFormat", "unread"))
        if row.followed:
            words.append(QCoreApplication.translate("RowFormat", "followed"))
        if row.pending:
            words.append(pending_word(row.pending))
        if row.tags:
            tags = QCoreApplication.translate("RowFormat", "tags: {tags}")
            words.append(tags.format(tags=", ".join(row.tags)))
        return words

    def _reference_tip(self, row: ListRow) -> str:
        parts = []
        if row.own_reference:
            mine = QCoreApplication.translate("RowFormat", "{reference} (only on this computer)")
            parts.append(mine.format(reference=row.own_reference))
        if row.reference:
            parts.append(row.reference)
        if row.cargo_number and parts:
            number = QCoreApplication.translate("RowFormat", "cargo number {number}")
            parts.append(number.format(number=row.cargo_number))
        return " · ".join(parts) or row.cargo_number or ""

    def _stage_tip(self, row: ListRow, stage: str) -> str:
        status = self._name("declaration_statuses", row.declaration_status)
        if status == NOTHING:
            return stage
        template = QCoreApplication.translate("RowFormat", "{stage} · declaration: {status}")
        return template.format(stage=stage, status=status)

    def _sentence(self, row: ListRow, text: dict[ListColumn, str], read_tip: str) -> str:
        """The whole row in words, for a screen reader."""
        parts = [text[ListColumn.IMPORTER], *self._marks(row)]
        parts += [
            f"{self._titles[column]} {text[column]}"
            for column in COLUMNS[1:-1]
            if text[column] != NOTHING
        ]
        if row.problem:
            parts.append(QCoreApplication.translate("RowFormat", "needs attention"))
        parts.append(read_tip)
        return ", ".join(parts) + "."


def in_words(row: DisplayRow, column: int, role: int, title: str) -> str | None:
    """What is said of a cell: its tool tip, its accessible text, or the sentence of its row."""
    if role == Qt.ItemDataRole.ToolTipRole:
        return row.tips[column] or None
    if role == Qt.ItemDataRole.AccessibleDescriptionRole or row.number < 0:
        return row.sentence
    if role != Qt.ItemDataRole.AccessibleTextRole:
        return None
    words = f"{title}: {row.texts[column]}"
    if column == 0 and row.flags & Flag.UNREAD.value:
        words += QCoreApplication.translate("ShipmentTableModel", ", unread")
    return words


def _flags(row: ListRow) -> int:
    return (
        Flag.UNREAD.value * row.unread
        + Flag.FOLLOWED.value * row.followed
        + Flag.PROBLEM.value * row.problem
        + Flag.PENDING.value * bool(row.pending)
        + Flag.HELD.value * (row.pending > 1)
    )


def _last_read(row: ListRow, state: ArchiveState) -> datetime | None:
    succeeded = None if row.source_read is None else datetime.fromtimestamp(row.source_read, UTC)
    source = SourceFreshness(SourceState(row.source_state), succeeded_at=succeeded)
    return last_read(source, state.read_at)


def _reference(row: ListRow) -> str:
    """The user's own reference; the cargo number only where no other number is shown."""
    only = None if row.declaration or row.document else row.cargo_number
    return row.reference or only or NOTHING


def declaration_display(value: str | None) -> str:
    """A DAI with its dashes; anything else as it is."""
    if not value:
        return NOTHING
    if _WRITTEN_OUT.fullmatch(value):  # nearly all are: reading them again takes longer than all
        return value
    from senae_desktop.domain.references import ReferenceKind, parse  # noqa: PLC0415

    try:
        return parse(ReferenceKind.DECLARATION, value).display
    except MalformedReference:
        return value


def short_read(read: datetime, today: date) -> str:
    """When something was read, as short as it stays clear: an hour today, a day before."""
    local = read.astimezone(ECUADOR)
    if local.date() == today:
        return f"{local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return QCoreApplication.translate("RowFormat", "yesterday")
    return f"{local:%d/%m}" if local.year == today.year else f"{local:%d/%m/%Y}"


def pending_word(pending: int) -> str:
    """What is said of a row about which something was entered that the service does not have."""
    if pending == 1:
        return QCoreApplication.translate("RowFormat", "to be sent")
    return QCoreApplication.translate("RowFormat", "not sent: needs you")


def age_word(age: Age) -> str:
    """What an age is called."""
    words = {
        Age.FRESH: QCoreApplication.translate("RowFormat", "up to date"),
        Age.AGEING: QCoreApplication.translate("RowFormat", "some time ago"),
        Age.STALE: QCoreApplication.translate("RowFormat", "out of date"),
    }
    return words.get(age, QCoreApplication.translate("RowFormat", "never read"))
