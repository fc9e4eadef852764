"""The service dies while somebody works: rows stay, the banner says why, and it recovers."""

from __future__ import annotations

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import DEMONSTRATION
from senae_desktop.presentation.banner import BannerKind
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program


def test_killed_and_back_by_itself(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        before = scenes.rows(desktop)
        with program.broken_service():
            await scenes.kill_service(desktop, DEMONSTRATION)
            window.actions_.refresh.trigger()
            await until("why", lambda: window.banner.content.kind is BannerKind.WARNING)
            assert "The service has not answered since" in window.banner.content.headline
            assert "Showing the data read at" in window.banner.content.text
            assert window.banner.content.action is None
            assert scenes.rows(desktop) == before
        await until("it recovers", lambda: scenes.state(desktop) is ConnectionState.ONLINE)
        await until("no banner", lambda: not window.banner.isVisible())
        assert scenes.rows(desktop) >= before

    program.run(story)
