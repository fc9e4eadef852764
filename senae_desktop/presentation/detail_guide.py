"""*¿A quién le toca?*, whole: both lanes, all deadlines and the reading, as facts to copy."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.durations import History
from senae_desktop.domain.event import Lane
from senae_desktop.domain.guidance import Guidance, Guide
from senae_desktop.domain.list_row import ArchiveState
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.detail_cards import Card, DetailCards
from senae_desktop.presentation.detail_deadlines import DeadlineWords
from senae_desktop.presentation.detail_facts import Fact, FactGroup, fact_group
from senae_desktop.presentation.detail_usual import UsualWords
from senae_desktop.presentation.formatting import Formatter


class DetailGuide:
    """Words what is to be done about an import."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self._language = formatter.language
        self._guidance = Guidance(formatter.catalogues)
        self._usual = UsualWords(formatter)
        self._deadlines = DeadlineWords(formatter)
        self._cards = DetailCards(formatter)

    def usual_card(self, record: ShipmentRecord, history: History | None, now: datetime) -> Card:
        """How long it usually takes where the import stands: in the lane that has to move."""
        cargo, declaration = self._guidance.of(record)
        guide = declaration if declaration.reason or not cargo.reason else cargo
        if guide.stage is None and not guide.reason:
            guide = cargo
        return self._usual.card(guide, record.shipment, history, now)

    def groups(
        self, record: ShipmentRecord, state: ArchiveState, history: History | None, now: datetime
    ) -> tuple[FactGroup, ...]:
        """The declaration, the cargo, the deadlines, and how fresh all this is."""
        cargo, declaration = self._guidance.of(record)
        guides = (declaration, cargo) if declaration.reason else (cargo, declaration)
        deadlines = self._deadlines.listed(record.shipment, now)
        if not deadlines:
            none = QCoreApplication.translate("Detail", "No deadline is running for this shipment.")
            deadlines = [(QCoreApplication.translate("Detail", "None"), none)]
        reading = self._cards.reading(record, state, now)
        return (
            *(self._lane(guide, record, history) for guide in guides),
            fact_group(QCoreApplication.translate("Detail", "Deadlines"), deadlines),
            fact_group(
                QCoreApplication.translate("Detail", "Reading"),
                [
                    (QCoreApplication.translate("Detail", "Age"), reading.title),
                    (QCoreApplication.translate("Detail", "At"), reading.note),
                    (QCoreApplication.translate("Detail", "Event"), reading.text),
                ],
            ),
        )

    def _lane(self, guide: Guide, record: ShipmentRecord, history: History | None) -> FactGroup:
        lane = (
            QCoreApplication.translate("Detail", "Cargo")
            if guide.lane is Lane.CARGO
            else QCoreApplication.translate("Detail", "Declaration")
        )
        language = self._language
        facts = [
            (QCoreApplication.translate("Detail", "Means"), guide.meaning[language]),
            (QCoreApplication.translate("Detail", "Whose move"), self._whose(guide)),
            (QCoreApplication.translate("Detail", "What to do"), guide.next(language)),
            (QCoreApplication.translate("Detail", "What to keep"), guide.proof(language)),
            (QCoreApplication.translate("Detail", "Besides"), self._besides(guide)),
            (
                QCoreApplication.translate("Detail", "Usually takes"),
                self._usual.told(guide, record.shipment, history),
            ),
            (QCoreApplication.translate("Detail", "Source"), self._source(guide)),
        ]
        title = f"{lane} · {guide.state.name(language)}"
        return FactGroup(title, tuple(Fact(label, text) for label, text in facts if text))

    def _whose(self, guide: Guide) -> str:
        party = self._formatter.name("parties", guide.party)
        why = guide.reason.text("meaning", self._language) if guide.reason else ""
        return f"{party}. {why}".strip()

    def _besides(self, guide: Guide) -> str:
        return "\n".join(
            f"{one.text('meaning', self._language)} {one.text('next', self._language)}"
            for one in guide.besides
        )

    def _source(self, guide: Guide) -> str:
        sources = "\n".join(guide.sources)
        if not guide.to_be_confirmed:
            return sources
        return QCoreApplication.translate("Detail", "To be confirmed. {sources}").format(
            sources=sources
        )
