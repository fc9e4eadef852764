"""What to be told of, when, and whether closing the window ends the program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QTimeEdit, QWidget

from senae_desktop.domain.novelty import NoveltyKind
from senae_desktop.presentation.inbox_words import kind_names
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import RELATED, button, words

if TYPE_CHECKING:
    from senae_desktop.domain.notification_choices import NotificationChoices
    from senae_desktop.widgets.theme import Theme

_WIDTH = 560
_COLUMNS = 3
_FORMAT = "HH:mm"


class NotificationDialog(FormDialog):
    """``chosen`` carries the ``NotificationChoices`` that are to hold from now on."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: NotificationChoices,
        parent: QWidget | None = None,
        *,
        tray: bool = True,
        importers: int = 1,
    ) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Notifications"))
        self.setWindowTitle(self.tr("Notifications"))
        self.subtitle.setText(
            self.tr("They appear while you work elsewhere, one for each shipment.")
            if tray
            else self.tr(
                "This desktop has no place beside the clock, so nothing can be shown there."
                " What changed stays listed in the program."
            )
        )
        self.subtitle.show()
        self._choices = choices
        self.enabled = QCheckBox(self.tr("Tell me when something changes"))
        self.only_action = QCheckBox(self.tr("Only when my side has to act"))
        self.kinds = {kind: QCheckBox(name) for kind, name in kind_names().items()}
        self.quiet = QCheckBox(self.tr("Do not disturb from"))
        self.quiet_from, self.quiet_until = QTimeEdit(), QTimeEdit()
        self.close_to_tray = QCheckBox(
            self.tr("Closing the window leaves the program running beside the clock")
        )
        self.save = button(self.tr("Save"), "primary")
        self.cancel = button(self.tr("Cancel"))
        self._lay_out()
        self._show(choices, importers)
        self.close_to_tray.setEnabled(tray)
        self.enabled.toggled.connect(self._offer)
        self.quiet.toggled.connect(self._offer)
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self._offer()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(RELATED)
        for place, box in enumerate(self.kinds.values()):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        quiet = QHBoxLayout()
        quiet.setSpacing(RELATED)
        quiet.addWidget(self.quiet)
        for edit, name in (
            (self.quiet_from, self.tr("Do not disturb from")),
            (self.quiet_until, self.tr("Do not disturb until")),
        ):
            edit.setDisplayFormat(_FORMAT)
            edit.setAccessibleName(name)
        quiet.addWidget(self.quiet_from)
        quiet.addWidget(words(self.tr("to")))
        quiet.addWidget(self.quiet_until)
        quiet.addStretch(1)
        self.body.addWidget(self.enabled)
        self.body.addWidget(self.only_action)
        self.body.addWidget(words(self.tr("What to be told of"), "muted"))
        self.body.addLayout(grid)
        self.body.addLayout(quiet)
        self.body.addWidget(
            words(self.tr("What comes meanwhile is told afterwards, all together."), "muted")
        )
        self.body.addWidget(self.close_to_tray)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.save)

    def _show(self, choices: NotificationChoices, importers: int) -> None:
        self.enabled.setChecked(choices.enabled)
        self.only_action.setChecked(choices.only_action)
        for kind, box in self.kinds.items():
            box.setChecked(kind.value not in choices.off)
        self.quiet.setChecked(choices.quiet_from != choices.quiet_until)
        self.quiet_from.setTime(QTime.fromString(choices.quiet_from, _FORMAT))
        self.quiet_until.setTime(QTime.fromString(choices.quiet_until, _FORMAT))
        self.close_to_tray.setChecked(choices.stays_in_tray(importers))
        self._stayed = self.close_to_tray.isChecked()

    def _offer(self) -> None:
        on = self.enabled.isChecked()
        for box in (self.only_action, self.quiet, *self.kinds.values()):
            box.setEnabled(on)
        for edit in (self.quiet_from, self.quiet_until):
            edit.setEnabled(on and self.quiet.isChecked())

    def _save(self) -> None:
        off = tuple(kind.value for kind, box in self.kinds.items() if not box.isChecked())
        begin, end = (edit.time().toString(_FORMAT) for edit in (self.quiet_from, self.quiet_until))
        choices = replace(
            self._choices,
            enabled=self.enabled.isChecked(),
            only_action=self.only_action.isChecked(),
            off=_kept_unknown(self._choices.off, off),
            quiet_from=begin,
            quiet_until=end if self.quiet.isChecked() else begin,
        )
        stays = self.close_to_tray.isChecked()
        if stays is not self._stayed:  # what was not touched goes on suiting the account
            word = "yes" if stays else "no"
            choices = replace(choices, close_to_tray=word, explained=True)
        self.chosen.emit(choices)
        self.accept()


def _kept_unknown(before: tuple[str, ...], off: tuple[str, ...]) -> tuple[str, ...]:
    """What a newer version switched off stays so."""
    known = {kind.value for kind in NoveltyKind}
    return (*off, *(kind for kind in before if kind not in known))
