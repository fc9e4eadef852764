"""Two clerks record the same thing: nothing is mixed, and the later one decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from senae_desktop.domain.event import Event, effective
from senae_desktop.domain.outbox import Choice
from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.agency import Agency
from tests.support.program import Program

BILL = scenes.BY_SEA[0]


def _standing(desktop: Desktop) -> list[Event]:
    return list(effective(scenes.chosen(desktop).events))


@pytest.mark.parametrize(
    ("choice", "standing"),
    [(Choice.ADD, ["otra", "prueba"]), (Choice.REPLACE, ["prueba"]), (None, ["otra"])],
)
def test_who_comes_back_sees_both_sides_and_decides(
    program: Program, agency: Agency, tmp_path: Path, choice: Choice | None, standing: list[str]
) -> None:
    colleague = Program(tmp_path / "colleague", program.keyring)

    async def first_goes_offline(desktop: Desktop) -> None:
        await scenes.sign_in_at(desktop, agency, remember=True)
        await scenes.register(desktop, BILL)
        await until("it has arrived", lambda: scenes.waiting(desktop) == (0, 0))
        agency.away = True
        await scenes.record(desktop, "arrival")
        await until("it is kept", lambda: scenes.waiting(desktop) == (1, 0))

    async def second_records_the_same(desktop: Desktop) -> None:
        agency.away = False
        await scenes.sign_in_at(desktop, agency, who=scenes.COLLEAGUE)
        await until("it is on show", lambda: scenes.shows(desktop, BILL))
        await scenes.record(desktop, "arrival", days_ago=2)
        await until("it is recorded", lambda: len(scenes.chosen(desktop).events) == 1)

    async def first_comes_back(desktop: Desktop) -> None:
        await scenes.main_window(desktop)
        await until("the conflict", lambda: scenes.waiting(desktop) == (0, 1))
        await until("it is on show", lambda: scenes.shows(desktop, BILL))
        (theirs,) = scenes.chosen(desktop).events
        assert theirs.recorded_by == scenes.COLLEAGUE.user
        dialog = await scenes.outbox(desktop)
        line = dialog.chosen
        assert line is not None
        assert line.choices == (Choice.ADD, Choice.REPLACE)
        assert dialog.sides.isVisible()
        assert scenes.COLLEAGUE.user in line.theirs
        assert line.mine != line.theirs
        press(dialog.choices[choice] if choice else dialog.remove)
        await until("nothing waits", lambda: scenes.waiting(desktop) == (0, 0))
        await until(
            "what was decided",
            lambda: sorted(one.recorded_by for one in _standing(desktop)) == standing,
        )
        # The colleague's own record is in the log whatever was decided.
        assert theirs.id in {one.id for one in scenes.chosen(desktop).events}
        press(dialog.leave)

    program.run(first_goes_offline)
    colleague.run(second_records_the_same)
    program.run(first_comes_back)
