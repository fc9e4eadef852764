"""On a screen that is small or magnified nothing is cut, covered or out of reach."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.errors import CertificateProblem
from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.intake.columns import load_column_words
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.paste_words import PasteWords
from senae_desktop.presentation.window_state import WindowState
from senae_desktop.resource_files import resource
from senae_desktop.widgets.about_dialog import About, AboutDialog
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.crash_dialog import CrashDialog
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.hand_over_dialog import HandOverDialog
from senae_desktop.widgets.header_bar import HeaderBar
from senae_desktop.widgets.help_dialog import HelpDialog
from senae_desktop.widgets.inbox_dialog import InboxDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.notification_dialog import NotificationDialog
from senae_desktop.widgets.paste_dialog import PasteDialog
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from senae_desktop.widgets.sign_in_dialog import SignInDialog
from senae_desktop.widgets.take_over_dialog import TakeOverDialog
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.watch_dialog import WatchDialog
from tests.support.fakes import ManualClock
from tests.support.sample_archive import ACCOUNT

#: What a bar of tasks leaves of 1366 × 768 that is magnified one and a half times.
_SMALL = QRect(0, 0, 911, 480)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen has no more room than ``_SMALL``; that of the platform cannot be changed."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(_SMALL))
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: _SMALL.size())


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, formatter: Formatter, clock: ManualClock) -> MainWindow:
    made = MainWindow(theme, formatter, clock)
    qtbot.addWidget(made)
    made.set_account(ACCOUNT)
    made.show()
    return made


def _parts(header: HeaderBar) -> dict[str, QRect]:
    """Where each visible part of the header is."""
    found = {}
    for place, child in enumerate(header.children()):
        if isinstance(child, QWidget) and child.isVisible():
            found[f"{place} {type(child).__name__} {child.accessibleName()}"] = child.geometry()
    return found


def _at(window: MainWindow, width: int) -> dict[str, QRect]:
    window.resize(width, 480)
    QApplication.sendPostedEvents()
    assert window.width() == width
    return _parts(window.header)


@pytest.mark.parametrize("width", [720, 800, 860, 900, 911, 1024, 1366])
def test_nothing_in_the_header_covers_anything_else(window: MainWindow, width: int) -> None:
    parts = _at(window, width)
    assert len(parts) >= 6
    for (one, first), (other, second) in combinations(parts.items(), 2):
        assert not first.intersects(second), f"{one} covers {other}"
    assert all(window.header.rect().contains(place) for place in parts.values())


def test_the_header_gives_up_the_account_before_the_words_of_its_buttons(
    window: MainWindow,
) -> None:
    header = window.header
    buttons = header.findChildren(QPushButton)
    account = next(one for one in header.findChildren(QWidget) if one.accessibleName() == "Account")
    words = {one: one.text() for one in buttons if one.text()}
    _at(window, 1366)
    assert account.isVisible()
    shortened = 0
    for width in range(1366, 719, -20):
        _at(window, width)
        now = sum(1 for one in words if one.text() != words[one])
        assert now >= shortened, "what went comes back only where there is more room"
        shortened = now
        assert not (account.isVisible() and shortened)
    assert shortened
    for one, text in words.items():
        assert one.accessibleName() == text
        assert one.toolTip()
    _at(window, 1366)
    assert account.isVisible()
    assert {one: one.text() for one in words} == words


def test_the_count_of_news_stays_where_the_words_go(window: MainWindow) -> None:
    window.set_news(12)
    _at(window, 720)
    assert window.header.inbox_button.text() == "12"
    assert window.header.inbox_button.accessibleName() == "What changed (12)"


@pytest.mark.parametrize("width", [720, 911, 1366])
def test_the_foot_cuts_nothing(
    window: MainWindow, records: dict[str, ShipmentRecord], clock: ManualClock, width: int
) -> None:
    window.status_line.set_clocks(records["observed"], clock.now())
    window.status_line.set_outbox(3, 2)
    window.status_line.set_next(300.0, clock.now())
    _at(window, width)
    shown = [
        one
        for one in window.status_line.findChildren(QWidget)
        if one.isVisible() and isinstance(one, (QLabel, QPushButton)) and one.text()
    ]
    assert len(shown) >= (3 if width > 911 else 1)
    for one in shown:
        assert window.status_line.rect().contains(one.geometry()), one.text()
        assert one.width() >= one.sizeHint().width(), one.text()


def test_the_window_may_be_as_small_as_the_screen(window: MainWindow) -> None:
    least = window.minimumSize()
    assert least.boundedTo(_SMALL.size() - QSize(0, 40)) == least


def test_the_first_window_fills_a_screen_that_is_too_low_for_it(
    window: MainWindow, small: None
) -> None:
    window.restore_state(WindowState())
    assert window.isMaximized()


def test_a_screen_that_is_high_enough_is_not_filled(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(1920, 1040))
    window.restore_state(WindowState())
    assert not window.isMaximized()


def _dialogs(
    theme: Theme, formatter: Formatter, window: MainWindow
) -> dict[str, Callable[[], FormDialog]]:
    words = load_column_words(resource("catalogues"))
    about = About("1.0", look=True, newer="1.2", full_licences=True)
    return {
        "about": lambda: AboutDialog(theme, about),
        "add cargo": lambda: AddCargoDialog(theme, formatter),
        "crash": lambda: CrashDialog(theme, "Traceback\n" * 200),
        "create account": lambda: CreateAccountDialog(theme),
        "hand over": lambda: HandOverDialog(theme),
        "help": lambda: HelpDialog(theme, window),
        "notifications": lambda: NotificationDialog(
            theme, NotificationChoices(), tray=True, importers=12
        ),
        "paste": lambda: PasteDialog(theme, PasteWords(formatter, words)),
        "sign in": lambda: SignInDialog(theme),
        "take over": lambda: TakeOverDialog(theme),
        "watch list": lambda: WatchDialog(theme),
    }


@pytest.mark.parametrize("corner", [(0, 0), (500, 300)])
def test_every_dialog_stays_on_the_screen_with_its_buttons(
    qtbot: QtBot,
    theme: Theme,
    formatter: Formatter,
    clock: ManualClock,
    window: MainWindow,
    records: dict[str, ShipmentRecord],
    small: None,
    corner: tuple[int, int],
) -> None:
    def record_event() -> FormDialog:
        made = RecordEventDialog(theme, formatter, clock)
        made.begin(records["observed"])
        return made

    dialogs = _dialogs(theme, formatter, window) | {"record event": record_event}
    for name, make in dialogs.items():
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.move(*corner)
        dialog.say_error(CertificateProblem())
        QApplication.sendPostedEvents()
        assert dialog.height() <= _SMALL.height(), name
        assert _SMALL.contains(dialog.frameGeometry()), name
        _assert_buttons_inside(dialog, name)


def _assert_buttons_inside(dialog: FormDialog, name: str) -> None:
    items = [dialog.footer.itemAt(place) for place in range(dialog.footer.count())]
    widgets = [item.widget() for item in items if item is not None]
    buttons = [one for one in widgets if isinstance(one, QPushButton) and one.isVisible()]
    assert buttons, name
    for one in buttons:
        place = QRect(one.mapTo(dialog, one.rect().topLeft()), one.size())
        assert dialog.rect().contains(place), f"{name}: {one.text()}"
        assert one.width() >= one.minimumSizeHint().width(), f"{name}: {one.text()} is cut"
    for one, other in combinations(buttons, 2):
        assert not one.geometry().intersects(other.geometry()), name


def test_the_inbox_fits_the_screen(
    qtbot: QtBot, theme: Theme, formatter: Formatter, small: None
) -> None:
    dialog = InboxDialog(theme, formatter)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.size().boundedTo(_SMALL.size()) == dialog.size()
    assert dialog.minimumSizeHint().boundedTo(_SMALL.size()) == dialog.minimumSizeHint()
    place = dialog.close_button.geometry()
    assert dialog.rect().contains(place)
