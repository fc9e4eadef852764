"""A reference that nobody knows is looked for again, and leads to its shipment once it is known."""

from __future__ import annotations

from dataclasses import replace

from senae_desktop.domain.watching import Watched, WatchState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.program import Program

BILL = scenes.BY_SEA[0]


def _only(desktop: Desktop) -> Watched:
    (watched,) = scenes.following(desktop).watching.reader.all()
    return watched


def test_it_is_found_once_somebody_knows_it(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        adding = await scenes.add_cargo(desktop, BILL)
        press(adding.watch)
        await until("it is looked for", lambda: not adding.watch.isVisible())
        assert _only(desktop).state is WatchState.NOT_FOUND
        adding.reject()
        await scenes.register(desktop, BILL)
        following, window = scenes.following(desktop), await scenes.main_window(desktop)
        now = desktop.desk.clock.now()
        await following.local.archive.watched.keep([replace(_only(desktop), next_at=now)])
        window.actions_.watched.trigger()
        dialog = await until("the list", lambda: following.watching.dialog)
        window.actions_.refresh.trigger()
        await until("it is found", lambda: _only(desktop).state is WatchState.FOUND)
        await until("it leads to its shipment", dialog.view.isVisible)
        press(dialog.view)
        await until("it is on show", lambda: scenes.shows(desktop, BILL))
        window.actions_.watched.trigger()
        again = await until("the list", lambda: following.watching.dialog)
        press(again.stop)
        await until("it is looked for no more", lambda: not following.watching.reader.all())
        again.reject()

    program.run(story)
