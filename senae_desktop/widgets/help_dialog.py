"""Help within the program: what each part is for, and the keys that really work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAction,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import button
from senae_desktop.widgets.sign_in_dialog import HELP_ADDRESS, HELP_TELEPHONE
from senae_desktop.widgets.theme import Theme

_WIDTH = 660
_READING_HEIGHT = 470
_SCREEN_SHARE = 0.6
_TITLE_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys as the system writes them, what they do, and the one part of the window that they need
    to be in, if any."""

    keys: str
    does: str
    part: str = ""


def shortcuts_of(window: QWidget) -> tuple[Shortcut, ...]:
    """The shortcuts of a window's own actions and buttons, in the order in which they were made.

    Those of dialogs that belong to the window are left out: they work only there.
    """
    found: dict[Shortcut, None] = {}
    for action in window.findChildren(QAction):
        keys = [_native(keys) for keys in action.shortcuts()]
        if keys and action.text() and _is_inside(action, window):
            found[Shortcut(", ".join(keys), _spoken(action.text()), _part(action))] = None
    for one in window.findChildren(QAbstractButton):
        name = one.accessibleName() or one.text()  # in a narrow window only the icon is seen
        if not one.shortcut().isEmpty() and name and one.window() is window:
            found[Shortcut(_native(one.shortcut()), _spoken(name))] = None
    return tuple(found)


def _is_inside(action: QAction, window: QWidget) -> bool:
    owner = action.parent()
    # To Qt a menu is a window of its own; its actions are nevertheless those of its parent.
    while owner is not None and (isinstance(owner, QMenu) or not isinstance(owner, QWidget)):
        owner = owner.parent()
    return isinstance(owner, QWidget) and owner.window() is window


def _part(action: QAction) -> str:
    """The name of the part whose keys these are; empty when they work in the whole window."""
    if action.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut:
        return ""
    owners = (one for one in action.associatedObjects() if isinstance(one, QWidget))
    return next((one.accessibleName() for one in owners if not isinstance(one, QMenu)), "")


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _spoken(text: str) -> str:
    """Without the mark of the menu key and the dots that announce a dialog."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


class HelpDialog(FormDialog):
    """Two tabs: a short guide to be read, and the table of keys of ``window``."""

    def __init__(self, theme: Theme, window: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Help"))
        self.setWindowTitle(self.heading.text())
        self.guide = QTextEdit()
        self.guide.setReadOnly(True)
        self.guide.setTabChangesFocus(True)
        self.guide.setAccessibleName(self.tr("Short guide"))
        self.guide.setMinimumHeight(160)
        self.keys = _table(theme, self.tr("Keyboard shortcuts"))
        self._write_guide()
        self._list_keys(shortcuts_of(window))
        self.tabs = QTabWidget()
        self.tabs.addTab(self.guide, self.tr("Short guide"))
        self.tabs.addTab(self.keys, self.tr("Keyboard"))
        self.tabs.setMinimumHeight(
            min(_READING_HEIGHT, self.screen().availableSize().height() // 2)
        )
        self.body.addWidget(self.tabs, 1)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)
        self.guide.setFocus()

    def _write_guide(self) -> None:
        title, words, block = QTextCharFormat(), QTextCharFormat(), QTextBlockFormat()
        title.setFont(self.theme.font("strong"))
        words.setFont(self.theme.font())
        cursor = QTextCursor(self.guide.document())
        for number, (heading, text) in enumerate(self._chapters()):
            if number:
                block.setTopMargin(_TITLE_GAP)
                cursor.insertBlock(block)
            cursor.insertText(heading, title)
            block.setTopMargin(0.0)
            cursor.insertBlock(block)
            cursor.insertText(text, words)
        self.guide.moveCursor(QTextCursor.MoveOperation.Start)

    def _chapters(self) -> tuple[tuple[str, str], ...]:
        contacts = self.tr(
            "Ecuapass and the official service: {address}, telephone {telephone}. This program is "
            "not SENAE's: before customs only what the official portal says is valid."
        )
        return (
            (
                self.tr("How to begin"),
                self.tr(
                    "Press “Add cargo” and write any number that you have: cargo number, bill of "
                    "lading, air waybill, DAI or container. If nobody has entered it yet, you can "
                    "register it as your own shipment and record each event as you learn of it."
                ),
            ),
            (
                self.tr("The list"),
                self.tr(
                    "One row per import: whose it is, its numbers, the stage it has reached, its "
                    "inspection channel, whose move it is and when it was last read. Choose a view "
                    "or a filter at the left, or write in the box above: the rows that hold every "
                    "word stay. An import that is missing may be in another view."
                ),
            ),
            (
                self.tr("The timeline"),
                self.tr(
                    "The cargo runs above, the declaration below; they meet at the exit, and the "
                    "inspection channel stands between them. A tick is done, a ring with a point "
                    "is where the import stands, a triangle needs attention, a dashed outline with "
                    "“≈” is expected, a dotted grey one is pending, and a dash does not apply. "
                    "Signs under a stage tell what did not go straight, in words; a code that is "
                    "not known yet is a grey chip. The arrow keys walk along it and show what is "
                    "known; Enter goes to the event; + shows all events and - the stages."
                ),
            ),
            (
                self.tr("Events that you record"),
                self.tr(
                    "Stage, date, and if you know them time, place and note. A mistake is not "
                    "erased: open the event in the tab “Events” to correct or withdraw it, and "
                    "the first entry stays in view."
                ),
            ),
            (
                self.tr("Without a connection"),
                self.tr(
                    "What was read is kept encrypted on this computer. When the service fails, a "
                    "band over the list says since when and how old the data are. No row "
                    "disappears, and the program tries again by itself."
                ),
            ),
            (
                self.tr("Whom to ask"),
                contacts.format(address=HELP_ADDRESS, telephone=HELP_TELEPHONE),
            ),
        )

    def _list_keys(self, shortcuts: tuple[Shortcut, ...]) -> None:
        model = QStandardItemModel(self.keys)
        titles = [self.tr("Keys"), self.tr("What they do"), self.tr("Where")]
        model.setHorizontalHeaderLabels(titles)
        for one in shortcuts:
            texts = (one.keys, one.does, one.part or self.tr("Everywhere"))
            model.appendRow([QStandardItem(text) for text in texts])
        self.keys.setModel(model)
        header = self.keys.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        if shortcuts:
            self.keys.setCurrentIndex(model.index(0, 0))


def _table(theme: Theme, name: str) -> QTableView:
    table = QTableView()
    table.setItemDelegate(TextDelegate(theme, table))
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
