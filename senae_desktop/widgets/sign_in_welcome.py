"""The first start: no account and no data yet, so three ways in, each said plainly."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from senae_desktop.widgets.choice_card import ChoiceCard
from senae_desktop.widgets.form_fields import RELATED
from senae_desktop.widgets.theme import Theme


class WelcomePage(QWidget):
    """Demonstration, an account on this computer, or the agency's address."""

    demonstration_requested = Signal()
    create_account_requested = Signal()
    agency_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.demonstration = ChoiceCard(
            theme,
            "box",
            self.tr("Open the demonstration"),
            self.tr("Look around with invented shipments. Nothing to fill in."),
        )
        self.create_account = ChoiceCard(
            theme,
            "user",
            self.tr("Create my account on this computer"),
            self.tr("Follow your own imports. The data stay here."),
        )
        self.agency = ChoiceCard(
            theme,
            "external-link",
            self.tr("Enter my agency's address"),
            self.tr("Sign in to the server that your agency shares."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED + 4)
        for card in (self.demonstration, self.create_account, self.agency):
            column.addWidget(card)
        self.demonstration.clicked.connect(self.demonstration_requested)
        self.create_account.clicked.connect(self.create_account_requested)
        self.agency.clicked.connect(self.agency_requested)
