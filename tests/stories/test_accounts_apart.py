"""Several accounts on one computer: what belongs to one is never seen by another."""

from __future__ import annotations

from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program

ELSEWHERE = "HLCUGYE2611001"


def _documents(desktop: Desktop) -> set[str]:
    return {scenes.document(record) for record in scenes.records(desktop)}


def test_signing_out_and_in_as_another(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop, scenes.ME, "Primera")
        await scenes.register(desktop, scenes.BY_SEA[0])
        await scenes.sign_out(desktop)
        assert desktop.following is None
        await scenes.create_account(desktop, scenes.ANOTHER, "Segunda")
        assert scenes.rows(desktop) == 0
        window = await scenes.main_window(desktop)
        assert not window.actions_.record_event.isEnabled()
        await scenes.register(desktop, ELSEWHERE)
        assert _documents(desktop) == {ELSEWHERE}
        window.header.query_box.edit.setText("MEDUGY")
        await until("nothing is found", lambda: window.table.model().rowCount() == 0)
        window.header.query_box.clear()
        await scenes.sign_out(desktop)
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        assert await scenes.attempt(dialog) == ""
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        assert _documents(desktop) == {scenes.BY_SEA[0]}
        assert "Primera" in window.header._account.text()
        dialog_with_cargo = await scenes.add_cargo(desktop, ELSEWHERE)
        assert "does not know" in dialog_with_cargo.message.text
        dialog_with_cargo.reject()

    program.run(story)
    assert len(list(program.folders.archives.glob("*.db"))) == 2


def test_demonstration_and_own_data_never_mix(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        await scenes.sign_out(desktop)
        await scenes.open_demonstration(desktop)
        assert scenes.rows(desktop) >= 400
        assert scenes.BY_SEA[0] not in _documents(desktop)
        invented = _documents(desktop)
        await scenes.sign_out(desktop)
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        assert await scenes.attempt(dialog) == ""
        await scenes.main_window(desktop)
        await scenes.online(desktop)
        assert _documents(desktop) == {scenes.BY_SEA[0]}
        assert not _documents(desktop) & invented

    program.run(story)
