from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import Timeline, build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom
from senae_desktop.presentation.timeline_shapes import LaneName
from senae_desktop.widgets.theme import Scheme, Theme
from senae_desktop.widgets.theme.channels import channel_tokens
from senae_desktop.widgets.timeline import StageTimelineWidget
from senae_desktop.widgets.timeline.panel import EventPanel
from tests.support.fakes import ManualClock
from tests.widgets.conftest import NOON

STORIES = (
    "awaiting", "transit", "rejected", "partial", "inspecting", "observed", "released", "exited",
    "unknown", "abandoned",
)  # fmt: skip


@pytest.fixture
def timelines(records: dict[str, ShipmentRecord], catalogues: Catalogues) -> dict[str, Timeline]:
    return {name: build_timeline(record, catalogues, NOON) for name, record in records.items()}


@pytest.fixture
def widget(
    qtbot: QtBot, theme: Theme, formatter: Formatter, timelines: dict[str, Timeline]
) -> StageTimelineWidget:
    widget = StageTimelineWidget(theme, formatter)
    qtbot.addWidget(widget)
    widget.resize(1100, 200)
    widget.set_timeline(timelines["observed"])
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def picture(widget: StageTimelineWidget) -> QImage:
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    pixels = bytes(image.convertToFormat(QImage.Format.Format_RGBA8888).constBits())
    found = {pixels[start : start + 3] for start in range(0, len(pixels), 4)}
    return {f"#{colour.hex()}" for colour in found}


def milestones(widget: StageTimelineWidget) -> tuple[Milestone, ...]:
    assert widget.timeline is not None
    return widget.timeline.all()


def stages(widget: StageTimelineWidget) -> list[str]:
    return [one.stage for one in milestones(widget)]


def pressed(widget: StageTimelineWidget, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(widget, key)
    return milestones(widget)[widget.current].stage


def test_without_a_shipment_it_says_what_to_do(
    qtbot: QtBot, theme: Theme, formatter: Formatter
) -> None:
    widget = StageTimelineWidget(theme, formatter)
    qtbot.addWidget(widget)
    assert widget.dots == ()
    assert "Choose a shipment" in widget.accessibleDescription()
    assert widget.tooltip_at(QPoint(10, 10)) == ""
    QTest.keyClick(widget, Qt.Key.Key_Right)
    assert widget.current == -1
    with pytest.raises(IndexError):
        widget.words(0)
    with pytest.raises(IndexError):
        widget.details(0)
    widget.activate(0)


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("story", STORIES)
def test_every_story_is_drawn_in_every_scheme(
    widget: StageTimelineWidget,
    theme: Theme,
    timelines: dict[str, Timeline],
    story: str,
    scheme: Scheme,
) -> None:
    blank = picture_without(widget)
    theme.use(scheme)
    widget.set_timeline(timelines[story])
    assert picture(widget) != blank
    assert len(widget.dots) == len(timelines[story].all())
    # Whatever is drawn stays within what the widget asked for.
    widget.resize(1100, widget.heightForWidth(1100))
    bottom = max(dot.hit.bottom for dot in widget.dots)
    assert bottom <= widget.height()


def picture_without(widget: StageTimelineWidget) -> QImage:
    widget.set_timeline(None)
    return picture(widget)


def test_states_differ_in_shape_not_only_in_colour(
    widget: StageTimelineWidget, theme: Theme, timelines: dict[str, Timeline]
) -> None:
    """In high contrast all marks have one colour; they must still be told apart."""
    theme.use(Scheme.HIGH_CONTRAST)
    marks: dict[MilestoneState, bytes] = {}
    widget.resize(1100, 300)
    for timeline in timelines.values():
        widget.set_timeline(timeline)
        widget.clearFocus()
        image = picture(widget)
        for dot in widget.dots:
            x, y = round(dot.x) - 6, round(dot.y) - 6
            mark = image.copy(x, y, 13, 13).convertToFormat(QImage.Format.Format_Grayscale8)
            marks.setdefault(dot.state, bytes(mark.constBits()))
    assert set(marks) == set(MilestoneState)
    # An expected milestone differs from a pending one by its line and its date.
    del marks[MilestoneState.ESTIMATED]
    assert len(set(marks.values())) == len(marks)


def test_a_new_theme_repaints_in_its_colours(widget: StageTimelineWidget, theme: Theme) -> None:
    assert theme.tokens.lane_cargo.lower() in colours(picture(widget))
    light = theme.tokens.lane_cargo.lower()
    theme.use(Scheme.DARK)
    seen = colours(picture(widget))
    assert theme.tokens.lane_cargo.lower() in seen
    assert light not in seen


def test_nothing_is_drawn_again_until_something_changes(
    widget: StageTimelineWidget, timelines: dict[str, Timeline], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawings: list[int] = []
    draw = widget._draw

    def counted() -> None:
        drawings.append(1)
        draw()

    monkeypatch.setattr(widget, "_draw", counted)
    picture(widget)
    widget.repaint()
    widget.set_timeline(timelines["observed"])
    widget.refresh_words()
    pressed(widget, Qt.Key.Key_Left)
    picture(widget)
    assert drawings == []
    widget.set_timeline(timelines["exited"])
    picture(widget)
    assert len(drawings) == 1
    widget.resize(1000, 220)
    picture(widget)
    assert len(drawings) == 2


def test_ages_grow_with_the_clock(
    widget: StageTimelineWidget, timelines: dict[str, Timeline], clock: ManualClock
) -> None:
    widget.set_timeline(timelines["inspecting"])
    inspection = stages(widget).index("inspection")
    assert widget.words(inspection).detail == ("2 d ago",)
    clock.advance(24 * 3600)
    widget.refresh_words()
    assert widget.words(inspection).detail == ("3 d ago",)


def test_the_walk_begins_at_the_problem_and_follows_the_lanes(
    widget: StageTimelineWidget,
) -> None:
    assert milestones(widget)[widget.current].stage == "inspection"
    assert pressed(widget, Qt.Key.Key_Left) == "payment"
    assert pressed(widget, Qt.Key.Key_Up) == "discharge"
    assert pressed(widget, Qt.Key.Key_Right, Qt.Key.Key_Right) == "release"
    assert pressed(widget, Qt.Key.Key_Down) == "inspection-closed"
    assert pressed(widget, Qt.Key.Key_Home, Qt.Key.Key_Left) == "manifest"
    assert pressed(widget, Qt.Key.Key_End, Qt.Key.Key_Right) == "exit"


def test_in_narrow_room_the_arrows_turn_with_the_lanes(widget: StageTimelineWidget) -> None:
    widget.resize(400, 600)
    assert pressed(widget, Qt.Key.Key_Up) == "payment"
    assert pressed(widget, Qt.Key.Key_Left) == "discharge"
    assert pressed(widget, Qt.Key.Key_Right) == "payment"


def test_the_ring_shows_where_the_keyboard_is(widget: StageTimelineWidget) -> None:
    first = picture(widget)
    pressed(widget, Qt.Key.Key_Left)
    assert picture(widget) != first


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_latest_event_there(
    qtbot: QtBot, widget: StageTimelineWidget, key: Qt.Key
) -> None:
    with qtbot.waitSignal(widget.event_requested) as signal:
        QTest.keyClick(widget, key)
    assert signal.args == [milestones(widget)[widget.current].events[-1].id]


def test_arrows_show_what_is_known_and_escape_and_space_put_it_away(
    widget: StageTimelineWidget,
) -> None:
    assert widget.peek.shown == -1
    pressed(widget, Qt.Key.Key_Left)
    assert widget.peek.shown == widget.current
    details = widget.peek.details
    assert details is not None
    assert details == widget.details(widget.current)
    assert ("Occurred", "06/11/2026 09:12") in details.rows
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.peek.shown == -1
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert widget.peek.shown == widget.current
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert widget.peek.shown == -1


def test_the_details_lie_within_the_window_as_plain_text(
    widget: StageTimelineWidget, timelines: dict[str, Timeline]
) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        pressed(widget, key)
        panel = widget.findChild(EventPanel)
        assert panel is not None
        assert panel.isVisible()
        assert widget.rect().contains(panel.geometry())
        labels = panel.findChildren(QLabel)
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
        assert panel.focusPolicy() is Qt.FocusPolicy.NoFocus
    widget.set_timeline(timelines["exited"])
    assert widget.peek.shown == -1


def test_the_resting_mouse_shows_the_details_until_it_leaves(
    qtbot: QtBot, widget: StageTimelineWidget
) -> None:
    dot = widget.dots[0]
    QTest.mouseMove(widget, QPoint(round(dot.x), round(dot.y)))
    qtbot.waitUntil(lambda: widget.peek.shown == 0)
    QTest.mouseMove(widget, QPoint(2, 2))
    qtbot.waitUntil(lambda: widget.peek.shown == -1)


def test_plus_shows_all_events_and_minus_the_stages(
    qtbot: QtBot, widget: StageTimelineWidget
) -> None:
    assert widget.timeline is not None
    count = len(widget.timeline.log)
    with qtbot.waitSignal(widget.zoom_changed):
        QTest.keyClick(widget, Qt.Key.Key_Plus)
    assert [widget.zoom] == [Zoom.EVENTS]
    assert len(widget.dots) == count
    assert widget.current >= 0
    assert widget.heightForWidth(1100) > 200
    QTest.keyClick(widget, Qt.Key.Key_End)
    QTest.keyClick(widget, Qt.Key.Key_Up)
    assert widget.current == count - 2
    with qtbot.waitSignal(widget.event_requested) as signal:
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert signal.args == [widget.timeline.log[count - 2].event.id]
    QTest.keyClick(widget, Qt.Key.Key_Minus)
    widget.restore_zoom("nonsense")
    assert [widget.zoom] == [Zoom.STAGES]


def test_other_keys_are_left_to_the_window(
    qtbot: QtBot, theme: Theme, formatter: Formatter
) -> None:
    seen = []

    class Window(QWidget):
        def keyPressEvent(self, event: QEvent) -> None:
            seen.append(event)

    window = Window()
    qtbot.addWidget(window)
    widget = StageTimelineWidget(theme, formatter, window)
    QTest.keyClick(widget, Qt.Key.Key_F5)
    assert len(seen) == 1


def test_a_click_opens_what_is_under_it_and_nothing_elsewhere(
    qtbot: QtBot, widget: StageTimelineWidget
) -> None:
    dot = next(dot for dot in widget.dots if dot.lane is LaneName.CARGO)
    opened: list[str] = []
    widget.event_requested.connect(opened.append)
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, pos=QPoint(round(dot.x), round(dot.title.box.y) + 2)
    )
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert opened == [milestones(widget)[0].events[-1].id]


def test_the_mouse_shows_what_can_be_opened(widget: StageTimelineWidget) -> None:
    dot = widget.dots[0]
    QTest.mouseMove(widget, QPoint(round(dot.x), round(dot.y)))
    QApplication.sendPostedEvents()
    assert widget.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(widget, QPoint(2, 2))
    assert widget.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_only_the_channel_has_a_tooltip(widget: StageTimelineWidget) -> None:
    dot = widget.dots[0]
    nowhere = QPoint(round(dot.x), round(dot.y))
    assert widget.tooltip_at(nowhere) == ""
    event = QHelpEvent(QEvent.Type.ToolTip, nowhere, widget.mapToGlobal(nowhere))
    assert widget.event(event)


def test_the_badge_has_its_own_tooltip_and_colour(
    widget: StageTimelineWidget, theme: Theme
) -> None:
    layout = widget._layout
    assert layout is not None
    assert layout.badge is not None
    box = layout.badge.label.box
    middle = QPoint(round(box.x + box.width / 2), round(box.y + 3))
    assert "Documental" in widget.tooltip_at(middle)
    _, ground = channel_tokens("documentary")
    assert QColor(getattr(theme.tokens, ground)).name() in colours(picture(widget))
    assert channel_tokens("teleport") == ("text_muted", "surface")


def test_height_follows_from_width(widget: StageTimelineWidget) -> None:
    assert widget.hasHeightForWidth()
    assert widget.heightForWidth(400) > widget.heightForWidth(1100)
    assert widget.heightForWidth(1100) <= 210
    assert widget.sizeHint().height() == widget.heightForWidth(widget.sizeHint().width())
    assert widget.minimumSizeHint().width() <= 240


def test_it_watches_the_time_only_while_visible(widget: StageTimelineWidget) -> None:
    assert widget._ageing.isActive()
    widget.hide()
    assert not widget._ageing.isActive()
