"""The paste box (*caja de pegado*): everything found is shown first, and added by one click.

Three states: the empty box, the reading with *Cancelar*, and the table of what was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.intake.document import Skipped
from senae_desktop.intake.reading import SUFFIXES
from senae_desktop.presentation.file_messages import explain_unreadable
from senae_desktop.presentation.hint import Hint, Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.presentation.paste_model import PasteModel
from senae_desktop.presentation.paste_words import TONES, PasteWords
from senae_desktop.presentation.pasting import Pasted, pasted
from senae_desktop.usecases.comparing import Compared
from senae_desktop.widgets.form_dialog import FormDialog, Waiting
from senae_desktop.widgets.form_fields import HintLine, button, words
from senae_desktop.widgets.paste_box import PasteBox
from senae_desktop.widgets.paste_table import PasteTable
from senae_desktop.widgets.theme import Theme

_WIDTH = 1000


class PasteDialog(FormDialog):
    """After ``given`` the owner answers with ``show_rows`` or ``show_error``; ``edited`` carries
    the items after one was put right, ``accepted_rows`` those to be added."""

    given = Signal(object)  # Pasted
    edited = Signal(object)  # list[Item]
    accepted_rows = Signal(object)  # list[Compared]
    columns_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, saying: PasteWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.saying = saying
        self.heading.setText(self.tr("Paste box"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr("References are found by themselves. Nothing is added before you say so.")
        )
        self.subtitle.show()
        self.setAcceptDrops(True)
        self.box = PasteBox()
        self.model = PasteModel(saying, self)
        self.summary = words()
        self.summary.setFont(theme.font("strong"))
        self.table = PasteTable(theme, self.model)
        self.explanation = HintLine(theme)
        self.file = button(self.tr("Choose files…"))
        self.read = button(self.tr("Look for references"), "primary")
        self.again = button(self.tr("Paste something else"))
        self.columns = button(self.tr("Columns…"))
        self.next_open = button(self.tr("Next to be corrected"))
        self.accept_all = button("", "primary")
        self.leave = button(self.tr("Close"))
        self.waiting = Waiting()
        for part in (self.box, self.summary, self.table, self.explanation):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._lay_out_footer()
        self._connect()
        self._has_tables = False
        self.begin()

    # --- setters -----------------------------------------------------------------------------

    def begin(self) -> None:
        """The empty box."""
        self.model.show([])
        self.box.clear()
        self.message.clear()
        self._show_state(found=False)
        self.box.setFocus()

    def set_busy(self, text: str = "") -> None:
        """Show what is being done; empty text ends it."""
        if not text:
            self.waiting.hide()
            self.content.setEnabled(True)
            self._show_state(found=bool(self.model.rows))
            return
        if not self.waiting.isHidden():
            self.waiting.say(text)
            return
        self.content.setEnabled(False)
        for each in self._buttons:
            each.hide()
        self.message.clear()
        self.waiting.begin(text)
        self.fit()

    def show_rows(
        self, rows: Sequence[Compared], skipped: Sequence[Skipped] = (), *, tables: bool = False
    ) -> None:
        """Show what was found."""
        self._has_tables = tables
        self.model.show(rows)
        self.waiting.hide()
        self.content.setEnabled(True)
        self.summary.setText(self.saying.summary(rows))
        self.table.fit()
        self._show_state(found=bool(rows))
        if not rows:
            self.say(
                Message(
                    self.tr("No reference was found."),
                    self.tr("A word before the number helps: BL, guía, DAI, contenedor, MRN."),
                ),
                Tone.WARNING,
            )
        elif skipped:
            headlines = (f"{part.name}: {explain_unreadable(part.reason)[0]}" for part in skipped)
            self.say(Message(self.tr("A part could not be read."), "\n".join(headlines)))
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        if rows:
            (self.accept_all if self.model.good() else self.table).setFocus()

    def show_compared(self, rows: Sequence[Compared]) -> None:
        """Show the states anew after something was put right; the place is kept."""
        self.model.show(rows)
        self.summary.setText(self.saying.summary(rows))
        self._show_accept()
        self._explain()

    def show_added(self, count: int, rows: Sequence[Compared]) -> None:
        """Say what was added; what is left stays to be put right."""
        self.show_rows(rows, tables=self._has_tables)
        self.say(Message(self.saying.added(count)), Tone.GOOD)

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; what was found before stays."""
        self.set_busy()
        self.say_error(error)

    def reject(self) -> None:
        """Esc stops what is running, then leaves."""
        if self.waiting.isHidden():
            super().reject()
        else:
            self._cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook; anything that can be read may be dropped anywhere in the dialog."""
        if pasted(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook."""
        what = pasted(event.mimeData())
        if what:
            event.acceptProposedAction()
            self.given.emit(what)

    # --- inside ------------------------------------------------------------------------------

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.leave, self.again, self.columns, self.next_open, self.file, self.read,
            self.accept_all,
        )  # fmt: skip

    def _show_state(self, *, found: bool) -> None:
        self.box.setVisible(not found)
        for part in (self.summary, self.table):
            part.setVisible(found)
        if not found:
            self.explanation.hide()
        self.leave.show()
        self.file.setVisible(not found)
        self.read.setVisible(not found)
        self.again.setVisible(found)
        self.columns.setVisible(found and self._has_tables)
        self._show_accept()
        self.fit()

    def _show_accept(self) -> None:
        good = len(self.model.good())
        found = bool(self.model.rows)
        self.accept_all.setVisible(good > 0)
        self.accept_all.setText(self.saying.accept(good))
        self.next_open.setVisible(found and self.model.next_open(-1) is not None)
        self.accept_all.setDefault(good > 0)
        self.read.setDefault(not found)

    def _explain(self) -> None:
        place = self.table.currentIndex().row()
        said = self.model.explanation(place)
        tone = TONES[self.model.rows[place].state] if said else Tone.MUTED
        self.explanation.show_hint(Hint(said, tone))
        self.fit()

    def _read(self) -> None:
        text = self.box.toPlainText()
        if text.strip():
            self.given.emit(Pasted(text=text))
        else:
            self.box.setFocus()

    def _choose_files(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose files"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chooser.setNameFilter(self.tr("Files that can be read") + f" ({patterns})")
        chooser.filesSelected.connect(self._files_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _files_chosen(self, names: Sequence[str]) -> None:
        self.given.emit(Pasted(files=tuple(Path(name) for name in names)))

    def _accept(self) -> None:
        good = self.model.good()
        if good and self.waiting.isHidden():
            self.accepted_rows.emit(good)

    def _go_on(self) -> None:
        place = self.model.next_open(self.table.currentIndex().row())
        if place is not None:
            self.table.begin_correction(place)

    def _cancel(self) -> None:
        self.set_busy()
        self.cancel_requested.emit()

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._explain()

    def _lay_out_footer(self) -> None:
        for widget in (self.leave, self.again, self.file):
            self.footer.addWidget(widget)
        self.footer.addStretch(1)
        for widget in (self.columns, self.next_open, self.read, self.accept_all):
            self.footer.addWidget(widget)
        self.footer.addWidget(self.waiting, 100)

    def _connect(self) -> None:
        self.box.given.connect(self.given)
        self.model.edited.connect(self.edited)
        self.read.clicked.connect(self._read)
        self.file.clicked.connect(self._choose_files)
        self.again.clicked.connect(self.begin)
        self.columns.clicked.connect(self.columns_requested)
        self.next_open.clicked.connect(self._go_on)
        self.accept_all.clicked.connect(self._accept)
        self.leave.clicked.connect(self.reject)
        self.waiting.cancelled.connect(self._cancel)
        self.table.selectionModel().currentChanged.connect(self._moved)
        accept = QShortcut(QKeySequence("Ctrl+Return"), self)
        accept.activated.connect(self._accept)
        onward = QShortcut(QKeySequence("F8"), self)
        onward.activated.connect(self._go_on)
        self.accept_all.setToolTip("Ctrl+Enter")
        self.next_open.setToolTip("F8")
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
