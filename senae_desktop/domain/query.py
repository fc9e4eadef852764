"""What is being looked for in the list: a view, values of fields, and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from senae_desktop.domain.folding import fold
from senae_desktop.domain.query_vocabulary import Field, View


@dataclass(frozen=True, slots=True)
class FieldFilter:
    """A field and the values of which any one will do, folded, as they were typed or chosen."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A shipment is found when it is in the view, fits every field and holds every word.

    A field appears once in ``fields``, never the view; values and words are ``plain`` and
    different. Made by ``query_text.parse`` and by the methods, which keep it so.
    """

    view: View = View.OPEN
    fields: tuple[FieldFilter, ...] = ()
    words: tuple[str, ...] = ()

    def values(self, field: Field) -> tuple[str, ...]:
        """The values asked for in a field; none when it does not matter."""
        return next((asked.values for asked in self.fields if asked.field is field), ())

    def with_view(self, view: View) -> Query:
        """The same search in another view."""
        return replace(self, view=view)

    def with_words(self, words: Iterable[str]) -> Query:
        """The same fields with these words in place of the present ones."""
        return replace(self, words=tuple(_different(words)))

    def with_value(self, field: Field, value: str) -> Query:
        """Let a field also have this value; a value of nothing changes nothing."""
        return self._with_values(field, _different((*self.values(field), value)))

    def without_value(self, field: Field, value: str) -> Query:
        """Take one value back; without the view this is the default one."""
        if field is Field.VIEW:
            return self.with_view(View.OPEN)
        return self._with_values(field, [kept for kept in self.values(field) if kept != value])

    def _with_values(self, field: Field, values: list[str]) -> Query:
        if field is Field.VIEW:
            raise ValueError("the view is no field of values")
        changed = FieldFilter(field, tuple(values))
        fields = [changed if asked.field is field else asked for asked in self.fields]
        if changed not in fields:
            fields.append(changed)
        return replace(self, fields=tuple(asked for asked in fields if asked.values))


class Chip(NamedTuple):
    """One removable part of a query: ``Query.without_value(field, value)`` takes it away."""

    field: Field
    value: str
    label: str


def plain(text: str) -> str:
    """Text as values and words are kept: folded, single spaces, no quotation marks.

    >>> plain(' "Ñusta"  S.A. ')
    'nusta s.a.'
    """
    return " ".join(fold(text).replace('"', " ").split())


def _different(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(map(plain, texts)) if text]
