"""An event recorded wrongly is corrected, and one that never happened is withdrawn."""

from __future__ import annotations

from PySide6.QtCore import Qt

from senae_desktop.domain.timeline import MilestoneState, build_timeline
from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import key, press, until, write
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.event_table import EventTable
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from tests.stories import scenes
from tests.support.program import Program


async def _open_newest(desktop: Desktop) -> RecordEventDialog:
    """Open the newest event of the log with Enter."""
    window = await scenes.main_window(desktop)
    window.detail.tabs.setCurrentIndex(DetailTab.EVENTS)
    table = await until("the log", lambda: window.detail.findChild(EventTable))
    await until("its lines", lambda: table.model().rowCount())
    table.setFocus()
    table.selectRow(0)
    key(table, Qt.Key.Key_Return)
    return await until("the dialog", lambda: scenes.recording(desktop))


def _state_of(desktop: Desktop, stage: str) -> MilestoneState:
    desk = desktop.desk
    timeline = build_timeline(scenes.chosen(desktop), desk.formatter.catalogues, desk.clock.now())
    return next(one.state for one in timeline.all() if one.stage == stage)


def test_a_correction_takes_the_place_of_the_event(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, scenes.BY_SEA[0], ["manifest-transmitted", "arrival"])
        dialog = await _open_newest(desktop)
        write(dialog.form.place_field, "Manta")
        press(dialog.save)
        await until("it is saved", lambda: scenes.gone(dialog))
        await until("the log has three", lambda: len(scenes.chosen(desktop).events) == 3)
        wrong, right = scenes.chosen(desktop).events[1:]
        assert right.supersedes == wrong.id
        assert (wrong.place, right.place) == ("Guayaquil", "Manta")
        assert scenes.chosen(desktop).shipment.stage == "arrival"

    program.run(story)


def test_a_withdrawal_takes_the_stage_back(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, scenes.BY_SEA[0], ["manifest-transmitted", "arrival"])
        assert _state_of(desktop, "arrival") is MilestoneState.CURRENT
        dialog = await _open_newest(desktop)
        press(dialog.withdraw)
        press(dialog.save)
        await until("it is saved", lambda: scenes.gone(dialog))
        await until("the log has three", lambda: len(scenes.chosen(desktop).events) == 3)
        withdrawn, withdrawal = scenes.chosen(desktop).events[1:]
        assert withdrawal.retracts == withdrawn.id
        assert scenes.chosen(desktop).shipment.stage == "manifest"
        assert _state_of(desktop, "arrival") is not MilestoneState.CURRENT

    program.run(story)
