"""Archives and queries at random, small enough that most queries find something."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from tests.presentation.query_rows import Row

_flag = st.booleans()
_row = st.builds(
    Row,
    number=st.just(0),
    text=st.text(alphabet="ab0", max_size=4),
    stage=st.sampled_from(["", "arrival", "inspection", "inspection-closed", "exit", "new-stage"]),
    channel=st.sampled_from(["", "documentary", "physical", "non-intrusive", "quantum"]),
    office=st.sampled_from(["", "028", "019", "999"]),
    importer=st.sampled_from(["", "Andina S.A.", "La Andina", "Costa Azul", "Ñusta"]),
    party=st.sampled_from(["", "AGENT", "CUSTOMS"]),
    closed=_flag,
    unread=_flag,
    news=_flag,
    needs_action=_flag,
    tags=st.frozensets(st.sampled_from(["urgente", "frío"]), max_size=2),
)


def _numbered(rows: list[Row], gaps: list[int]) -> list[Row]:
    number, numbered = 0, []
    for row, gap in zip(rows, gaps, strict=False):
        number += gap
        numbered.append(replace(row, number=number))
    return numbered


archives = st.builds(
    _numbered, st.lists(_row, max_size=30), st.lists(st.integers(1, 3), min_size=30, max_size=30)
)

_parts = st.sampled_from(
    [
        "a", "b", "0", "ab", "b0", "canal:d", "canal:fis", "canal:quantum", "canal:zzz",
        "distrito:guay", "distrito:999", "etapa:aforo", "etapa:exit", "etapa:new-stage",
        "importador:andina", "importador:nusta", "toca:agente", "etiqueta:frio", "etiqueta:urg",
        "vista:cerrados", "vista:todos", 'vista:"sin leer"', "vista:novedades",
        'vista:"requieren"', "vista:con",
    ]
)  # fmt: skip
queries: st.SearchStrategy[Query] = st.lists(_parts, max_size=4).map(" ".join).map(parse)
