"""A query while it is typed: what is settled, as chips, and what is still text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from senae_desktop.domain.folding import fold
from senae_desktop.domain.query import Query, plain
from senae_desktop.domain.query_text import parse, to_text
from senae_desktop.domain.query_vocabulary import Field, field_typed, view_typed

if TYPE_CHECKING:
    from senae_desktop.domain.query_names import ValueNames

_PART = re.compile(r'(?:"[^"]*"?|[^\s"])+')


def with_typed(settled: Query, text: str) -> Query:
    """The settled query with what a text asks for besides."""
    return parse(f"{to_text(settled)} {text}")


def settle(settled: Query, text: str) -> tuple[Query, str]:
    """Take finished fields out of a text into the query; words, which stay text, are returned."""
    left = []
    for part in _PART.findall(text):
        if _is_field(part):
            settled = with_typed(settled, part)
        else:
            left.append(part)
    return settled, " ".join(left)


def finished(text: str) -> bool:
    """Whether the last part of a text is complete: a space follows it outside of quotes."""
    return text.endswith(" ") and text.count('"') % 2 == 0


def typed_value(names: ValueNames, field: Field, code: str, language: str) -> str:
    """A code as people would type it: by its name if that means the same, so that what is chosen
    and what is typed are one chip; a district keeps its number."""
    exact = plain(code)
    if field in (Field.DISTRICT, Field.IMPORTER):
        return exact
    name = plain(names.label(field, exact, language))
    return name if names.codes(field, name) == names.codes(field, exact) else exact


def values_meaning(names: ValueNames, query: Query, field: Field, code: str) -> tuple[str, ...]:
    """Those values of a query that mean this code, alone or among others."""
    asked = query.values(field)
    if not asked:
        return ()
    # Only a stage may be a group of others.
    codes = names.codes(field, plain(code)) if field is Field.STAGE else {code}
    return tuple(value for value in asked if codes <= names.codes(field, value))


def _is_field(part: str) -> bool:
    word, colon, value = fold(part).partition(":")
    field = field_typed(word) if colon else None
    value = plain(value)
    if field is Field.VIEW:
        return view_typed(value) is not None if value else False
    return field is not None and bool(value)
