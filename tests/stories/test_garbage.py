"""A service that answers nonsense: rows stay, and the next good answer is used."""

from __future__ import annotations

import pytest

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.banner import BannerKind
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.agency import Agency
from tests.support.program import Program


@pytest.mark.parametrize(
    "garbage",
    [b"<html>Wi-Fi gratis</html>", b"", b"[]", b'{"items": [{"id": 7}], "asOf": "ayer"}', b"\xff"],
    ids=["portal", "nothing", "list", "shape", "bytes"],
)
def test_rows_stay(program: Program, agency: Agency, garbage: bytes) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, agency)
        await scenes.enter(desktop, scenes.BY_SEA[0], scenes.BY_SEA[1][:1])
        window, shown = await scenes.main_window(desktop), scenes.chosen(desktop)
        agency.garbage = garbage
        window.actions_.refresh.trigger()
        await until("nonsense was read", lambda: agency.spoilt)
        await until("why", lambda: window.banner.content.kind is BannerKind.WARNING)
        assert scenes.chosen(desktop) == shown
        assert scenes.rows(desktop) == 1
        agency.garbage = None
        await until("refresh can be pressed", window.actions_.refresh.isEnabled)
        window.actions_.refresh.trigger()
        await until("it recovers", lambda: scenes.state(desktop) is ConnectionState.ONLINE)
        assert scenes.chosen(desktop) == shown

    program.run(story)
