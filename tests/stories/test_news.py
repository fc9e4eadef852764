"""What changed: it is counted, listed from old to new, attended to, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from senae_desktop.domain.entries import NewEvent
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import OWN
from senae_desktop.walkthrough.driving import key, press, until
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.inbox_dialog import InboxDialog
from tests.stories import scenes
from tests.support.program import Program


async def _elsewhere(desktop: Desktop, event: NewEvent, name: str) -> str:
    """The same account records an event from another computer; answers the event's id."""
    service = (await desktop.desk.services.open(OWN)).service
    tokens = await service.sign_in(scenes.ME)
    shipment_id = scenes.chosen(desktop).shipment.id
    record = await service.record_event(tokens.access, shipment_id, event, f"key-{name}")
    await service.sign_out(tokens.access)
    return max(record.events, key=lambda one: one.sequence).id


async def _inbox(desktop: Desktop) -> InboxDialog:
    """The inbox, opened by key."""
    window = await scenes.main_window(desktop)
    window.actions_.inbox.trigger()
    menu = desktop.menu
    assert menu is not None
    dialog = await until("the inbox", lambda: menu.inbox.dialog)
    await until("it is visible", dialog.isVisible)
    return dialog


def _lines(dialog: InboxDialog) -> list[str]:
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


async def _refreshed(desktop: Desktop, title: str) -> None:
    window = await scenes.main_window(desktop)
    window.actions_.refresh.trigger()
    await until(title, lambda: window.windowTitle().startswith(title))


def test_a_change_is_counted_listed_attended_to_and_taken_back(program: Program) -> None:
    async def changes(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, scenes.BY_SEA[0], ["manifest-transmitted"])
        window = await scenes.main_window(desktop)
        assert window.windowTitle().startswith(
            "SENAE Tracking"
        )  # what one records oneself is no news
        await _elsewhere(desktop, NewEvent("arrival", None), "arrival")
        await _refreshed(desktop, "(1) SENAE Tracking")
        assert window.header.inbox_button.text() == "What changed (1)"
        dialog = await _inbox(desktop)
        await until("its lines", lambda: len(_lines(dialog)) > 1)
        assert "Stage: Manifest → Arrival" in _lines(dialog)
        dialog.list.setFocus()
        key(dialog.list, Qt.Key.Key_Space)  # on the heading: the whole shipment
        await until("nothing left", lambda: not _lines(dialog))
        await until("no count", lambda: window.windowTitle().startswith("SENAE Tracking"))
        press(dialog.undo)
        await until("it is back", lambda: _lines(dialog))
        await until("it counts", lambda: window.windowTitle().startswith("(1) SENAE Tracking"))

    async def next_day(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await until(
            "it still counts", lambda: window.windowTitle().startswith("(1) SENAE Tracking")
        )
        dialog = await _inbox(desktop)
        await until("its lines", lambda: "Stage: Manifest → Arrival" in _lines(dialog))

    program.run(changes)
    program.run(next_day)


def test_looking_at_a_shipment_attends_to_nothing(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, scenes.BY_SEA[0], ["manifest-transmitted"])
        window = await scenes.main_window(desktop)
        await _elsewhere(desktop, NewEvent("arrival", None), "arrival")
        await _refreshed(desktop, "(1) SENAE Tracking")
        window.activateWindow()
        reader, number = scenes.following(desktop).local.reader, window.table.current_number
        assert number is not None
        await until("it is read", lambda: not reader.marks(number).unread)
        assert reader.marks(number).novelty
        window.table.setFocus()
        window.rows.attend.trigger()
        await until("attended to", lambda: window.windowTitle().startswith("SENAE Tracking"))

    program.run(story)


def test_a_correction_and_a_retraction_are_shown_and_lead_to_their_event(
    program: Program,
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, scenes.BY_SEA[0], ["manifest-transmitted", "arrival"])
        window = await scenes.main_window(desktop)
        wrong = scenes.chosen(desktop).events[-1].id
        right = await _elsewhere(
            desktop, NewEvent("arrival", None, place="Manta", supersedes=wrong), "right"
        )
        await _refreshed(desktop, "(1) SENAE Tracking")
        dialog = await _inbox(desktop)
        await until("its lines", lambda: len(_lines(dialog)) > 1)
        place = next(
            row for row, text in enumerate(_lines(dialog)) if text.startswith("Correction:")
        )
        assert "Guayaquil → Arrival" in _lines(dialog)[place]
        assert _lines(dialog)[place].endswith("Manta")
        dialog.list.setCurrentIndex(dialog.model.index(place))
        key(dialog.list, Qt.Key.Key_Return)
        await until(
            "the log is open", lambda: window.detail.tabs.currentIndex() == DetailTab.EVENTS
        )
        await _elsewhere(desktop, NewEvent("arrival", None, retracts=right), "withdrawn")
        window.actions_.refresh.trigger()
        await until("withdrawn", lambda: any("withdrawn" in text for text in _lines(dialog)))
        assert any(text.startswith("Correction:") for text in _lines(dialog))

    program.run(story)
