"""Everything that can be asked of the window, with its keys, and the menu that lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

# Keys as they are engraved on the keyboards sold here; Qt's own catalogue writes them out in full
# ("Control+Mayúsculas+A"). The context is that in which Qt looks them up.
_KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
)

_ICONS = {
    "add_cargo": "add",
    "paste_box": "paste",
    "record_event": "note",
    "create_shipment": "box",
    "inbox": "inbox",
    "refresh": "refresh",
    "facets": "filter",
    "notifications": "bell",
    "portal": "external-link",
    "sign_in": "user",
    "sign_out": "sign-out",
    "help": "help",
    "about": "info",
}


class WindowActions(QObject):
    """The actions by name. ``language_chosen`` carries ``es`` or ``en``; ``scheme_chosen``
    ``system``, ``light`` or ``dark``."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._named: dict[str, QAction] = {}
        self.add_cargo = self._action("add_cargo", self.tr("Add cargo"), "Ctrl+Shift+A")
        self.paste_box = self._action("paste_box", self.tr("Paste box…"), "Ctrl+L")
        self.inbox = self._action("inbox", self.tr("What changed"), "Ctrl+N")
        self.record_event = self._action("record_event", self.tr("Record an event…"), "Ctrl+E")
        self.create_shipment = self._action(
            "create_shipment", self.tr("Create a shipment of my own…"), "Ctrl+Shift+L"
        )
        self.undo = self._action("undo", self.tr("Undo what I entered last"), "Ctrl+Z")
        self.undo.setEnabled(False)
        self.refresh = self._action("refresh", self.tr("Refresh"), "F5")
        self.ask_again = self._action("ask_again", self.tr("Ask about this one"), "Shift+F5")
        self.find = self._action("find", self.tr("Filter"), "Ctrl+F")
        self.facets = self._action("facets", self.tr("Show or hide the filters"), "F9")
        self.grouped = self._action("grouped", self.tr("Group by importer"), "Ctrl+G")
        self.grouped.setCheckable(True)
        self.print_timeline = self._action("print_timeline", self.tr("Print timeline…"), "Ctrl+P")
        self.notifications = self._action("notifications", self.tr("Notifications…"), "")
        self.detail_beside = self._action(
            "detail_beside", self.tr("Detail to the right of the list"), "F8"
        )
        self.detail_beside.setCheckable(True)
        self.portal = self._action("portal", self.tr("Portal of SENAE in the browser"), "")
        self.watched = self._action("watched", self.tr("Looked for again…"), "")
        self.hand_over = self._action("hand_over", self.tr("Hand over my record…"), "")
        self.take_over = self._action("take_over", self.tr("Take over a colleague's record…"), "")
        self.sign_in = self._action("sign_in", self.tr("Sign in…"), "")
        self.sign_out = self._action("sign_out", self.tr("Sign out"), "")
        self.help = self._action("help", self.tr("Help"), "F1")
        self.about = self._action("about", self.tr("About the program"), "")
        self.quit = self._action("quit", self.tr("Quit"), "Ctrl+Q")
        self.set_shipment_chosen(False)
        self.print_timeline.setEnabled(False)
        self.menu = self._menu()
        theme.changed.connect(self._dress)
        self._dress()

    def add_list_menus(self, rows: QMenu, sort: QMenu, columns: QAction, density: QMenu) -> None:
        """Offer in the menu too what can be done with the list."""
        self.menu.insertMenu(self._list_menu.menuAction(), rows)
        self._list_menu.addMenu(sort)
        self._list_menu.addAction(columns)
        self._list_menu.addMenu(density)

    def add_views_menu(self, views: QMenu) -> None:
        """Offer the saved views in the menu."""
        self.menu.insertMenu(self._record_menu.menuAction(), views)

    def set_shipment_chosen(self, chosen: bool) -> None:
        """Offer what can be done with one shipment, or not."""
        self.record_event.setEnabled(chosen)
        self.ask_again.setEnabled(chosen)

    def set_signed_in(self, signed_in: bool) -> None:
        """Offer either to sign in or to sign out."""
        self.sign_in.setVisible(not signed_in)
        self.sign_out.setVisible(signed_in)

    def set_language(self, language: str) -> None:
        """Mark the language in use."""
        _check(self._languages, language)

    def set_scheme(self, scheme: str) -> None:
        """Mark the colours in use."""
        _check(self._schemes, scheme)

    def tell_of_version(self, version: str) -> None:
        """Say in the menu that a newer version can be had; it says no more than that."""
        self.about.setText(self.tr("New version: {version}").format(version=version))

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({native})")
        self._window.addAction(action)
        self._named[name] = action
        return action

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addActions([self.add_cargo, self.paste_box, self.record_event, self.create_shipment])
        menu.addAction(self.undo)
        menu.addSeparator()
        menu.addActions([self.refresh, self.ask_again, self.inbox])
        menu.addSeparator()
        self._list_menu = menu.addMenu(self.tr("List"))
        self._list_menu.addActions([self.facets, self.grouped, self.detail_beside])
        self._list_menu.addSeparator()
        self._record_menu = menu.addMenu(self.tr("My record"))
        self._record_menu.addActions([self.watched, self.hand_over, self.take_over])
        menu.addAction(self.print_timeline)
        menu.addSeparator()
        menu.addAction(self.notifications)
        self._add_choices(menu)
        menu.addSeparator()
        menu.addActions([self.portal, self.help, self.about])
        menu.addSeparator()
        menu.addActions([self.sign_in, self.sign_out, self.quit])
        return menu

    def _add_choices(self, menu: QMenu) -> None:
        self._languages = _choices(
            menu.addMenu(self.tr("Language")), {"es": "Español", "en": "English"}
        )
        self._languages.triggered.connect(self._choose_language)
        self._schemes = _choices(
            menu.addMenu(self.tr("Colours")),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
        )
        self._schemes.triggered.connect(self._choose_scheme)

    def _choose_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _choose_scheme(self, action: QAction) -> None:
        self.scheme_chosen.emit(action.data())

    def _dress(self) -> None:
        for name, icon in _ICONS.items():
            self._named[name].setIcon(self._theme.icon(icon))


def _choices(menu: QMenu, names: dict[str, str]) -> QActionGroup:
    group = QActionGroup(menu)
    for code, name in names.items():
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setData(code)
        group.addAction(action)
    return group


def _check(group: QActionGroup, code: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == code)
