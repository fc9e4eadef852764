"""One's own data: from nothing to two timelines of two lanes, kept without any service."""

from __future__ import annotations

from senae_desktop.domain.timeline import MilestoneState, build_timeline
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import OWN
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program

SHIPMENTS = (scenes.BY_SEA, scenes.BY_AIR)
REACHED = {MilestoneState.DONE, MilestoneState.CURRENT}


def _reached(desktop: Desktop) -> tuple[set[str], set[str]]:
    """The stages reached in the two lanes of the chosen shipment."""
    desk = desktop.desk
    record = scenes.chosen(desktop)
    timeline = build_timeline(record, desk.formatter.catalogues, desk.clock.now())
    cargo, declaration = (
        {one.stage for one in lane if one.state in REACHED}
        for lane in (timeline.cargo, timeline.declaration)
    )
    return cargo, declaration


def _expect_both_timelines(desktop: Desktop) -> None:
    documents = {scenes.document(record): record for record in scenes.records(desktop)}
    assert set(documents) == {scenes.BY_SEA[0], scenes.BY_AIR[0]}
    for record in documents.values():
        assert len(record.events) == 5
    assert scenes.following(desktop).choose(documents[scenes.BY_SEA[0]].shipment.id)
    assert _reached(desktop) == ({"manifest", "arrival", "deposit-entry"}, {"declaration"})
    assert scenes.chosen(desktop).shipment.status.control == "documentary"
    by_air = documents[scenes.BY_AIR[0]]
    assert scenes.following(desktop).choose(by_air.shipment.id)
    assert _reached(desktop) == (
        {"manifest", "arrival"},
        {"declaration", "assessment", "payment"},
    )


def test_from_nothing_to_two_timelines_and_offline(program: Program) -> None:
    async def entering(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        assert window.empty.isVisible()
        for reference, kinds in SHIPMENTS:
            await scenes.enter(desktop, reference, kinds)
        _expect_both_timelines(desktop)
        await until("a timeline", window.detail.timeline.isVisible)
        with program.broken_service():
            await scenes.kill_service(desktop, OWN)
            window.actions_.refresh.trigger()
            await until("the banner", window.banner.isVisible)
            _expect_both_timelines(desktop)

    async def without_service(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        _expect_both_timelines(desktop)
        headline = "The service"
        await until("why", lambda: window.banner.content.headline.startswith(headline))
        assert "Showing the data read" in window.banner.content.text
        assert not desktop.desk.services.process_ids()
        _expect_both_timelines(desktop)

    async def later(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        await until("no banner", lambda: not window.banner.isVisible())
        _expect_both_timelines(desktop)

    program.run(entering)
    with program.broken_service():
        program.run(without_service)
    program.run(later)
