"""The lines of the panel beside the list: what can be chosen, and what each choice would leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.query import Query, plain
from senae_desktop.domain.query_vocabulary import FIELDS, STAGE_GROUPS, VIEWS, Field, View
from senae_desktop.presentation.list_query_text import typed_value, values_meaning

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.query_names import ValueNames
    from senae_desktop.presentation.facets import FacetCounts
    from senae_desktop.presentation.query_index import FilterIndex

#: So many districts and importers are listed, the most frequent first; the others are searched.
MOST = 6


class LineKind(Enum):
    """What a line of the panel is."""

    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class FacetLine:
    """A heading, a value to be chosen, or the way to the values that are not listed.

    ``letter`` leads a channel. ``count`` is None where nothing is counted (yet).
    """

    kind: LineKind
    field: Field
    label: str
    code: str = ""
    letter: str = ""
    count: int | None = None
    chosen: bool = False


class FacetLines:
    """Words the panel in one language."""

    def __init__(self, catalogues: Catalogues, language: str) -> None:
        self._catalogues = catalogues
        self._language = language

    def lines(
        self, query: Query, counts: FacetCounts | None, index: FilterIndex | None
    ) -> tuple[FacetLine, ...]:
        """The whole panel; only the views before anything has been counted."""
        views = counts.views if counts else {}
        heading = QCoreApplication.translate("FacetLines", "Views")
        lines = [FacetLine(LineKind.HEADING, Field.VIEW, heading)]
        lines += [
            FacetLine(
                LineKind.VALUE,
                Field.VIEW,
                VIEWS[view].text(self._language),
                code=view,
                count=views.get(view),
                chosen=view is query.view,
            )
            for view in View
        ]
        if counts is None or index is None:
            return tuple(lines)
        names = index.names
        lines += self._section(names, query, Field.STAGE, counts.groups, list(STAGE_GROUPS))
        channels = [code for code in self._catalogues.channels if code in counts.channels]
        channels += [code for code in counts.channels if code not in self._catalogues.channels]
        lines += self._section(names, query, Field.CHANNEL, counts.channels, channels)
        for field, counted in (
            (Field.DISTRICT, counts.districts),
            (Field.IMPORTER, counts.importers),
        ):
            listed = self._listed(names, query, field, counted)
            lines += self._section(names, query, field, counted, listed)
            if len(counted) > len(listed):
                more = QCoreApplication.translate("FacetLines", "more…")
                lines.append(FacetLine(LineKind.MORE, field, more))
        return tuple(lines)

    def values(
        self, field: Field, query: Query, counts: FacetCounts, index: FilterIndex
    ) -> tuple[FacetLine, ...]:
        """All values of districts or importers, the most frequent first."""
        counted = counts.districts if field is Field.DISTRICT else counts.importers
        names = index.names
        codes = sorted(counted, key=lambda code: -counted[code])
        return tuple(self._value(names, query, field, code, counted[code]) for code in codes)

    def _section(
        self,
        names: ValueNames,
        query: Query,
        field: Field,
        counted: Mapping[str, int],
        codes: Iterable[str],
    ) -> list[FacetLine]:
        values = [self._value(names, query, field, code, counted.get(code, 0)) for code in codes]
        title = FIELDS[field].text(self._language)
        return [FacetLine(LineKind.HEADING, field, title), *values] if values else []

    def _listed(
        self, names: ValueNames, query: Query, field: Field, counted: Mapping[str, int]
    ) -> list[str]:
        """The most frequent ones, and those that are chosen, however rare."""
        codes = sorted(counted, key=lambda code: -counted[code])
        asked = [names.codes(field, value) for value in query.values(field)]
        chosen = frozenset().union(*asked)
        return codes[:MOST] + [code for code in codes[MOST:] if code in chosen][:MOST]

    def _value(
        self, names: ValueNames, query: Query, field: Field, code: str, count: int
    ) -> FacetLine:
        channel = self._catalogues.channels.get(code) if field is Field.CHANNEL else None
        return FacetLine(
            LineKind.VALUE,
            field,
            # An importer's code is its name; looking for it among thousands would take long.
            code if field is Field.IMPORTER else names.label(field, plain(code), self._language),
            code=code,
            letter=channel.letter if channel else "",
            count=count,
            chosen=bool(values_meaning(names, query, field, code)),
        )


def toggled(query: Query, line: FacetLine, names: ValueNames | None, language: str) -> Query:
    """The query after a line was chosen, or chosen again: a view stays, a value goes."""
    if line.field is Field.VIEW:
        return query.with_view(View(line.code))
    if names is None:
        return query
    meaning = values_meaning(names, query, line.field, line.code)
    if not meaning:
        return query.with_value(line.field, typed_value(names, line.field, line.code, language))
    for value in meaning:
        query = query.without_value(line.field, value)
    return query
