"""Deadlines in words: the day, how far it is, by which rule, and how sure that rule is."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.catalogue_entries import Confidence, DeadlineRule
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.shipment import Deadline, Shipment
from senae_desktop.presentation.detail_counted import DetailCounted
from senae_desktop.presentation.formatting import Formatter


class DeadlineWords:
    """Words deadlines in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter

    def rule(self, rule: DeadlineRule) -> str:
        """Term, day type, start, article, and whether somebody has yet to confirm it."""
        working = rule.day_type == "working"
        counted = DetailCounted()
        days = counted.working_days(rule.days) if working else counted.calendar_days(rule.days)
        starts = ", ".join(self._formatter.name("event_types", code) for code in rule.starts)
        since = QCoreApplication.translate("Detail", "{days} from: {event}")
        parts = [
            rule.name(self._formatter.language),
            since.format(days=days, event=starts) if starts else days,
            rule.article,
        ]
        if unconfirmed(rule):
            parts.append(QCoreApplication.translate("Detail", "to be confirmed"))
        return " · ".join(part for part in parts if part)

    def listed(self, shipment: Shipment, now: datetime) -> list[tuple[str, str]]:
        """All running deadlines, nearest first: the rule's name, and everything about it."""
        today = now.astimezone(ECUADOR).date()
        nearest = sorted(shipment.deadlines, key=lambda deadline: deadline.due)
        return [self._line(deadline, today) for deadline in nearest]

    def _line(self, deadline: Deadline, today: date) -> tuple[str, str]:
        when = f"{self._formatter.day(deadline.due)} ({days_left((deadline.due - today).days)})"
        rule = self._catalogues.deadline_rules.get(deadline.code)
        if rule is None:
            return deadline.code, when
        consequence = QCoreApplication.translate("Detail", "After it: {consequence}").format(
            consequence=rule.consequence(self._formatter.language)
        )
        name, _, rest = self.rule(rule).partition(" · ")
        return name, "\n".join((when, rest, consequence))


def unconfirmed(rule: DeadlineRule) -> bool:
    """Whether a person has yet to check the article."""
    return rule.confidence is not Confidence.SURE or not rule.verified_by


def days_left(days: int) -> str:
    """``in 3 days``, ``today`` or ``3 days ago``."""
    if days == 0:
        return QCoreApplication.translate("Detail", "today")
    if days < 0:
        return DetailCounted().days_ago(-days)
    return DetailCounted().in_days(days)
