"""Notifications: while nobody looks, one by one or together, never at night, never of failures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QMessageBox, QSystemTrayIcon

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.notifying import Notifying
from senae_desktop.flows.services import OWN
from senae_desktop.presentation.tray import TrayState
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.program import Program

_ALWAYS = NotificationChoices(quiet_from="00:00", quiet_until="00:00")


@dataclass
class Shell:
    """What the desktop around the program was asked to show."""

    shown: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A desktop with a place beside the clock: the offscreen platform has none."""
    shell = Shell()

    def show(_icon: object, title: str, text: str, *_rest: object) -> None:
        shell.shown.append((title, text))

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    return shell


async def _begin(desktop: Desktop, references: int, choices: NotificationChoices = _ALWAYS) -> None:
    settings = desktop.desk.settings
    settings.set(replace(settings.value, notifications=choices.to_mapping()))
    await scenes.create_account(desktop)
    for place in range(references):
        await scenes.register(desktop, f"MEDUGY41882{place}")


def _notifying(desktop: Desktop) -> Notifying:
    assert desktop.menu is not None
    return desktop.menu.notifying


async def _elsewhere(desktop: Desktop, kind: str, shipments: int) -> None:
    """Somebody else records an event in so many shipments; then the news are read."""
    service = (await desktop.desk.services.open(OWN)).service
    tokens = await service.sign_in(scenes.ME)
    for shipment_id in scenes.listed(desktop)[:shipments]:
        event = NewEvent(kind, None)
        await service.record_event(tokens.access, shipment_id, event, f"{kind}-{shipment_id}")
    await service.sign_out(tokens.access)
    workspace = scenes.following(desktop).workspace
    assert workspace is not None
    await workspace.polling.refresh()


def test_a_change_arrives_while_minimised_and_a_click_opens_it(
    program: Program, shell: Shell
) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 2)
        window = await scenes.main_window(desktop)
        window.showMinimized()
        await _elsewhere(desktop, "manifest-transmitted", 1)
        await until("a notification", lambda: shell.shown)
        ((title, text),) = shell.shown
        assert title == "La Prueba · MEDUGY418820"
        assert "Stage: Awaiting manifest → Manifest" in text
        tray = _notifying(desktop).tray
        await until("the icon tells of it", lambda: tray.state is TrayState.NEWS)
        assert "1 shipment with news" in tray.tooltip
        await _elsewhere(desktop, "arrival", 1)
        await until("it is told in its place", lambda: len(shell.shown) == 2)
        assert shell.shown[1][0] == title
        assert "Stage: Awaiting manifest → Arrival" in shell.shown[1][1]
        tray._icon.messageClicked.emit()
        await until("it is open", lambda: scenes.shows(desktop, "MEDUGY418820"))
        assert not window.isMinimized()

    program.run(story)


def test_nothing_is_shown_to_somebody_who_is_looking(program: Program, shell: Shell) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 1)
        window = await scenes.main_window(desktop)
        window.activateWindow()
        await until("it is in front", window.isActiveWindow)
        await _elsewhere(desktop, "manifest-transmitted", 1)
        await until("it is counted", lambda: window.windowTitle().startswith("(1)"))
        window.showMinimized()
        await _elsewhere(desktop, "arrival", 1)
        await until("a notification", lambda: shell.shown)
        assert len(shell.shown) == 1

    program.run(story)


def test_more_than_three_are_told_together_and_lead_to_the_inbox(
    program: Program, shell: Shell
) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 5)
        (await scenes.main_window(desktop)).showMinimized()
        await _elsewhere(desktop, "manifest-transmitted", 5)
        # The program may have read the first of them before the last was recorded.
        digest = "5 shipments with news"
        await until("a digest", lambda: shell.shown and shell.shown[-1][0] == digest)
        _notifying(desktop).tray._icon.messageClicked.emit()
        assert desktop.menu is not None
        inbox = desktop.menu.inbox
        dialog = await until("the inbox", lambda: inbox.dialog)
        await until("its lines", lambda: dialog.model.rowCount() >= 10)

    program.run(story)


class _Shifted:
    """The real clock, some hours on."""

    def __init__(self, clock: Clock, hour: int) -> None:
        self._clock = clock
        midnight = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
        self._ahead = midnight + timedelta(hours=hour) - clock.now()

    def now(self) -> datetime:
        return self._clock.now() + self._ahead

    def monotonic(self) -> float:
        return self._clock.monotonic()


def test_quiet_hours_keep_it_until_the_morning(program: Program, shell: Shell) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 1, NotificationChoices())
        window, notifying = await scenes.main_window(desktop), _notifying(desktop)
        desk = notifying._desk
        notifying._desk = replace(desk, clock=_Shifted(desk.clock, 23))
        window.showMinimized()
        await _elsewhere(desktop, "manifest-transmitted", 1)
        await until("the icon tells of it", lambda: notifying.tray.state is TrayState.NEWS)
        assert shell.shown == []
        notifying._desk = replace(desk, clock=_Shifted(desk.clock, 8))
        notifying._timer.timeout.emit()
        assert len(shell.shown) == 1

    program.run(story)


def test_a_failure_changes_the_icon_and_notifies_of_nothing(program: Program, shell: Shell) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 1)
        tray = _notifying(desktop).tray
        assert tray.state is TrayState.IN_ORDER
        (await scenes.main_window(desktop)).showMinimized()
        with program.broken_service():
            await scenes.kill_service(desktop, OWN)
            following = scenes.following(desktop)
            following.refresh()
            await until(
                "no connection", lambda: scenes.state(desktop) is not ConnectionState.ONLINE
            )
            await until("the icon says so", lambda: tray.state is TrayState.OFFLINE)
        assert shell.shown == []

    program.run(story)


def _question() -> QMessageBox | None:
    from PySide6.QtWidgets import QApplication

    boxes = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox))
    return next((box for box in boxes if box.isVisible()), None)


def test_closing_is_explained_once_and_then_leaves_it_running(
    program: Program, shell: Shell
) -> None:
    choices = replace(_ALWAYS, close_to_tray="yes")

    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 0, choices)
        window = await scenes.main_window(desktop)
        window.close()
        box = await until("the question", _question)
        press(box.buttons()[0])
        await until("it is hidden", lambda: not window.isVisible())
        tray = _notifying(desktop).tray
        tray.opened.emit()
        await until("it is back", window.isVisible)
        window.close()
        await until("it is hidden at once", lambda: not window.isVisible())
        tray.quit_requested.emit()

    program.run(story)


def test_a_small_importer_closes_the_program_with_the_window(
    program: Program, shell: Shell
) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 0)
        (await scenes.main_window(desktop)).close()
        await until("the end", desktop._quit.is_set)

    program.run(story)


def test_the_choices_are_kept(program: Program, shell: Shell) -> None:
    async def story(desktop: Desktop) -> None:
        await _begin(desktop, 0)
        (await scenes.main_window(desktop)).actions_.notifications.trigger()
        dialog = await until("the dialog", lambda: _notifying(desktop).dialog)
        dialog.only_action.setChecked(True)
        dialog.quiet.setChecked(True)
        dialog.quiet_until.setTime(dialog.quiet_until.time().fromString("06:30", "HH:mm"))
        press(dialog.save)
        await until("it has gone", lambda: scenes.gone(dialog))

    async def next_day(desktop: Desktop) -> None:
        choices = NotificationChoices.from_mapping(desktop.desk.settings.value.notifications)
        assert choices.only_action
        assert (choices.quiet_from, choices.quiet_until) == ("00:00", "06:30")
        assert choices.close_to_tray == ""

    program.run(story)
    program.run(next_day)
