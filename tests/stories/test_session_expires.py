"""The service ends a session: everything stays readable, and signing in again goes on here."""

from __future__ import annotations

import sqlite3

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.banner import BannerAction
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program


def _revoke_every_session(program: Program) -> None:
    database = sqlite3.connect(program.folders.service / "own.sqlite3", timeout=20)
    with database:
        assert database.execute("UPDATE sessions SET revoked_at = 0").rowcount >= 1
    database.close()


def test_everything_stays_and_signing_in_again_goes_on_in_the_same_window(
    program: Program,
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, *scenes.BY_SEA)
        window, shown = desktop.window, scenes.chosen(desktop)
        assert window is not None
        _revoke_every_session(program)
        window.actions_.refresh.trigger()
        await until("the banner", lambda: window.banner.content.action is BannerAction.SIGN_IN)
        assert scenes.state(desktop) is ConnectionState.SIGN_IN_REQUIRED
        assert window.banner.content.headline == "Your session has ended."
        assert "Showing the data read at" in window.banner.content.text
        assert scenes.chosen(desktop) == shown
        assert desktop.sign_in_dialog is None
        window.banner._button.click()
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        assert await scenes.attempt(dialog) == ""
        await scenes.online(desktop)
        await until("no banner", lambda: not window.banner.isVisible())
        assert desktop.window is window
        assert scenes.chosen(desktop).shipment.id == shown.shipment.id
        await scenes.record(desktop, "payment-confirmed")
        await until("it goes on", lambda: len(scenes.chosen(desktop).events) == 6)

    program.run(story)


def test_a_session_that_ended_meanwhile_is_told_at_the_next_start(program: Program) -> None:
    async def first(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await until(
            "the banner", lambda: window.banner.content.headline == "Your session has ended."
        )
        await until("the row", lambda: scenes.rows(desktop) == 1)

    program.run(first)
    _revoke_every_session(program)
    program.run(second)
