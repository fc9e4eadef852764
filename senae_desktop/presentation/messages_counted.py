"""Sentences with a number in them.

The tool that collects the strings marks a plural only when it is written with ``self.tr`` in a
``QObject``, so these live in one.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class CountedWords(QObject):
    """Each method answers its sentence in the right number."""

    def asked_again_in(self, seconds: int) -> str:
        """When the service may be asked again."""
        return self.tr("It can be asked again in %n second(s).", "", seconds)

    def attempts_left(self, attempts: int) -> str:
        """How many sign-ins may still fail."""
        return self.tr("%n attempt(s) left before the account is locked.", "", attempts)

    def opens_in(self, minutes: int) -> str:
        """When a locked account opens."""
        return self.tr(
            "It opens again in %n minute(s). The password need not be changed.", "", minutes
        )

    def characters_missing(self, characters: int) -> str:
        """How much longer a password must be."""
        return self.tr("%n character(s) missing.", "", characters)

    def shipments_matched(self, shipments: int) -> str:
        """How many shipments one reference belongs to."""
        return self.tr("%n shipment(s) have this reference.", "", shipments)

    def events_lost(self, events: int) -> str:
        """What goes with a shipment that is removed."""
        return self.tr("Its %n event(s) go with it.", "", events)
