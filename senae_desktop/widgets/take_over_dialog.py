"""*Recibir el registro de un colega*: who signed it, what it would change here, and the choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.handover import Giver
from senae_desktop.presentation.handover_lines import HandoverCounted, HandoverLine, key_print
from senae_desktop.presentation.handover_model import HandoverModel
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import GROUP, button, words
from senae_desktop.widgets.row_table import RowTable
from senae_desktop.widgets.side_card import SideCard
from senae_desktop.widgets.theme import Theme

_WIDTH = 820
_ROWS = 8
_SHIPMENT, _HERE, _WOULD = range(3)
_WIDTHS = {_HERE: 110, _WOULD: 230}


class TakeOverDialog(FormDialog):
    """``taken`` carries the chosen rows; the owner answers with ``show_taken``."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Take over a colleague's record"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(self.tr("Reading and checking the file…"))
        self.subtitle.show()
        self.model = HandoverModel(self)
        self.print_title = words(self.tr("Compare this fingerprint with your colleague's:"))
        self.key_print = words()
        self.key_print.setFont(theme.font("keys"))
        self.key_print.setAccessibleName(self.tr("Fingerprint of the colleague's key"))
        self.table = self._make_table()
        self.theirs, self.ours = SideCard(theme), SideCard(theme)
        self.sides = QWidget()
        row = QHBoxLayout(self.sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GROUP)
        row.addWidget(self.theirs, 1)
        row.addWidget(self.ours, 1)
        self.take = button(self.tr("Take over what is ticked"), "primary")
        self.leave = button(self.tr("Close"))
        for part in (self.print_title, self.key_print, self.table, self.sides):
            self.body.addWidget(part)
            part.hide()
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.take)
        self.take.setEnabled(False)
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        self.model.ticked.connect(self._count)
        self.table.selectionModel().currentRowChanged.connect(self._explain)

    def show_package(
        self, giver: Giver, made_at: str, lines: tuple[HandoverLine, ...], files: int
    ) -> None:
        """The file is whole and signed: say by whom, and what it would change here."""
        who = " · ".join(part for part in (giver.name, giver.ruc, giver.user) if part)
        said = self.tr("From {who}, made {time}. Nothing is taken over until you say so.")
        self.subtitle.setText(said.format(who=who, time=made_at))
        self.key_print.setText(key_print(giver.key))
        self.model.set_lines(lines)
        for part in (self.print_title, self.key_print, self.table):
            part.show()
        self.table.show_rows(min(max(len(lines), 1), _ROWS))
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()
        counted = HandoverCounted()
        held = f"{counted.shipments(len(lines))} · {counted.files(files)}"
        self.say(Message(self.tr("The signature is right."), held), Tone.GOOD)
        self._count()

    def show_taken(self, shipments: int) -> None:
        """What was ticked is entered, and goes to the service like anything entered."""
        self.take.setEnabled(False)
        self.table.setEnabled(False)
        taken = self.tr("Taken over: {count}.")
        self.say(
            Message(
                taken.format(count=HandoverCounted().shipments(shipments)),
                self.tr("It is in the list, and is sent to the service by itself."),
            ),
            Tone.GOOD,
        )
        self.leave.setFocus()

    def show_error(self, error: SenaeError) -> None:
        """Say why the file is not taken, or what went wrong; nothing was changed.

        What was ticked stays, to be tried again.
        """
        self.subtitle.setVisible(self.model.rowCount() > 0)
        self.say_error(error)
        self._count()

    def _take(self) -> None:
        self.take.setEnabled(False)
        self.taken.emit(tuple(self.model.chosen))

    def _count(self) -> None:
        self.take.setEnabled(bool(self.model.chosen))

    def _explain(self) -> None:
        line = self.model.line(self.table.currentIndex().row())
        differs = line is not None and bool(line.theirs or line.ours)
        self.sides.setVisible(differs)
        if line is not None:
            self.theirs.show_side(self.tr("In the file"), line.theirs or "—")
            self.ours.show_side(self.tr("Here"), line.ours or "—")

    def _make_table(self) -> RowTable:
        name = self.tr("Shipments in the file")
        table = RowTable(self.theme, name, self.model, widths=_WIDTHS, stretched=_SHIPMENT)
        table.setAccessibleDescription(self.tr("The space bar ticks what is to be taken over."))
        return table
