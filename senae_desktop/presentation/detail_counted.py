"""The counted words of the detail, apart because only ``tr`` of a class is extracted in plurals."""

from __future__ import annotations

from PySide6.QtCore import QObject


class DetailCounted(QObject):
    """Numbers of things with their plural."""

    def packages(self, count: int) -> str:
        """How many packages (*bultos*)."""
        return self.tr("%n package(s)", "", count)

    def working_days(self, count: int) -> str:
        """A term in working days."""
        return self.tr("%n working day(s)", "", count)

    def calendar_days(self, count: int) -> str:
        """A term in calendar days."""
        return self.tr("%n calendar day(s)", "", count)

    def days_ago(self, count: int) -> str:
        """How long ago a term ran out."""
        return self.tr("%n day(s) ago", "", count)

    def in_days(self, count: int) -> str:
        """How long a term still runs."""
        return self.tr("in %n day(s)", "", count)
