"""What changed: the inbox in its states, on what two days of the demonstration brought."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from senae_desktop.domain.inbox import InboxGroup, inbox
from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.domain.novelty import Novelty, NoveltyKind
from senae_desktop.domain.novelty_differences import differences
from senae_desktop.presentation.tray import TrayState
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.widgets.inbox_dialog import InboxDialog
from senae_desktop.widgets.notification_dialog import NotificationDialog
from senae_desktop.widgets.tray_icon import tray_pixmap
from tests.visual.material import CATALOGUES, DEMONSTRATION, READ, told
from tests.visual.studio import Studio

_BEFORE = READ - timedelta(days=2)
_A_MOMENT = timedelta(minutes=1)


def take(studio: Studio) -> None:
    """All pictures of news."""
    _tray(studio)
    _settings(studio)
    many = _groups()
    _save(studio, (), 0, "inbox-empty")
    _save(studio, many[:1], 3, "inbox-one")
    _save(studio, many, 3, "inbox-many")
    for kind in (NoveltyKind.CORRECTED, NoveltyKind.RETRACTED):
        _save(studio, (_with(kind),), 0, f"inbox-{kind.value}")
    dialog = _dialog(studio)
    dialog.set_groups(many, 0)
    dialog.kind.setCurrentIndex(dialog.kind.findData(NoveltyKind.STAGE.value))
    dialog.set_groups((), 2)
    studio.take(dialog, "inbox-filtered-to-nothing")
    dialog.deleteLater()


def _tray(studio: Studio) -> None:
    """Every state at the sizes of 100, 125 and 200 %, as it is and four times as large, on a light
    and on a dark bar."""
    states, grounds = list(TrayState), (QColor("#EEEEEE"), QColor("#202020"))
    cell, large = 152, 4
    sheet = QPixmap(cell * len(states), 3 * cell * len(grounds))
    painter = QPainter(sheet)
    for bar, ground in enumerate(grounds):
        top = bar * 3 * cell
        painter.fillRect(0, top, sheet.width(), 3 * cell, ground)
        for column, state in enumerate(states):
            for row, size in enumerate((16, 20, 32)):
                icon = tray_pixmap(state, studio.theme, size)
                x, y = column * cell, top + row * cell
                painter.drawPixmap(x + 4, y + 4, icon)
                magnified = icon.scaled(QSize(size, size) * large)
                painter.drawPixmap(x + 24, y + 12, magnified)
    painter.end()
    sheet.save(str(studio.folder / "tray-icons.png"))


def _settings(studio: Studio) -> None:
    choices = NotificationChoices()
    for name, tray in (("notifications", True), ("notifications-no-tray", False)):
        dialog = NotificationDialog(studio.theme, choices, tray=tray, importers=12)
        studio.take(dialog, name)
        dialog.deleteLater()


def _dialog(studio: Studio) -> InboxDialog:
    return InboxDialog(studio.theme, studio.formatter)


def _save(studio: Studio, groups: tuple[InboxGroup, ...], undoable: int, name: str) -> None:
    dialog = _dialog(studio)
    dialog.set_groups(groups, undoable)
    dialog.list.setFocus()
    studio.take(dialog, name)
    dialog.deleteLater()


def _with(kind: NoveltyKind) -> InboxGroup:
    """A shipment in which something was corrected or withdrawn."""
    for planned in DEMONSTRATION.shipments:
        for event in told(planned).record.events:
            undoes = event.supersedes if kind is NoveltyKind.CORRECTED else event.retracts
            if undoes:
                moment = event.recorded_at
                (group,) = inbox(
                    _between(planned, moment - timedelta(seconds=1), moment + _A_MOMENT, 0)
                )
                return group
    raise LookupError(kind)


def _groups() -> tuple[InboxGroup, ...]:
    """What two days brought, read every four hours."""
    found: list[Novelty] = []
    steps = [_BEFORE + timedelta(hours=4) * step for step in range(13)]
    for before, after in pairwise(steps):
        for planned in DEMONSTRATION.shipments:
            if planned.history(before, CATALOGUES) != planned.history(after, CATALOGUES):
                found += _between(planned, before, after, len(found))
    return inbox(found)


def _between(
    planned: PlannedShipment, before: datetime, after: datetime, known: int
) -> list[Novelty]:
    old, new = told(planned, before).record, told(planned, after).record
    shipment = new.shipment
    name = shipment.reference or next(iter(shipment.keys.all()), "")
    return [
        Novelty(number, shipment.id, shipment.importer.name, name, difference, after)
        for number, difference in enumerate(differences(old, new), start=known + 1)
    ]
