"""*Pendientes de envío*: what was entered and is still here, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from senae_desktop.domain.outbox import Choice
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.outbox_lines import OutboxLine, choice_text
from senae_desktop.presentation.outbox_model import OutboxModel
from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import GROUP, RELATED, button, words
from senae_desktop.widgets.message_card import MessageCard
from senae_desktop.widgets.row_table import RowTable
from senae_desktop.widgets.side_card import SideCard
from senae_desktop.widgets.theme import Theme

_WIDTH = 820
_ROWS = 7
#: On a screen lower than this, in pixels, fewer rows leave room for what can be done with one.
_LOW_SCREEN, _LOW_ROWS = 560, 3
_STATE, _WHAT, _SHIPMENT, _ENTERED = range(4)
_WIDTHS = {_STATE: 190, _WHAT: 190, _ENTERED: 135}
_ICON = 16
_TONES = {
    "problem": Tone.PROBLEM,
    "warning": Tone.WARNING,
    "accent": Tone.ACCENT,
    "text_muted": Tone.ACCENT,
}


class OutboxDialog(FormDialog):
    """Lists the entries and explains the chosen one; the owner answers with ``set_lines``.

    Each signal but ``send_requested`` carries the id of an entry, ``settled`` also the ``Choice``.
    """

    send_requested = Signal()
    removal_requested = Signal(object)
    retry_requested = Signal(object)
    correction_requested = Signal(object)
    settled = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("To be sent"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr(
                "What you entered and the service does not have yet. It is kept encrypted on this"
                " computer and sent by itself, in this order for each shipment. What came in bulk,"
                " as from a file, lets the rest go first."
            )
        )
        self.subtitle.show()
        self._model = OutboxModel(self)
        self.table = self._make_table(theme)
        self.nothing = words(self.tr("Nothing waits: the service has all you entered."), "muted")
        self.more = words("", "muted")
        self.mine, self.theirs = SideCard(theme), SideCard(theme)
        self.sides = self._both_sides()
        self.why = MessageCard(theme)
        self.remove = button(self.tr("Remove"))
        self.retry = button(self.tr("Send it again"))
        self.correct = button(self.tr("Correct…"))
        self.choices = {choice: button("") for choice in Choice}
        self.send = button(self.tr("Send now"), "primary")
        self.leave = button(self.tr("Close"))
        self._acts = self._row_of_acts()
        self.body.addWidget(self.table)
        self.body.addWidget(self.more)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.why)
        self.body.addWidget(self.sides)
        self.body.addWidget(self._acts)
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.send)
        self._connect()
        self.set_lines(())

    def set_lines(self, lines: tuple[OutboxLine, ...], more: int = 0) -> None:
        """Show these entries of which there are ``more``; the chosen one stays chosen."""
        line = self.chosen
        wanted = line.id if line else ""
        self._model.set_lines(lines)
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.more.setText(self.tr("and %n more, which are not shown", "", more))
        self.more.setVisible(more > 0)
        self.send.setVisible(bool(lines))
        low = self.screen().availableSize().height() < _LOW_SCREEN
        self.table.show_rows(min(len(lines), _LOW_ROWS if low else _ROWS))
        if lines:
            self.table.selectRow(self._model.row_of(wanted))
        self._explain()

    @property
    def chosen(self) -> OutboxLine | None:
        """The entry that is explained."""
        return self._model.line(self.table.currentIndex().row())

    def _explain(self) -> None:
        line = self.chosen
        self.sides.setVisible(line is not None and bool(line.theirs))
        self._acts.setVisible(line is not None)
        if line is None:
            self.why.clear()
            return
        self.mine.show_side(self.tr("What you entered"), line.mine)
        self.theirs.show_side(self.tr("What is there"), line.theirs)
        self.correct.setVisible(line.correctable)
        self.retry.setVisible(line.refused)
        for choice, made in self.choices.items():
            made.setVisible(choice in line.choices)
            made.setText(choice_text(choice, line))
        self.why.show_message(line.message, _TONES[line.tone])

    def _ask_removal(self) -> None:
        if (line := self.chosen) is not None:
            self.removal_requested.emit(line.id)

    def _ask_retry(self) -> None:
        if (line := self.chosen) is not None:
            self.retry_requested.emit(line.id)

    def _ask_correction(self) -> None:
        if (line := self.chosen) is not None and line.correctable:
            self.correction_requested.emit(line.id)

    def _settle(self, choice: Choice) -> None:
        if (line := self.chosen) is not None:
            self.settled.emit(line.id, choice)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.table.activated.connect(self._ask_correction)
        self.send.clicked.connect(self.send_requested)
        self.leave.clicked.connect(self.reject)
        self.remove.clicked.connect(self._ask_removal)
        self.retry.clicked.connect(self._ask_retry)
        self.correct.clicked.connect(self._ask_correction)
        for choice, made in self.choices.items():
            made.clicked.connect(lambda _=False, choice=choice: self._settle(choice))

    def _row_of_acts(self) -> QWidget:
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        for made in (*self.choices.values(), self.correct, self.retry, self.remove):
            row.addWidget(made)
        row.addStretch(1)
        return acts

    def _both_sides(self) -> QWidget:
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GROUP)
        row.addWidget(self.mine, 1)
        row.addWidget(self.theirs, 1)
        return sides

    def _make_table(self, theme: Theme) -> RowTable:
        name = self.tr("What waits to be sent")
        table = RowTable(theme, name, self._model, widths=_WIDTHS, stretched=_SHIPMENT)
        table.setItemDelegateForColumn(_STATE, _StateDelegate(theme, self._model, table))
        return table


class _StateDelegate(TextDelegate):
    """The state in words, behind the shape that stands for it."""

    def __init__(self, theme: Theme, model: OutboxModel, parent: QTableView) -> None:
        super().__init__(theme, parent)
        self._model = model

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the shape before the words."""
        super().initStyleOption(option, index)
        line = self._model.line(index.row())
        if line is not None:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._theme.icon(line.icon, line.tone)
            option.decorationSize = QSize(_ICON, _ICON)
