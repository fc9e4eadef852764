"""The catalogues of papers that ship."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from senae_desktop.domain.catalogue_entries import Confidence
from senae_desktop.domain.catalogue_papers import PaperCatalogues, load_papers
from senae_desktop.domain.errors import UnknownCatalogue
from senae_desktop.domain.liquidation import RateKind
from senae_desktop.resource_files import resource


@pytest.fixture
def papers() -> PaperCatalogues:
    return load_papers(resource("catalogues"))


def test_every_entry_has_two_names_and_a_source(papers: PaperCatalogues) -> None:
    for entry in (*papers.charges.values(), *papers.rates.values(), *papers.documents.values()):
        assert entry.name("es") == entry.name_es.strip() != ""
        assert entry.name("en") == entry.name_en.strip() != ""
        assert entry.source
        assert entry.confidence in Confidence
    for charge in papers.charges.values():
        assert charge.base("es")
        assert charge.base("en")


def test_every_rate_is_of_a_known_charge_and_kind(papers: PaperCatalogues) -> None:
    for rate in papers.rates.values():
        assert rate.charge in papers.charges
        assert rate.rate_kind in (RateKind.PERCENT, RateKind.PER_UNIT)


@pytest.mark.parametrize(
    ("charge", "day", "rate"),
    [
        ("iva", date(2024, 3, 31), None),
        ("iva", date(2024, 4, 1), "15"),
        ("fodinfa", date(2001, 1, 1), "0.5"),
        ("customs-fee-colombia", date(2026, 1, 31), None),
        ("customs-fee-colombia", date(2026, 2, 28), "30"),
        ("customs-fee-colombia", date(2026, 3, 1), "50"),
        ("control-fee", date(2018, 7, 1), None),
        ("ad-valorem", date(2026, 1, 1), None),
    ],
)
def test_a_rate_is_that_of_the_day(
    papers: PaperCatalogues, charge: str, day: date, rate: str | None
) -> None:
    found = papers.rate_on(charge, day)
    assert (found.exact if found else None) == (Decimal(rate) if rate else None)


def test_no_two_rates_of_a_charge_cover_one_day(papers: PaperCatalogues) -> None:
    edges = {
        date.fromisoformat(day)
        for rate in papers.rates.values()
        for day in (rate.valid_from, rate.valid_to)
        if day
    }
    for day in edges:
        for charge in papers.charges:
            found = [one for one in papers.rates.values() if one.charge == charge]
            assert sum(one.covers(day) for one in found) <= 1


@pytest.mark.parametrize(("was", "broken"), [('"15"', '"fifteen"'), ("2024-04-01", "2024-14-01")])
def test_a_rate_that_is_none_is_refused(tmp_path: Path, was: str, broken: str) -> None:
    folder = Path(shutil.copytree(resource("catalogues"), tmp_path / "catalogues"))
    file = folder / "charge_rates.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(was, broken), encoding="utf-8")
    with pytest.raises(UnknownCatalogue, match="charge_rates"):
        load_papers(folder)
