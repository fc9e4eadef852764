"""The catalogues of papers: what is charged, at which rate on which day, and kinds of documents.

Apart from the others because only the detail of a shipment needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from senae_desktop.domain.catalogue import read_catalogue
from senae_desktop.domain.catalogue_entries import Entry
from senae_desktop.domain.liquidation import RateKind


class ChargeKind(Entry):
    """Something that a liquidation charges, and on what it is worked out."""

    base_es: str
    base_en: str

    def base(self, language: str) -> str:
        """On what the amount is worked out, in words."""
        return self.base_es if language == "es" else self.base_en


class ChargeRate(Entry):
    """The rate of a charge from one day to another, both included; an empty day is not known."""

    charge: str
    rate: str
    kind: str
    valid_from: str
    valid_to: str

    def check(self) -> None:
        """The rate is a number, the days are days."""
        try:
            Decimal(self.rate)
        except InvalidOperation as error:
            raise ValueError(f"{self.rate!r} is not a number") from error
        for day in filter(None, (self.valid_from, self.valid_to)):
            date.fromisoformat(day)

    @property
    def exact(self) -> Decimal:
        """The rate as a number: a percentage, or money for each unit."""
        return Decimal(self.rate)

    @property
    def rate_kind(self) -> RateKind:
        """What the number is."""
        return RateKind(self.kind)

    def covers(self, day: date) -> bool:
        """Whether the rate is in force on a day; ISO days compare as texts."""
        iso = day.isoformat()
        return (self.valid_from or iso) <= iso <= (self.valid_to or iso)


class DocumentKind(Entry):
    """A kind of document that goes with an import."""


@dataclass(frozen=True, slots=True)
class PaperCatalogues:
    """Charges, their rates, and documents, each by code."""

    charges: Mapping[str, ChargeKind]
    rates: Mapping[str, ChargeRate]
    documents: Mapping[str, DocumentKind]

    def rate_on(self, charge: str, day: date) -> ChargeRate | None:
        """The rate of a charge that is in force on a day; None when it is not known."""
        return next(
            (rate for rate in self.rates.values() if rate.charge == charge and rate.covers(day)),
            None,
        )


@cache
def load_papers(directory: Path) -> PaperCatalogues:
    """Read the catalogues of papers of a folder; raises ``UnknownCatalogue`` like the others."""
    return PaperCatalogues(
        charges=read_catalogue(directory / "charges.toml", ChargeKind)[1],
        rates=read_catalogue(directory / "charge_rates.toml", ChargeRate)[1],
        documents=read_catalogue(directory / "document_kinds.toml", DocumentKind)[1],
    )
