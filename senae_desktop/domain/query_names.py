"""What a value of a field means: the codes of the shipments that fit it.

A value that is a code, or a channel's letter, means only that. Any other means every name in
either language that has a word beginning with it, so that a value narrows while it is typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senae_desktop.domain.query import Chip, Query, plain
from senae_desktop.domain.query_vocabulary import FIELDS, STAGE_GROUPS, VIEWS, Field, Name, View

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.catalogue_entries import Entry
    from senae_desktop.domain.ports import FilterColumns


@dataclass(frozen=True, slots=True)
class _Meaning:
    """Something a value may mean: itself by one of ``exact``, or a word of ``searched``."""

    codes: frozenset[str]
    name: Name
    exact: frozenset[str]
    searched: tuple[str, ...]


class ValueNames:
    """The names of everything that the fields of a list may hold."""

    def __init__(self, catalogues: Catalogues, columns: FilterColumns) -> None:
        districts, parties = catalogues.districts.values(), catalogues.parties.values()
        known: Mapping[Field, list[_Meaning]] = {
            Field.STAGE: [*_groups(catalogues), *map(_meaning, catalogues.stages.values())],
            Field.CHANNEL: [
                _meaning(channel, channel.letter) for channel in catalogues.channels.values()
            ],
            Field.DISTRICT: [_meaning(entry, shown=f"{entry.code} ") for entry in districts],
            Field.PARTY: [_meaning(entry) for entry in parties],
            Field.IMPORTER: [],
            Field.TAG: [],
        }
        present: Mapping[Field, Iterable[str]] = {
            Field.STAGE: columns.stage.codes,
            Field.CHANNEL: columns.channel.codes,
            Field.DISTRICT: columns.office.codes,
            Field.PARTY: columns.party.codes,
            Field.IMPORTER: columns.importer.codes,
            Field.TAG: columns.tags,
        }
        self._meanings = {
            field: [*meanings, *_unknown(meanings, present[field])]
            for field, meanings in known.items()
        }

    def codes(self, field: Field, value: str) -> frozenset[str]:
        """The codes that a value means; none for a value that means nothing (yet)."""
        return frozenset().union(*(meaning.codes for meaning in self._meant(field, value)))

    def label(self, field: Field, value: str, language: str) -> str:
        """A value by its proper name where it means one thing, otherwise as it was typed."""
        meant = self._meant(field, value)
        codes = self.codes(field, value)
        name = next((one.name for one in meant if one.codes == codes), None)
        return name.text(language) if name else value

    def chips(self, query: Query, language: str) -> tuple[Chip, ...]:
        """The parts of a query other than its words, each to be shown and removed."""
        chips = []
        if query.view is not View.OPEN:
            chips.append(_chip(Field.VIEW, query.view, VIEWS[query.view].text(language), language))
        for asked in query.fields:
            for value in asked.values:
                name = self.label(asked.field, value, language)
                chips.append(_chip(asked.field, value, name, language))
        return tuple(chips)

    def _meant(self, field: Field, value: str) -> list[_Meaning]:
        meanings = self._meanings[field]
        exactly = [meaning for meaning in meanings if value in meaning.exact]
        if exactly:
            return exactly
        word = f" {value}"
        return [meaning for meaning in meanings if any(word in name for name in meaning.searched)]


def _chip(field: Field, value: str, name: str, language: str) -> Chip:
    return Chip(field, value, f"{FIELDS[field].text(language)}: {name}")


def _groups(catalogues: Catalogues) -> list[_Meaning]:
    stages = catalogues.stages.values()
    codes = {
        group: frozenset(stage.code for stage in stages if stage.group == group)
        for group in STAGE_GROUPS
    }
    return [_named(group, codes[group], name) for group, name in STAGE_GROUPS.items()]


def _meaning(entry: Entry, letter: str = "", shown: str = "") -> _Meaning:
    name = Name(f"{shown}{entry.name_es}", f"{shown}{entry.name_en}")
    return _named(entry.code, frozenset({entry.code}), name, letter)


def _unknown(known: list[_Meaning], present: Iterable[str]) -> list[_Meaning]:
    """Codes that shipments have and no catalogue knows; their code is their name."""
    told = frozenset({""}).union(*(meaning.codes for meaning in known))
    return [
        _named(code, frozenset({code}), Name(code, code)) for code in present if code not in told
    ]


def _named(code: str, codes: frozenset[str], name: Name, letter: str = "") -> _Meaning:
    searched = dict.fromkeys(f" {plain(text)}" for text in (name.es, name.en))
    exact = frozenset({plain(code), plain(letter)} - {""})
    return _Meaning(codes, name, exact, tuple(searched))
