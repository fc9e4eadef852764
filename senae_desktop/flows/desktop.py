"""The whole run: who works with which data, from the first window to the last.

What a start on kept data does not show is imported where it is first used: the first paint of the
list waits for none of it.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import SenaeError, ServiceNotStarted, SessionExpired
from senae_desktop.domain.link import is_link
from senae_desktop.flows.archives import Archives
from senae_desktop.flows.crash_reports import CrashReports
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.first_paint import painted
from senae_desktop.flows.first_window import FirstWindow
from senae_desktop.flows.following import Following
from senae_desktop.flows.updates import Updates, update_source
from senae_desktop.flows.workspace import LocalData, begin_session, known_account
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.window_state import WindowState
from senae_desktop.runtime.crash import CrashWatch
from senae_desktop.runtime.settings import KnownAccount
from senae_desktop.widgets.dialogs import bring_to_front
from senae_desktop.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from senae_desktop.domain.update import Release
    from senae_desktop.flows.main_menu import MainMenu
    from senae_desktop.flows.signing_in import SignedIn, WorkOffline
    from senae_desktop.widgets.crash_dialog import CrashDialog
    from senae_desktop.widgets.sign_in_dialog import SignInDialog

log = logging.getLogger(__name__)

Script = Callable[["Desktop"], Coroutine[Any, Any, None]]

_RETRY_SECONDS = 20.0


class Desktop:
    """Opens the main window on the data of an account, and changes accounts when asked.

    ``window``, ``sign_in_dialog``, ``following`` and ``menu`` are there for whoever drives the
    program without a person; each is None while it does not exist.
    """

    def __init__(self, desk: Desk, crash: CrashWatch, first: FirstWindow | None = None) -> None:
        self.desk = desk
        self._first = first
        self.window: MainWindow | None = None
        self.sign_in_dialog: SignInDialog | None = None
        self.following: Following | None = None
        self.menu: MainMenu | None = None
        self.crash_reports = CrashReports(desk.theme, desk.clock, desk.tasks)
        self._archives = Archives(desk)
        self._quit = asyncio.Event()
        self._asked = ""
        self.updates = Updates(
            update_source(),
            desk.clock,
            desk.settings,
            busy=lambda: self.following is not None and self.following.reading,
            on_found=self._tell_of_update,
        )
        self._left_over = crash.left_over
        crash.on_crash = self._show_crash
        desk.services.on_return = self._service_back

    # --- the run -------------------------------------------------------------------------------

    async def run(self, *, demonstration: bool = False, script: Script | None = None) -> None:
        """Work until somebody ends the program; then take everything down in order."""
        tasks = self.desk.tasks
        try:
            tasks.start("begin", partial(self._begin, demonstration))
            tasks.start("updates", self.updates.run)
            if script is not None:
                tasks.start("script", partial(script, self))
            await self._quit.wait()
        finally:
            await self._aclose()

    def quit(self) -> None:
        """End the program, from wherever it is."""
        self._quit.set()

    def keep(self) -> None:
        """Keep now what only memory has: the system is ending the session, and may not wait.

        All else is on the disk already, whole at any moment.
        """
        self._keep_window_state()

    def raise_window(self) -> None:
        """Bring the program to the front; somebody started it a second time."""
        shown: QWidget | None = self.window if self.following else self.sign_in_dialog
        if shown is not None:
            bring_to_front(shown)

    def open(self, asked: str) -> None:
        """Show the shipment of a ``senae:`` link, or what a handed-over file would change.

        It waits until the data of an account are on show; whoever has to sign in first is told.
        """
        from senae_desktop.flows.opening import sign_in_first  # noqa: PLC0415

        self._asked = asked
        self._open_asked()
        if self._asked and self.sign_in_dialog is not None:
            self.sign_in_dialog.say(sign_in_first(asked), Tone.ACCENT)

    def _open_asked(self) -> None:
        from senae_desktop.flows.opening import open_link  # noqa: PLC0415

        asked, window, following = self._asked, self.window, self.following
        if not asked or window is None or following is None:
            return
        self._asked = ""
        if is_link(asked):
            self.desk.tasks.start("open link", partial(open_link, asked, window, following))
        elif self.menu is not None:
            self.menu.take_over(asked)

    async def _aclose(self) -> None:
        """Take everything down, last built first; a step that fails does not keep the others.

        A service left running would keep the whole process waiting for it.
        """
        async with AsyncExitStack() as ending:
            ending.callback(self._delete_windows)
            ending.callback(self.crash_reports.close)
            ending.push_async_callback(self.desk.services.aclose)
            if self.following is not None:
                ending.push_async_callback(self.following.aclose)
            if self.window is not None:
                ending.callback(self.window.hide)
                ending.callback(self._keep_window_state)
            if self.menu is not None:
                ending.callback(self.menu.notifying.end)
            await self.desk.tasks.aclose()

    def _delete_windows(self) -> None:
        for widget in (self.sign_in_dialog, self.window):
            if widget is not None:
                widget.deleteLater()
        self.window = self.sign_in_dialog = None

    # --- beginning -----------------------------------------------------------------------------

    async def _begin(self, demonstration: bool) -> None:
        if self._left_over:
            self._show_crash(self._left_over)
        if demonstration:
            await self._begin_demonstration()
            return
        last = self.desk.settings.value.last_account()
        first = self._first
        local = await self._archives.kept(last, first) if last is not None else None
        self._first = None
        if last is None or local is None:
            if first is not None:
                first.withdraw()
            await self._ask()
            return
        await self._show(local, first)
        self.desk.tasks.start("reconnect", partial(self._reconnect, last))

    async def _begin_demonstration(self) -> None:
        from senae_desktop.flows.signing_in import sign_in_to_demonstration  # noqa: PLC0415

        vault = await self.desk.vault
        try:
            signed_in = await sign_in_to_demonstration(
                self.desk.services,
                lambda opened: begin_session(opened.name, opened.service, vault, self.desk.clock),
            )
            await self._enter(signed_in)
        except SenaeError as error:
            await self._ask(error)

    async def _reconnect(self, known: KnownAccount) -> None:
        """Bring the session of the last time back; until then what is kept is on show."""
        vault = await self.desk.vault
        while True:
            try:
                opened = await self.desk.services.open(known.service)
                break
            except ServiceNotStarted as error:
                log.info("no service yet: %s", error)
                if self.following is not None:
                    self.following.service_missing()
                await asyncio.sleep(_RETRY_SECONDS)
        session = begin_session(opened.name, opened.service, vault, self.desk.clock)
        if self.following is None or self.following.local.known != known:
            return
        self.following.attach(session)
        try:
            if await session.tokens.restore(known.ruc, known.user):
                await self._welcome(session.tokens.account)
        except SessionExpired:
            log.info("the kept session has expired")

    def _service_back(self) -> None:
        if self.following is not None and self.following.workspace is not None:
            self.following.workspace.polling.poke()

    # --- signing in and out --------------------------------------------------------------------

    def sign_in(self) -> None:
        """Ask who works; what is on show stays until somebody has signed in."""
        self.desk.tasks.start("ask", self._ask)

    def sign_out(self) -> None:
        """Close the session and the window's data, and ask who works next."""
        self.desk.tasks.start("sign out", self._sign_out)

    async def _sign_out(self) -> None:
        following = self.following
        if following is not None:
            if following.workspace is not None:
                await following.workspace.session.sign_out()
            await self._leave()
        if self.window is not None:
            self._keep_window_state()
            self.window.hide()
        await self._ask()

    async def _ask(self, error: SenaeError | None = None) -> None:
        """The sign-in dialog, until it leads somewhere; leaving it with nothing open ends."""
        from senae_desktop.flows.signing_in import SignedIn, WorkOffline  # noqa: PLC0415

        while True:
            outcome = await self._sign_in_dialog(error)
            try:
                match outcome:
                    case SignedIn():
                        await self._enter(outcome)
                    case WorkOffline(known=known):
                        await self._enter_offline(known)
                    case None if self.following is None:
                        self.quit()
                return
            except SenaeError as failure:
                error = failure

    async def _sign_in_dialog(self, error: SenaeError | None) -> SignedIn | WorkOffline | None:
        from senae_desktop.flows.opening import sign_in_first  # noqa: PLC0415
        from senae_desktop.flows.signing_in import SigningIn  # noqa: PLC0415
        from senae_desktop.widgets.sign_in_dialog import SignInDialog  # noqa: PLC0415

        desk = self.desk
        vault = await desk.vault
        dialog = SignInDialog(desk.theme, self.window)
        self.sign_in_dialog = dialog
        try:
            conversation = SigningIn(
                dialog,
                desk.theme,
                services=desk.services,
                vault=vault,
                clock=desk.clock,
                tasks=desk.tasks,
            )
            known = desk.settings.value.accounts
            readable = await self._archives.readable(known)
            notice = sign_in_first(self._asked) if self._asked else None
            return await conversation.run(known, readable, error, notice)
        finally:
            self.sign_in_dialog = None
            dialog.deleteLater()

    async def _enter(self, signed_in: SignedIn) -> None:
        session, account = signed_in.session, signed_in.account
        folder = self.desk.folders.archives
        known = known_account(signed_in.service, account, folder, session.tokens.remembered)
        following = self.following
        if following is None or following.local.known.archive != known.archive:
            local = await self._archives.open(known)
            await self._leave()
            await self._show(local)
        self.desk.settings.set(self.desk.settings.value.with_account(known))
        if self.following is not None:
            await self.following.detach()
            self.following.attach(session)
            await self._welcome(account)

    async def _enter_offline(self, known: KnownAccount) -> None:
        if self.following is not None and self.following.local.known.archive == known.archive:
            return
        local = await self._archives.open(known)
        await self._leave()
        await self._show(local)

    async def _welcome(self, account: Account | None) -> None:
        if self.following is not None and account is not None:
            await self.following.remember(account)

    # --- the window ----------------------------------------------------------------------------

    async def _show(self, local: LocalData, first: FirstWindow | None = None) -> None:
        from senae_desktop.flows.main_menu import MainMenu  # noqa: PLC0415

        desk = self.desk
        seen = first is not None
        new = self.window is None and not seen
        if self.window is None:
            self.window = (
                first.window if first else MainWindow(desk.theme, desk.formatter, desk.clock)
            )
            self.window.quit_requested.connect(self.quit)
            self.window.sign_in_requested.connect(self.sign_in)
            self.window.sign_out_requested.connect(self.sign_out)
            self.menu = MainMenu(desk, self.window, self.updates)
        self.following = following = Following(
            desk, self.window, local, first.model if first else None
        )
        if self.menu is not None:
            self.menu.follow(following)
        state = WindowState.from_mapping(desk.settings.value.window)
        if new:
            self.window.restore_state(state)
        if not seen:
            self.window.show()
            await painted(self.window)
        gc.freeze()  # what the start has made stays: no collection need look at it again
        if self.following is following:
            following.begin(state.shipment)
            if self._asked:
                self._open_asked()

    async def _leave(self) -> None:
        following, self.following = self.following, None
        if self.menu is not None:
            self.menu.follow(None)
        if following is not None:
            self.desk.tasks.cancel("reconnect")
            await following.aclose()

    def _keep_window_state(self) -> None:
        if self.window is not None:
            state = self.window.save_state().to_mapping()
            self.desk.settings.set(self.desk.settings.value.with_window(state))

    def _tell_of_update(self, release: Release) -> None:
        if self.window is not None:
            self.window.actions_.tell_of_version(release.version)

    # --- bugs ----------------------------------------------------------------------------------

    @property
    def crash_dialog(self) -> CrashDialog | None:
        """The report on show, if any."""
        return self.crash_reports.dialog

    def _show_crash(self, text: str) -> None:
        if not self._quit.is_set():
            self.crash_reports.show(text, self.window)
