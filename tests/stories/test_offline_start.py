"""Starting without any service: the archive opens and says how old it is and why."""

from __future__ import annotations

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.banner import BannerKind
from senae_desktop.presentation.sign_in_request import ServiceChoice
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.agency import Agency
from tests.support.program import Program


def test_the_archive_opens_without_a_service_that_can_start(program: Program) -> None:
    kept: list[str] = []

    async def first(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        kept.extend(scenes.listed(desktop))

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await until("the rows", lambda: scenes.rows(desktop) == len(kept))
        content = await until("why", lambda: window.banner.content)
        await until("why", lambda: "service" in window.banner.content.headline)
        content = window.banner.content
        assert content.kind is BannerKind.WARNING
        assert "The service has not answered since" in content.headline
        assert "Showing the data read at" in content.text
        assert desktop.sign_in_dialog is None
        assert scenes.listed(desktop) == kept
        window.table.selectRow(3)
        await until("a timeline", window.detail.timeline.isVisible)

    program.run(first)
    with program.broken_service():
        program.run(second)


def test_the_archive_of_an_agency_opens_without_its_server(
    program: Program, agency: Agency
) -> None:
    async def first(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, agency, remember=True)
        await scenes.enter(desktop, *scenes.BY_SEA)

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await until("the shipment", lambda: scenes.shows(desktop, scenes.BY_SEA[0]))
        assert len(scenes.chosen(desktop).events) == 5
        await until(
            "why",
            lambda: (
                scenes.state(desktop)
                in {ConnectionState.SERVICE_UNAVAILABLE, ConnectionState.OFFLINE}
            ),
        )
        assert window.banner.content.kind is BannerKind.WARNING

    program.run(first)
    agency.stop()
    program.run(second)


def test_working_offline_from_the_sign_in_dialog(program: Program, agency: Agency) -> None:
    async def first(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, agency)
        await scenes.enter(desktop, *scenes.BY_SEA)
        await scenes.sign_out(desktop)
        agency.stop()
        dialog = await scenes.type_credentials(desktop, scenes.ME, ServiceChoice.AGENCY, agency.url)
        assert await scenes.attempt(dialog) != ""
        press(dialog.offline)
        await scenes.main_window(desktop)
        await until("the row", lambda: scenes.rows(desktop) == 1)
        assert len(scenes.records(desktop)[0].events) == 5

    program.run(first)
