"""Reads the catalogues: what every code means, with its confidence and its source.

A catalogue is a TOML file of ``[[entry]]`` tables whose members are the fields of the entry's
class. A code that is in no catalogue is ordinary: it is shown as it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar, cast, overload

from senae_desktop.domain.catalogue_entries import (
    Alert,
    Channel,
    Confidence,
    DeadlineRule,
    DeclarationStatus,
    District,
    Entry,
    EventType,
    NextActionEntry,
    PartyEntry,
    PlaceEntry,
    Regime,
    Stage,
    TransportModeEntry,
)
from senae_desktop.domain.errors import UnknownCatalogue

_E = TypeVar("_E", bound=Entry)


class _Catalogue(Generic[_E]):
    """One catalogue of ``Catalogues``, under the name of its file, read when first asked for."""

    def __init__(self, kind: type[_E]) -> None:
        self._kind = kind

    def __set_name__(self, owner: type[Catalogues], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, catalogues: None, owner: type[Catalogues]) -> _Catalogue[_E]: ...

    @overload
    def __get__(self, catalogues: Catalogues, owner: type[Catalogues]) -> Mapping[str, _E]: ...

    def __get__(
        self, catalogues: Catalogues | None, owner: type[Catalogues]
    ) -> _Catalogue[_E] | Mapping[str, _E]:
        return self if catalogues is None else self.read(catalogues)[1]

    def read(self, catalogues: Catalogues) -> tuple[str, Mapping[str, _E]]:
        """The version and the entries, from the file at the first time."""
        kept = catalogues.kept
        if self._name not in kept:
            path = catalogues.directory / f"{self._name}.toml"
            kept[self._name] = read_catalogue(path, self._kind)
        version, entries = kept[self._name]
        return version, cast("Mapping[str, _E]", entries)


class Catalogues:
    """All catalogues of a folder, each a mapping by code in the order of its file.

    Each is read when it is first asked for, since the list can be painted with half of them;
    ``UnknownCatalogue``, naming the file, when it is missing or misshapen. In ``directory`` lie
    also those that only the detail needs.
    """

    stages = _Catalogue(Stage)
    declaration_statuses = _Catalogue(DeclarationStatus)
    channels = _Catalogue(Channel)
    districts = _Catalogue(District)
    regimes = _Catalogue(Regime)
    event_types = _Catalogue(EventType)
    next_actions = _Catalogue(NextActionEntry)
    deadline_rules = _Catalogue(DeadlineRule)
    alerts = _Catalogue(Alert)
    parties = _Catalogue(PartyEntry)
    transport_modes = _Catalogue(TransportModeEntry)
    places = _Catalogue(PlaceEntry)

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        #: Version and entries of those read so far.
        self.kept: dict[str, tuple[str, Mapping[str, Entry]]] = {}

    @property
    def versions(self) -> Mapping[str, str]:
        """The version of each catalogue, by its name; reads all of them."""
        return {name: each.read(self)[0] for name, each in _all()}

    def mapping(self, name: str) -> Mapping[str, Entry]:
        """One catalogue by name (``stages``, ``channels``, ...); ``KeyError`` for no such one."""
        found = vars(Catalogues).get(name)
        if not isinstance(found, _Catalogue):
            raise KeyError(name)
        return found.read(self)[1]

    def name(self, mapping_name: str, code: str, language: str) -> str:
        """The name of a code in ``es`` or ``en``; the code itself when it is unknown."""
        entry = self.mapping(mapping_name).get(code)
        return entry.name(language) if entry else code


def _all() -> list[tuple[str, _Catalogue[Entry]]]:
    return [(name, each) for name, each in vars(Catalogues).items() if isinstance(each, _Catalogue)]


def load_catalogues(directory: Path) -> Catalogues:
    """Every catalogue of a folder, read at once.

    Raises ``UnknownCatalogue``, naming the file, when one is missing or misshapen.
    """
    catalogues = Catalogues(directory)
    for _, each in _all():
        each.read(catalogues)
    return catalogues


def read_catalogue(path: Path, kind: type[_E]) -> tuple[str, Mapping[str, _E]]:
    """The version of one file and its entries by code; raises ``UnknownCatalogue``."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        version = _checked(document["version"], "str")
        entries = [_entry(kind, table) for table in document["entry"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnknownCatalogue(f"{path.name}: {error}") from error
    by_code = {entry.code: entry for entry in entries}
    if len(by_code) < len(entries):
        raise UnknownCatalogue(f"{path.name}: a code appears twice")
    return str(version), MappingProxyType(by_code)


def _entry(kind: type[_E], table: Mapping[str, object]) -> _E:
    """An entry from its table; one of the errors above when it is not one."""
    values: dict[str, object] = {
        name: _checked(table[name], kind_written)
        for name, kind_written in kind.members().items()
        if name in table
    }
    unknown = set(table) - set(values)
    if unknown:
        raise ValueError(f"unknown member {min(unknown)}")
    return kind(**values)  # type: ignore[arg-type]  # each value was checked against its annotation


def _checked(value: object, expected: str) -> object:
    """The value as the field declares it; the annotations of entries are strings."""
    if expected == "Confidence":
        return Confidence(str(value))
    if expected == "tuple[str, ...]" and isinstance(value, list):
        return tuple(str(item) for item in value)
    if type(value).__name__ != expected:
        raise TypeError(f"{value!r} is not {expected}")
    return value
