"""Queries as people type them: ``canal:documental importador:"la andina" 00418823``.

Nothing that can be typed is an error: a field without its value is still being typed, a word
before a colon that names no field is a word, and a quotation mark left open ends with the text.
"""

from __future__ import annotations

import re

from senae_desktop.domain.folding import fold
from senae_desktop.domain.query import Query, plain
from senae_desktop.domain.query_vocabulary import (
    FIELDS,
    VIEWS,
    Field,
    View,
    field_typed,
    view_typed,
)

_PART = re.compile(r'(?:"[^"]*"?|[^\s"])+')
_FIELD = re.compile(r"([a-z]+):(.*)", re.DOTALL)


def parse(text: str) -> Query:
    """The query of a text; of several views the last one counts."""
    query, words = Query(), []
    for part in _PART.findall(fold(text)):
        match = _FIELD.fullmatch(part)
        field = field_typed(match[1]) if match else None
        # Quotation marks only hold together: they separate nothing.
        value = (match[2] if match and field else part).replace('"', "")
        if field is None:
            words.append(value)
        elif field is Field.VIEW:
            query = query.with_view(view_typed(plain(value)) or query.view)
        else:
            query = query.with_value(field, value)
    return query.with_words(words)


def to_text(query: Query, language: str = "es") -> str:
    """The text that reads as this query, with the field names of ``es`` or ``en``."""
    parts = []
    if query.view is not View.OPEN:
        parts.append(_typed(Field.VIEW, plain(VIEWS[query.view].text(language)), language))
    for asked in query.fields:
        parts += [_typed(asked.field, value, language) for value in asked.values]
    parts += [f'"{word}"' if " " in word or ":" in word else word for word in query.words]
    return " ".join(parts)


def _typed(field: Field, value: str, language: str) -> str:
    quoted = f'"{value}"' if " " in value else value
    return f"{fold(FIELDS[field].text(language))}:{quoted}"
