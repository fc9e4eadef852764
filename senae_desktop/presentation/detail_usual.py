"""How long a stage usually takes, in words that promise nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.durations import LEAST, History, Usual
from senae_desktop.domain.guidance import Guide
from senae_desktop.domain.shipment import Shipment
from senae_desktop.presentation.detail_cards import Card
from senae_desktop.presentation.formatting import Formatter

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_TENTH = Decimal("0.1")


class UsualWords:
    """Words what one's own history tells of the stage of a guide."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter

    def card(
        self, guide: Guide, shipment: Shipment, history: History | None, now: datetime
    ) -> Card:
        """The card: usual time, by what it was narrowed, and how long it has been so far."""
        if shipment.closed:
            return Card(
                QCoreApplication.translate("Detail", "Usual time: nothing to wait for"),
                QCoreApplication.translate("Detail", "No stage is running."),
            )
        if guide.stage is None:
            return Card(
                QCoreApplication.translate("Detail", "Usual time: does not apply"),
                QCoreApplication.translate(
                    "Detail", "In this state what is usual says nothing: mind the deadlines."
                ),
            )
        so_far = self._so_far(guide, now)
        if history is None:
            title = QCoreApplication.translate("Detail", "Usual time: reading your history…")
            return Card(title, self._where(guide.stage, None, None), so_far)
        usual = history.usual(guide.stage, shipment.office, shipment.status.control)
        if usual.median is None:
            title = QCoreApplication.translate("Detail", "Usual time: not known yet (n = {count})")
            return Card(title.format(count=usual.count), self.sentence(usual, guide.stage), so_far)
        title = QCoreApplication.translate("Detail", "Usually takes {span} (n = {count})").format(
            span=self.span(usual.median), count=self._formatter.integer(usual.count)
        )
        return Card(title, self.sentence(usual, guide.stage), so_far, self._tone(guide, usual, now))

    def sentence(self, usual: Usual, stage: str) -> str:
        """The middle half and where it was measured, or why nothing is told."""
        where = self._where(stage, usual.office, usual.channel)
        if usual.lower is None or usual.upper is None:
            few = QCoreApplication.translate(
                "Detail", "{where}: told once {least} of your own imports have gone through it."
            )
            return few.format(where=where, least=LEAST)
        told = QCoreApplication.translate(
            "Detail", "{where}, by your own history: the middle half took {lower} to {upper}."
        )
        return told.format(where=where, lower=self.span(usual.lower), upper=self.span(usual.upper))

    def told(self, guide: Guide, shipment: Shipment, history: History | None) -> str:
        """Usual time and middle half in one line; empty when no stage is running."""
        if guide.stage is None or shipment.closed or history is None:
            return ""
        usual = history.usual(guide.stage, shipment.office, shipment.status.control)
        if usual.median is None:
            counted = QCoreApplication.translate("Detail", "{sentence} So far n = {count}.")
            return counted.format(sentence=self.sentence(usual, guide.stage), count=usual.count)
        whole = QCoreApplication.translate("Detail", "{span} (n = {count}). {sentence}")
        return whole.format(
            span=self.span(usual.median),
            count=self._formatter.integer(usual.count),
            sentence=self.sentence(usual, guide.stage),
        )

    def span(self, span: timedelta) -> str:
        """``35 min``, ``26 h`` or ``2,4 days``."""
        if span < 2 * _HOUR:
            minutes = QCoreApplication.translate("Detail", "{count} min")
            return minutes.format(count=round(span / timedelta(minutes=1)))
        if span < 2 * _DAY:
            hours = QCoreApplication.translate("Detail", "{count} h")
            return hours.format(count=round(span / _HOUR))
        days = Decimal(span / _DAY).quantize(_TENTH)
        return QCoreApplication.translate("Detail", "{count} days").format(
            count=self._formatter.decimal(days, 1)
        )

    def _where(self, stage: str, office: str | None, channel: str | None) -> str:
        name = self._formatter.name
        parts = [name("stages", stage)]
        if channel:
            word = QCoreApplication.translate("Detail", "channel {name}")
            parts.append(word.format(name=name("channels", channel).lower()))
        parts.append(
            name("districts", office)
            if office
            else QCoreApplication.translate("Detail", "all districts")
        )
        return ", ".join(parts)

    def _so_far(self, guide: Guide, now: datetime) -> str:
        if guide.since is None:
            return ""
        word = QCoreApplication.translate("Detail", "So far: {span}")
        return word.format(span=self.span(max(now - guide.since.at, timedelta(0))))

    def _tone(self, guide: Guide, usual: Usual, now: datetime) -> str:
        """Warned when this one has taken longer than three of four."""
        if guide.since is None or usual.upper is None:
            return ""
        return "warning" if now - guide.since.at > usual.upper else ""
