"""The second step of a start: Qt, and the window on what was kept."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from senae_desktop import __version__
from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.flows.first_window import FirstWindow, first_window
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.resource_files import resource
from senae_desktop.runtime.crash import CrashWatch
from senae_desktop.runtime.first_turn import run_until_painted
from senae_desktop.runtime.qt_messages import leave_qt, listen_to_qt
from senae_desktop.runtime.single_instance import SingleInstance
from senae_desktop.runtime.translation import install_translators, remove_translators
from senae_desktop.widgets.theme import Scheme, Theme

if TYPE_CHECKING:
    from concurrent.futures import Future

    from senae_desktop.domain.clock import Clock
    from senae_desktop.runtime.paths import Paths
    from senae_desktop.runtime.settings import SettingsFile

_SCHEMES = {"light": Scheme.LIGHT, "dark": Scheme.DARK}


class Foreground:
    """The application and how it looks and speaks.

    ``alone`` is false when this profile has a window already: nothing else is built then.
    """

    def __init__(
        self,
        undo: ExitStack,
        folders: Paths,
        settings: SettingsFile,
        clock: Clock,
        language: str | None,
        *,
        asked: str,
    ) -> None:
        self.folders, self.settings, self.clock = folders, settings, clock
        listen_to_qt()
        undo.callback(leave_qt)
        self.app = _application(undo)
        instance = SingleInstance(folders.run)
        self.alone = instance.acquire()
        if not self.alone:
            from senae_desktop.runtime.instance_door import knock  # noqa: PLC0415 - rarely needed

            knock(folders.run, asked)
            return
        undo.callback(instance.release)
        self.crash = CrashWatch(folders.logs)
        self.crash.install()
        undo.callback(self.crash.remove)
        chosen = language or settings.value.language
        undo.callback(remove_translators, install_translators(self.app, chosen))
        self.theme = Theme(self.app)
        self.theme.use(_SCHEMES.get(settings.value.scheme))
        self.theme.apply(self.app)
        self.formatter = Formatter(chosen, Catalogues(resource("catalogues")), clock)

    def show_kept(self, secret: Future[str | None]) -> FirstWindow | None:
        """Show what the last run kept, and return once it has been seen; None if it cannot be."""
        last = self.settings.value.last_account()
        if last is None:
            return None
        first = first_window(
            last,
            self.folders.archives,
            secret,
            theme=self.theme,
            formatter=self.formatter,
            clock=self.clock,
            left=self.settings.value.window,
        )
        if first is not None:
            run_until_painted(first.window)
            first.complete()
        return first


def _application(undo: ExitStack) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        undo.callback(app.shutdown)
    app.setApplicationName("senae-desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("senae-desktop")
    app.setWindowIcon(QIcon(str(resource("icons", "senae-desktop.svg"))))
    app.setQuitOnLastWindowClosed(False)
    return app
