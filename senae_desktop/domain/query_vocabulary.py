"""The words of a query: its fields, the views of the list and the groups of stages.

Every word is understood in Spanish and English, whatever the language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from senae_desktop.domain.folding import fold


class View(StrEnum):
    """Which shipments are looked through at all; a list always shows exactly one view."""

    OPEN = "open"
    NEEDS_ACTION = "needs-action"
    NEWS = "news"
    UNREAD = "unread"
    CLOSED = "closed"
    ALL = "all"


class Field(StrEnum):
    """What a query may ask of a shipment besides words."""

    VIEW = "view"  # vista
    STAGE = "stage"  # etapa
    CHANNEL = "channel"  # canal de aforo
    DISTRICT = "district"  # distrito
    IMPORTER = "importer"  # importador
    PARTY = "turn"  # a quién le toca
    TAG = "tag"  # etiqueta


class Name(NamedTuple):
    """What something is called in both languages."""

    es: str
    en: str

    def text(self, language: str) -> str:
        """The name in ``es`` or ``en``; any other language gets English."""
        return self.es if language == "es" else self.en


VIEWS: Mapping[View, Name] = MappingProxyType(
    {
        View.OPEN: Name("Abiertos", "Open"),
        View.NEEDS_ACTION: Name("Requieren acción", "Need action"),
        View.NEWS: Name("Con novedades", "With news"),
        View.UNREAD: Name("Sin leer", "Unread"),
        View.CLOSED: Name("Cerrados", "Closed"),
        View.ALL: Name("Todos", "All"),
    }
)

FIELDS: Mapping[Field, Name] = MappingProxyType(
    {
        Field.VIEW: Name("Vista", "View"),
        Field.STAGE: Name("Etapa", "Stage"),
        Field.CHANNEL: Name("Canal", "Channel"),
        Field.DISTRICT: Name("Distrito", "District"),
        Field.IMPORTER: Name("Importador", "Importer"),
        Field.PARTY: Name("Toca", "Turn"),
        Field.TAG: Name("Etiqueta", "Tag"),
    }
)

#: The groups of the stages catalogue, in the order in which an import passes through them.
STAGE_GROUPS: Mapping[str, Name] = MappingProxyType(
    {
        "in-transit": Name("En tránsito", "In transit"),
        "in-deposit": Name("En depósito", "In deposit"),
        "declared": Name("DAI presentada", "Declared"),
        "inspection": Name("En aforo", "Under inspection"),
        "released": Name("Salida autorizada", "Released"),
        "exited": Name("Salida registrada", "Exited"),
    }
)

_FIELDS_TYPED = {fold(word): field for field, name in FIELDS.items() for word in (name.es, name.en)}
_VIEWS_TYPED = {
    fold(word): view for view, name in VIEWS.items() for word in (view, name.es, name.en)
}


def field_typed(word: str) -> Field | None:
    """The field of a folded word before a colon, or None."""
    return _FIELDS_TYPED.get(word)


def view_typed(word: str) -> View | None:
    """The view of a folded word or its beginning; None when it is none or may be several."""
    if word in _VIEWS_TYPED:
        return _VIEWS_TYPED[word]
    meant = {view for name, view in _VIEWS_TYPED.items() if name.startswith(word)}
    return meant.pop() if len(meant) == 1 else None
