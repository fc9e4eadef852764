"""Drops what no longer matters, so that the store does not grow with every sign-in."""

from __future__ import annotations

from datetime import timedelta

from senae_desktop.tracking_service.evidence import UNUSED_KEPT
from senae_desktop.tracking_service.feed import REMOVALS_KEPT
from senae_desktop.tracking_service.intake import ANSWERS_KEPT, REMOVED_KEPT
from senae_desktop.tracking_service.refreshing import WINDOW
from senae_desktop.tracking_service.services import Services
from senae_desktop.tracking_service.sign_in import forget_expired
from senae_desktop.tracking_service.store import changes, evidence, keeping, refreshes, shipments

PAUSE = timedelta(hours=1)


def tidy(services: Services) -> None:
    """Forget expired tokens and counts; answers, removals and unused files kept long enough."""
    now = services.clock.now()
    with services.database.writing() as connection:
        forget_expired(connection, now)
        keeping.forget_answers(connection, now - ANSWERS_KEPT)
        evidence.forget_unused(connection, now - UNUSED_KEPT)
        refreshes.forget(connection, now - WINDOW)
        shipments.forget_removed(connection, now - REMOVED_KEPT)
        changes.forget_removals(connection, now - REMOVALS_KEPT)
