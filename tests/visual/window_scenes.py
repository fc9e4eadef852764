"""The main window in every state that a user can meet."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter

from senae_desktop.domain.account import Account
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress
from tests.visual import material
from tests.visual.material import ACCOUNT, OWN, Told
from tests.visual.studio import Shown, Studio

#: Stories of which the timeline is worth a look of its own.
_STORIES = (
    "DOC", "FIS", "OBS", "REC", "PAR", "ADV", "UNK", "ABT", "RET", "AWM", "AUT",
)  # fmt: skip
_CROWD = 100_000


def take(studio: Studio, *, brief: bool = False) -> None:
    """All pictures of the window; ``brief`` leaves out those that size and scale do not change."""
    with tempfile.TemporaryDirectory(prefix="senae-pictures-") as name, ExitStack() as stack:
        folder = Path(name)

        def shown(title: str, known: list[Told], account: Account | None) -> Shown:
            owner = account or ACCOUNT
            reader = stack.enter_context(material.archive(folder, title, known, owner))
            return studio.window(reader, account)

        agency = material.agency()
        _demonstration(studio, shown("agency", agency, ACCOUNT), agency)
        _empty(studio, shown("own", [], OWN))
        if brief:
            return
        _one(studio, lambda known: shown("one", known, OWN), agency)
        _extremes(studio, shown, agency)


def _demonstration(studio: Studio, main: Shown, agency: list[Told]) -> None:
    window = main.window
    studio.save(window, "main-first-row")
    for story, one in _one_of_each(agency).items():
        main.choose(one.record.shipment.id)
        studio.settle()
        studio.save(window, f"story-{story}")
    for name, state in (
        ("offline", ConnectionState.OFFLINE),
        ("service-down", ConnectionState.SERVICE_UNAVAILABLE),
        ("session-expired", ConnectionState.SIGN_IN_REQUIRED),
        ("certificate", ConnectionState.CERTIFICATE_PROBLEM),
    ):
        main.situation(state)
        studio.settle()
        studio.save(window, f"banner-{name}")
    main.situation(ConnectionState.ONLINE, set_aside=date(2026, 11, 23))
    studio.settle()
    studio.save(window, "banner-set-aside")
    main.situation(ConnectionState.ONLINE, SyncProgress(SyncPhase.UPDATE, 40))
    studio.settle()
    studio.save(window, "refreshing")
    main.situation(ConnectionState.ONLINE)
    window.header.query_box.edit.setText("guayaquil andina")
    window.header.query_box.edit.setText("repuestos")
    studio.settle()
    studio.save(window, "filtered")
    window.header.query_box.edit.setText("zapatos de charol")
    studio.settle()
    studio.save(window, "filtered-to-nothing")
    window.header.query_box.clear()
    window.header.open_menu()
    studio.settle()
    menu = window.actions_.menu
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(menu.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), menu.grab())
    painter.end()
    picture.save(str(studio.folder / "menu-open.png"))
    menu.hide()
    main.close()


def _one_of_each(agency: list[Told]) -> dict[str, Told]:
    """For each story the import that has come furthest without being over."""
    found: dict[str, Told] = {}
    for one in agency:
        best = found.get(one.story)
        if not one.record.shipment.closed and (
            best is None or len(one.record.events) > len(best.record.events)
        ):
            found[one.story] = one
    return found


def _empty(studio: Studio, own: Shown) -> None:
    studio.save(own.window, "own-empty")
    own.situation(ConnectionState.ONLINE, SyncProgress(SyncPhase.FIRST, 0))
    studio.settle()
    studio.save(own.window, "first-sync-begins")
    own.situation(ConnectionState.ONLINE, SyncProgress(SyncPhase.FIRST, 4_200, 10_000))
    studio.settle()
    studio.save(own.window, "first-sync")
    own.close()


def _one(studio: Studio, shown: Callable[[list[Told]], Shown], agency: list[Told]) -> None:
    one = shown([max(agency, key=lambda known: len(known.record.events))])
    studio.settle()
    studio.save(one.window, "one-row")
    one.close()


def _extremes(
    studio: Studio,
    shown: Callable[[str, list[Told], Account | None], Shown],
    agency: list[Told],
) -> None:
    named = shown("long", material.long_named(agency[:40]), ACCOUNT)
    studio.settle()
    studio.save(named.window, "long-names")
    named.close()
    behind = shown("late", material.late(agency[:40]), ACCOUNT)
    studio.settle()
    studio.save(behind.window, "everything-late")
    behind.close()
    full = shown("crowd", material.crowd(_CROWD), ACCOUNT)
    full.window.table.verticalScrollBar().setValue(50_000)
    studio.settle()
    studio.save(full.window, "hundred-thousand-rows")
    full.close()
