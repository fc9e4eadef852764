"""News arrive at once by a hint, however seldom the service wants to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from senae_desktop.domain.entries import NewEvent
from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import until
from senae_desktop.widgets.main_window import MainWindow
from tests.stories import scenes
from tests.support.agency import Agency
from tests.support.program import Program

_HOUR = 3_600


@pytest.fixture
def slow_agency(tmp_path: Path) -> Iterator[Agency]:
    """An agency's service that wants to be asked once an hour."""
    running = Agency(tmp_path, poll_after=_HOUR)
    yield running
    running.stop()


def test_a_change_appears_without_asking(program: Program, slow_agency: Agency) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, slow_agency)
        window = await scenes.main_window(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        said = window.status_line._next
        await until("the pace is said", lambda: said.text().startswith("Next reading "))
        service = (await desktop.desk.services.open(slow_agency.url)).service
        tokens = await service.sign_in(scenes.ME)
        shipment_id = scenes.chosen(desktop).shipment.id
        await service.record_event(tokens.access, shipment_id, NewEvent("arrival", None), "key-1")
        await until("it has appeared", lambda: scenes.chosen(desktop).shipment.stage == "arrival")
        await until("it is counted", lambda: window.windowTitle().startswith("(1) SENAE Tracking"))

    program.run(story)


def _says(window: MainWindow, text: str) -> bool:
    return window.status_line.currentMessage() == text


def test_one_shipment_is_asked_about_until_the_quota_is_used_up(
    program: Program, slow_agency: Agency
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, slow_agency)
        window = await scenes.main_window(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        await until("it can be asked about", window.actions_.ask_again.isEnabled)
        for left in range(9, -1, -1):
            window.actions_.ask_again.trigger()
            said = f"Asked and read. {left} more allowed just now."
            await until(said, partial(_says, window, said))
        window.actions_.ask_again.trigger()
        await until(
            "the pause is said in words",
            lambda: window.status_line.currentMessage().startswith("Not asked: the quota is used"),
        )
        assert scenes.following(desktop).workspace is not None
        window.actions_.refresh.trigger()  # the quota is one of its own
        await until("a reading", window.actions_.refresh.isEnabled)

    program.run(story)
