"""What somebody else recorded meanwhile appears: at a refresh, and by itself."""

from __future__ import annotations

import re

from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.reading_quota import READINGS
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import OWN
from senae_desktop.walkthrough.driving import until
from senae_desktop.widgets.detail_head import DetailTab
from tests.stories import scenes
from tests.support.program import Program


async def _recorded_elsewhere(desktop: Desktop, kind: str) -> None:
    """The same account records an event from another computer."""
    service = (await desktop.desk.services.open(OWN)).service
    tokens = await service.sign_in(scenes.ME)
    shipment_id = scenes.chosen(desktop).shipment.id
    await service.record_event(tokens.access, shipment_id, NewEvent(kind, None), f"key-{kind}")
    await service.sign_out(tokens.access)


def test_a_refresh_shows_it(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        window = await scenes.main_window(desktop)
        await _recorded_elsewhere(desktop, "manifest-transmitted")
        window.actions_.refresh.trigger()
        await until("the event", lambda: len(scenes.chosen(desktop).events) == 1)
        assert scenes.chosen(desktop).shipment.stage == "manifest"
        await until("the tab says it", lambda: "1" in window.detail.tabs.tabText(DetailTab.EVENTS))

    program.run(story)


def test_readings_by_hand_have_a_quota_that_says_when_there_is_another(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        window = await scenes.main_window(desktop)
        following = scenes.following(desktop)
        for _ in range(READINGS):
            await until("nothing is being read", lambda: not following.reading)
            window.actions_.refresh.trigger()
            assert following.reading
            window.actions_.refresh.trigger()  # joins the one under way and takes nothing
        await until("nothing is being read", lambda: not following.reading)
        window.actions_.refresh.trigger()
        assert not following.reading
        said = window.status_line.currentMessage()
        assert re.fullmatch(r"Not read: .* Allowed again in [1-6]?\d second.*\.", said)
        # What the program reads of itself goes on.
        await _recorded_elsewhere(desktop, "manifest-transmitted")
        following.refresh()
        await until("the event", lambda: len(scenes.chosen(desktop).events) == 1)

    program.run(story)


def test_it_appears_by_itself(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        dialog = await scenes.add_cargo(desktop, "DEMODOC90001")
        dialog.view.click()
        await until("it is on show", lambda: scenes.shows(desktop, "DEMODOC90001"))
        before = len(scenes.chosen(desktop).events)
        await until("it advances", lambda: len(scenes.chosen(desktop).events) > before)

    program.run(story)
