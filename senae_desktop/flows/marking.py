"""The user's own marks: read and unread, followed, notes, tags and references of one's own.

They are kept in the archive of this computer only; no service hears of them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.query_vocabulary import Field
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.presentation.messages import describe
from senae_desktop.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from senae_desktop.widgets.table_own_dialogs import OwnWordsDialog

#: A shipment is read when it has been chosen for so long.
READING_MS = 800
_ERROR_MS = 10_000
_MARKING = "marking"

Write = Callable[[], Coroutine[Any, Any, Applied]]


class Marking(QObject):
    """Writes the marks that a window asks for, and marks as read what is looked at.

    ``following`` answers whose shipments are shown. ``dialog`` is the one last opened.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, following: Callable[[], Following | None]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._following = following
        self._serial = count()
        self.dialog: OwnWordsDialog | None = None
        self._read = _once(self, READING_MS, self._opened)
        rows, table = window.rows, window.table
        window.selection_changed.connect(self._chosen)
        table.rows_changed.connect(self._changed)
        rows.mark_requested.connect(self._mark)
        rows.follow_requested.connect(self._follow)
        rows.note_requested.connect(self._ask_note)
        rows.tags_requested.connect(self._ask_tags)
        rows.reference_requested.connect(self._ask_reference)

    @property
    def reading(self) -> bool:
        """Whether a shipment has been chosen, but not for long enough to be read."""
        return self._read.isActive()

    # --- reading -------------------------------------------------------------------------------

    def _chosen(self, number: int | None) -> None:
        self._read.stop()
        if number is not None:
            self._read.start()

    def _changed(self, numbers: frozenset[int]) -> None:
        if self._window.table.current_number in numbers and not self._read.isActive():
            self._read.start()

    def _opened(self) -> None:
        number, following = self._window.table.current_number, self._following()
        if number is None or following is None or not self._window.isActiveWindow():
            return
        archive, now = following.local.archive, self._desk.clock.now()
        self._write(lambda: archive.opened(number, now))

    # --- marks on many -------------------------------------------------------------------------

    def _mark(self, numbers: Sequence[int], unread: bool) -> None:
        self._read.stop()  # what is marked by hand stays so
        following = self._following()
        if following is not None:
            self._write(lambda: following.local.archive.mark(list(numbers), unread))

    def _follow(self, numbers: Sequence[int], followed: bool) -> None:
        following = self._following()
        if following is not None:
            self._write(lambda: following.local.archive.follow(list(numbers), followed))

    # --- words of one's own --------------------------------------------------------------------

    def _ask_note(self, number: int) -> None:
        from senae_desktop.widgets.table_own_dialogs import NoteDialog  # noqa: PLC0415

        following = self._following()
        if following is None:
            return
        archive, note = following.local.archive, following.local.reader.marks(number).note
        dialog = NoteDialog(self._desk.theme, self._about([number]), note, self._window)
        self._open(dialog, lambda text: archive.set_note(number, text))

    def _ask_reference(self, number: int) -> None:
        from senae_desktop.widgets.table_own_dialogs import ReferenceDialog  # noqa: PLC0415

        following = self._following()
        if following is None:
            return
        archive, reader = following.local.archive, following.local.reader
        rows = reader.rows([number])
        dialog = ReferenceDialog(
            self._desk.theme,
            self._about([number]),
            reader.marks(number).own_reference,
            rows[0].reference if rows else "",
            self._window,
        )
        self._open(dialog, lambda text: archive.set_own_reference(number, text))

    def _ask_tags(self, numbers: Sequence[int]) -> None:
        from senae_desktop.widgets.table_own_dialogs import TagsDialog  # noqa: PLC0415

        following = self._following()
        if following is None:
            return
        archive, reader, chosen = following.local.archive, following.local.reader, list(numbers)
        # Of many only the first is asked: the dialog replaces them all alike.
        tags = reader.marks(chosen[0]).tags
        known = self._known_tags()
        dialog = TagsDialog(self._desk.theme, self._about(chosen), tags, known, self._window)
        self._open(dialog, lambda words: archive.set_tags(chosen, words))

    def _known_tags(self) -> set[str]:
        model = self._window.table.shipments()
        index = model.filter_index if model is not None else None
        return set(index.values[Field.TAG]) if index is not None else set()

    def _about(self, numbers: Sequence[int]) -> str:
        if len(numbers) > 1:
            return QCoreApplication.translate("Marking", "%n shipment(s)", "", len(numbers))
        following = self._following()
        rows = following.local.reader.rows(numbers) if following is not None else []
        if not rows:
            return ""
        row = rows[0]
        number = row.declaration or row.document or row.cargo_number or row.reference
        return " · ".join(part for part in (row.importer, number) if part)

    def _open(
        self, dialog: OwnWordsDialog, save: Callable[[Any], Coroutine[Any, Any, Applied]]
    ) -> None:
        def submit(value: object) -> None:
            self._write(lambda: save(value), dialog)

        self.dialog = dialog
        dialog.submitted.connect(submit)
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    # --- writing -------------------------------------------------------------------------------

    def _write(self, write: Write, dialog: OwnWordsDialog | None = None) -> None:
        following = self._following()

        async def work() -> None:
            try:
                applied = await write()
            except SenaeError as error:
                self._show_error(error, dialog)
                return
            if dialog is not None and dialog is self.dialog:
                dialog.accept()
            if applied and following is not None and following is self._following():
                following.show_marked(applied)

        # Each under a name of its own, so that none replaces or joins another.
        self._desk.tasks.start(f"{_MARKING} {next(self._serial)}", work)

    def _show_error(self, error: SenaeError, dialog: OwnWordsDialog | None) -> None:
        if dialog is not None and dialog is self.dialog:
            dialog.show_error(error)
        else:
            self._window.status_line.showMessage(describe(error).headline, _ERROR_MS)


def _once(parent: QObject, delay: int, work: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(delay)
    timer.timeout.connect(work)
    return timer
