"""Reads the catalogues: what every code means, with its confidence and its source.

A catalogue is a TOML file of ``[[entry]]`` tables whose members are the fields of the entry's
class. A code that is in no catalogue is ordinary: it is shown as it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

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
    Regime,
    Stage,
    TransportModeEntry,
)
from senae_desktop.domain.errors import UnknownCatalogue

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Catalogues:
    """All catalogues, each a mapping by code in the order of its file.

    ``versions`` is the version of each file by the name of its mapping. ``directory`` is the folder
    they were read from, in which lie those that only the detail needs.
    """

    stages: Mapping[str, Stage]
    declaration_statuses: Mapping[str, DeclarationStatus]
    channels: Mapping[str, Channel]
    districts: Mapping[str, District]
    regimes: Mapping[str, Regime]
    event_types: Mapping[str, EventType]
    next_actions: Mapping[str, NextActionEntry]
    deadline_rules: Mapping[str, DeadlineRule]
    alerts: Mapping[str, Alert]
    parties: Mapping[str, PartyEntry]
    transport_modes: Mapping[str, TransportModeEntry]
    versions: Mapping[str, str]
    directory: Path

    def mapping(self, name: str) -> Mapping[str, Entry]:
        """One catalogue by name (``stages``, ``channels``, ...); ``KeyError`` for no such one."""
        if name not in self.versions:
            raise KeyError(name)
        mapping: Mapping[str, Entry] = getattr(self, name)
        return mapping

    def name(self, mapping_name: str, code: str, language: str) -> str:
        """The name of a code in ``es`` or ``en``; the code itself when it is unknown."""
        entry = self.mapping(mapping_name).get(code)
        return entry.name(language) if entry else code


def load_catalogues(directory: Path) -> Catalogues:
    """Read every catalogue of a folder.

    Raises ``UnknownCatalogue``, naming the file, when one is missing or misshapen.
    """
    versions: dict[str, str] = {}

    def load(name: str, kind: type[_E]) -> Mapping[str, _E]:
        versions[name], entries = read_catalogue(directory / f"{name}.toml", kind)
        return entries

    return Catalogues(
        stages=load("stages", Stage),
        declaration_statuses=load("declaration_statuses", DeclarationStatus),
        channels=load("channels", Channel),
        districts=load("districts", District),
        regimes=load("regimes", Regime),
        event_types=load("event_types", EventType),
        next_actions=load("next_actions", NextActionEntry),
        deadline_rules=load("deadline_rules", DeadlineRule),
        alerts=load("alerts", Alert),
        parties=load("parties", PartyEntry),
        transport_modes=load("transport_modes", TransportModeEntry),
        versions=MappingProxyType(versions),
        directory=directory,
    )


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
    """An entry from its table; ``KeyError``, ``TypeError`` or ``ValueError`` when it is not one."""
    wanted = {field.name: field for field in fields(kind)}
    unknown = set(table) - set(wanted)
    if unknown:
        raise ValueError(f"unknown member {min(unknown)}")
    values: dict[str, object] = {
        name: _checked(table[name], str(field.type))
        for name, field in wanted.items()
        if name in table or field.default is MISSING
    }
    return kind(**values)  # type: ignore[arg-type]  # each value was checked against its field


def _checked(value: object, expected: str) -> object:
    """The value as the field declares it; the annotations of entries are strings."""
    if expected == "Confidence":
        return Confidence(str(value))
    if expected == "tuple[str, ...]" and isinstance(value, list):
        return tuple(str(item) for item in value)
    if type(value).__name__ != expected:
        raise TypeError(f"{value!r} is not {expected}")
    return value
