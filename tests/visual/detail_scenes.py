"""The detail of a shipment: each tab for the stories that have most to say in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.durations import History
from senae_desktop.domain.shipment import Goods, Keys, Transport
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.identifiers import container
from senae_desktop.tracking_service.scenarios.stories import Story
from senae_desktop.widgets.detail_head import DetailTab
from tests.visual import material
from tests.visual.material import ACCOUNT, CATALOGUES, Told
from tests.visual.studio import Shown, Studio

_GUIDED = (
    Story.OBSERVED, Story.PHYSICAL, Story.REJECTED, Story.PAYMENT_PENDING, Story.ADVANCE,
    Story.ABANDONMENT_TACIT, Story.AWAITING_MANIFEST,
)  # fmt: skip
_CHARGED = (Story.DISCREPANCY, Story.UNKNOWN_CODE, Story.DOCUMENTARY)
_MANY_CONTAINERS = 200


def take(studio: Studio, *, brief: bool = False) -> None:
    """All pictures of the detail; ``brief`` leaves out what size and scale do not change."""
    agency = material.agency()
    history = History((one.record for one in agency), CATALOGUES)
    with _window(studio, [*agency, *_extremes(agency)]) as shown:
        shown.window.detail.set_history(history)
        for story in _GUIDED[: 2 if brief else None]:
            _page(studio, shown, _playing(agency, story), DetailTab.GUIDE, f"guide-{story.name}")
        for story in _CHARGED[: 1 if brief else None]:
            one = _playing(agency, story, charged=True)
            _page(studio, shown, one, DetailTab.LIQUIDATION, f"liquidation-{story.name}")
        corrected = _playing(agency, Story.STAGE_BACK)
        _events(studio, shown, corrected)
        _page(studio, shown, corrected, DetailTab.DATA, "data-STAGE_BACK")
        for one in _extremes(agency):
            for tab in DetailTab:
                _page(studio, shown, one, tab, f"{one.story}-{tab.name.lower()}")
        shown.window.actions_.detail_beside.setChecked(True)
        for tab in DetailTab:
            _page(studio, shown, corrected, tab, f"beside-{tab.name.lower()}")


def _page(studio: Studio, shown: Shown, told: Told, tab: DetailTab, name: str) -> None:
    shown.window.detail.tabs.setCurrentIndex(tab)
    shown.choose(told.record.shipment.id)
    studio.settle()
    studio.save(shown.window, f"detail-{name}")


def _events(studio: Studio, shown: Shown, told: Told) -> None:
    shown.choose(told.record.shipment.id)
    shown.window.detail.tabs.setCurrentIndex(DetailTab.EVENTS)
    events = shown.window.detail.events
    undone = next(event.supersedes for event in told.record.events if event.supersedes)
    events.choose(undone)
    studio.settle()
    studio.save(shown.window, "detail-events-corrected")
    events.lane.setCurrentIndex(1)
    studio.settle()
    studio.save(shown.window, "detail-events-filtered")
    events.lane.setCurrentIndex(0)


def _playing(agency: list[Told], story: Story, *, charged: bool = False) -> Told:
    """The import of a story that has come furthest and is not over."""
    playing = [
        one
        for one in agency
        if one.story == story.value
        and not one.record.shipment.closed
        and (not charged or one.record.dossier.liquidations)
    ]
    return max(playing, key=lambda one: len(one.record.events))


def _extremes(agency: list[Told]) -> list[Told]:
    """One with everything in plenty, and one of which hardly anything is known."""
    rich = _playing(agency, Story.OBSERVED).record
    boxes = tuple(container(dice(f"box {number}")) for number in range(_MANY_CONTAINERS))
    long = replace(
        rich.shipment,
        id="plenty",
        keys=replace(rich.shipment.keys, containers=boxes),
        goods=replace(rich.shipment.goods, description="Repuestos surtidos para vehículos, " * 24),
        reference="PEDIDO-2026-INTERNACIONAL-CONSOLIDADO-000184-REVISIÓN-B-" * 2,
    )
    bare = replace(
        rich.shipment,
        id="bare",
        keys=Keys(cargo_number="CEC2026DEMO0001-0001-0000"),
        agent=None,
        office=None,
        regime=None,
        transport=Transport(),
        goods=Goods(),
        status=replace(rich.shipment.status, cargo=None, declaration=None, control=None),
        stage=None,
        stage_since=None,
        next_action=None,
        alerts=(),
        deadlines=(),
        reference="",
    )
    return [
        Told("plenty", replace(rich, shipment=long)),
        Told("bare", replace(rich, shipment=bare, events=(), dossier=Dossier())),
    ]


@contextmanager
def _window(studio: Studio, known: list[Told]) -> Iterator[Shown]:
    with (
        tempfile.TemporaryDirectory(prefix="senae-pictures-") as name,
        material.archive(Path(name), "detail", known, ACCOUNT) as reader,
    ):
        shown = studio.window(reader, ACCOUNT)
        yield shown
        shown.close()
