"""The shapes of catalogue entries: one class per file of ``resources/catalogues``.

Every text comes in Spanish and English. Stage, status, channel and alert codes are plain strings
because a newer service may know more of them than this program.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from inspect import get_annotations
from typing import dataclass_transform


class Confidence(StrEnum):
    """How well an entry is known; a guess is shown as *por confirmar*."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Members:
    """Values by the names that a class annotates, given by keyword and never changed.

    To those who use them as frozen dataclasses are, which take many times as long to define: there
    are a dozen kinds of entries, and the list is painted after they have been.
    """

    def __init__(self, **values: object) -> None:
        for name in self.members():
            self.__dict__[name] = values.pop(name) if name in values else getattr(type(self), name)
        if values:
            raise TypeError(f"unknown member {min(values)}")
        self.check()

    def check(self) -> None:
        """Raise ``ValueError`` when a value makes no sense."""

    @classmethod
    @cache
    def members(cls) -> dict[str, str]:
        """The type of each member as it is written, those of base classes first."""
        return {
            name: kind
            for base in reversed(cls.__mro__)
            for name, kind in get_annotations(base).items()
        }

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} of an entry is never changed")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({members})"


class Entry(Members):
    """What all entries have: code, names, and how far and by what source they are known."""

    code: str
    name_es: str
    name_en: str
    confidence: Confidence
    source: str

    def name(self, language: str) -> str:
        """The name in ``es`` or ``en``; any other language gets English."""
        return self.name_es if language == "es" else self.name_en


class District(Entry):
    """A customs district (*distrito*); the code is the first three digits of a DAI."""


class Regime(Entry):
    """A customs regime (*régimen*); the code is the third part of a DAI."""


class PlaceEntry(Entry):
    """A place where goods arrive, wait or set out.

    ``kind`` is port, airport, border, inland or deposit; ``country`` two letters, ``district`` the
    customs district it belongs to. ``unlocode`` and ``iata`` are empty where they are not known.
    """

    kind: str
    country: str
    unlocode: str = ""
    iata: str = ""
    district: str = ""

    def written(self, language: str) -> str:
        """The name with its shortest code, as it is put into a record."""
        code = self.iata or self.unlocode
        return f"{self.name(language)} ({code})" if code else self.name(language)


class PartyEntry(Entry):
    """Who may have to act; the codes are those of ``PartyRole``."""


class Stage(Entry):
    """A stage (*etapa*) of one lane.

    ``lane`` is CARGO, DECLARATION, EXIT or empty; ``rank`` orders stages over all lanes; ``group``
    is what the list filters by. A stage with ``until`` may still be reached after later stages,
    up to the named one.
    """

    lane: str
    rank: int
    group: str
    meaning_es: str
    meaning_en: str
    until: str = ""

    def meaning(self, language: str) -> str:
        """What the stage means, in a sentence for somebody new to customs."""
        return self.meaning_es if language == "es" else self.meaning_en


class DeclarationStatus(Entry):
    """A status of the declaration.

    ``stage`` is the highest stage that the status implies has been reached, ``at`` the stage it
    is drawn at; both may be empty. ``number`` is the one customs systems use, 0 for a local extra;
    ``raw`` the name as they write it.
    """

    raw: str
    stage: str = ""
    at: str = ""
    number: int = 0


class Channel(Entry):
    """A *canal de aforo*; ``letter`` is its badge, ``human`` whether an officer takes part."""

    letter: str
    human: bool
    meaning_es: str
    meaning_en: str

    def meaning(self, language: str) -> str:
        """What the channel means, in a sentence."""
        return self.meaning_es if language == "es" else self.meaning_en


class EventType(Entry):
    """A kind of event and what it sets.

    ``stage`` is the stage it reaches, and the only thing that moves an import; ``at`` where it is
    drawn when it moves nothing; ``partial`` tells that only a part of the goods reached ``at``.
    """

    lane: str
    stage: str = ""
    at: str = ""
    partial: bool = False
    declaration_status: str = ""
    channel: str = ""
    alert: str = ""

    @property
    def milestone(self) -> str:
        """The stage at which the event is drawn; empty when it belongs to none."""
        return self.stage or self.at


class NextActionEntry(Entry):
    """What comes next: whose move it is, what to do, and what proof to keep."""

    party: str
    text_es: str
    text_en: str
    proof_es: str
    proof_en: str

    def text(self, language: str) -> str:
        """What to do, in a sentence or two."""
        return self.text_es if language == "es" else self.text_en

    def proof(self, language: str) -> str:
        """What to keep as evidence."""
        return self.proof_es if language == "es" else self.proof_en


class DeadlineRule(Entry):
    """A legal term (*plazo*): ``days`` of ``day_type`` (calendar or working) after an event.

    ``starts`` and ``met_by`` are event types. ``verified_by`` and ``verified_on`` stay empty until
    a person has checked the ``article``.
    """

    days: int
    day_type: str
    starts: tuple[str, ...]
    met_by: tuple[str, ...]
    consequence_es: str
    consequence_en: str
    article: str
    verified_by: str
    verified_on: str

    def consequence(self, language: str) -> str:
        """What happens when the term runs out."""
        return self.consequence_es if language == "es" else self.consequence_en


class Alert(Entry):
    """Something that needs attention; a ``blocking`` one stops the import until somebody acts."""

    blocking: bool
    at: str = ""


class TransportModeEntry(Entry):
    """How goods travel; the codes are those of ``TransportMode``."""

    document_es: str
    document_en: str

    def document(self, language: str) -> str:
        """The name of the transport document of this mode."""
        return self.document_es if language == "es" else self.document_en
