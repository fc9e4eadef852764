"""Signing in: from the dialog to a session, to working offline, or to leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from senae_desktop.domain.account import Account
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import SenaeError, ServiceNotStarted
from senae_desktop.domain.ports import NewAccount, Vault
from senae_desktop.flows.portal import open_portal
from senae_desktop.flows.services import DEMONSTRATION, OWN, OpenService, Services
from senae_desktop.flows.workspace import Session, begin_session
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.keyring_names import keyring_name
from senae_desktop.presentation.messages import Message
from senae_desktop.presentation.sign_in_request import ServiceChoice, SignInRequest
from senae_desktop.runtime.settings import KnownAccount
from senae_desktop.runtime.tasks import Policy, TaskSupervisor
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.sign_in_dialog import SignInDialog
from senae_desktop.widgets.theme import Theme

_TASK = "sign in"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody signed in."""

    service: str
    session: Session
    account: Account


@dataclass(frozen=True, slots=True)
class WorkOffline:
    """Somebody wants to look at what is kept, without a service."""

    known: KnownAccount


Outcome = SignedIn | WorkOffline | None


def _service_name(request: SignInRequest) -> str:
    if request.service is ServiceChoice.AGENCY:
        return request.address
    return DEMONSTRATION if request.service is ServiceChoice.DEMONSTRATION else OWN


def _choice(name: str) -> tuple[ServiceChoice, str]:
    embedded = {DEMONSTRATION: ServiceChoice.DEMONSTRATION, OWN: ServiceChoice.THIS_COMPUTER}
    return (embedded[name], "") if name in embedded else (ServiceChoice.AGENCY, name)


class SigningIn:
    """One conversation with the sign-in dialog; ``run`` it once."""

    def __init__(
        self,
        dialog: SignInDialog,
        theme: Theme,
        *,
        services: Services,
        vault: Vault,
        clock: Clock,
        tasks: TaskSupervisor,
    ) -> None:
        self._dialog = dialog
        self._theme = theme
        self._services = services
        self._vault = vault
        self._clock = clock
        self._tasks = tasks
        self._offline: dict[str, KnownAccount] = {}
        self._creating: CreateAccountDialog | None = None
        self._outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        dialog.sign_in_submitted.connect(self._sign_in)
        dialog.demonstration_requested.connect(self._open_demonstration)
        dialog.create_account_requested.connect(self._ask_for_account)
        dialog.offline_requested.connect(self._work_offline)
        dialog.cancel_requested.connect(self._cancel)
        dialog.portal_requested.connect(open_portal)
        dialog.rejected.connect(self._leave)

    async def run(
        self,
        known: Sequence[KnownAccount],
        readable: Sequence[KnownAccount],
        error: SenaeError | None = None,
        notice: Message | None = None,
    ) -> Outcome:
        """Show the dialog until it is decided how to go on; None when the user leaves.

        ``known`` are the accounts that signed in here, the one used last first; ``readable``
        those whose data can be looked at without the service. ``notice`` says why one should.
        """
        dialog = self._dialog
        dialog.set_keyring(keyring_name(self._vault.backend) if self._vault.persistent else "")
        dialog.set_first_start(not known)
        if known:
            choice, address = _choice(known[0].service)
            dialog.prefill(choice, address, known[0].ruc, known[0].user)
        self._offline = {entry.archive: entry for entry in readable}
        dialog.set_offline_available(
            [Account(entry.archive, entry.ruc, entry.user, entry.name, None) for entry in readable]
        )
        if error is not None:
            dialog.show_error(error)
        elif notice is not None:
            dialog.say(notice, Tone.ACCENT)
        dialog.open()
        try:
            return await self._outcome
        finally:
            self._tasks.cancel(_TASK)
            if self._creating is not None:
                self._creating.close()
            dialog.close()

    # --- what the user wants -----------------------------------------------------------------

    def _sign_in(self, request: SignInRequest) -> None:
        async def work() -> None:
            opened = await self._services.open(_service_name(request))
            session = self._session(opened)
            account = await session.tokens.sign_in(request.credentials, request.remember)
            self._decide(SignedIn(opened.name, session, account))

        self._attempt(work, self._dialog.show_error)

    def _open_demonstration(self) -> None:
        self._attempt(self._demonstration, self._dialog.show_error)

    async def _demonstration(self) -> None:
        self._decide(await sign_in_to_demonstration(self._services, self._session))

    def _ask_for_account(self) -> None:
        creating = CreateAccountDialog(self._theme, self._dialog)
        creating.account_submitted.connect(self._create_account)
        creating.cancel_requested.connect(self._cancel)
        creating.finished.connect(creating.deleteLater)
        creating.finished.connect(self._account_dialog_closed)
        self._creating = creating
        creating.open()

    def _account_dialog_closed(self) -> None:
        self._creating = None

    def _create_account(self, account: NewAccount) -> None:
        creating = self._creating
        if creating is None:
            return

        async def work() -> None:
            opened = await self._services.open(OWN)
            session = self._session(opened)
            signed_in = await session.tokens.create_account(account, remember=True)
            self._decide(SignedIn(opened.name, session, signed_in))

        self._attempt(work, creating.show_error)

    def _work_offline(self, account: Account) -> None:
        self._decide(WorkOffline(self._offline[account.id]))

    def _cancel(self) -> None:
        self._tasks.cancel(_TASK)

    def _leave(self) -> None:
        self._decide(None)

    # --- how it goes -------------------------------------------------------------------------

    def _session(self, opened: OpenService) -> Session:
        return begin_session(opened.name, opened.service, self._vault, self._clock)

    def _attempt(
        self,
        work: Callable[[], Coroutine[Any, Any, None]],
        show_error: Callable[[SenaeError], None],
    ) -> None:
        async def guarded() -> None:
            try:
                await work()
            except SenaeError as error:
                show_error(error)

        self._tasks.start(_TASK, guarded, Policy.REPLACE)

    def _decide(self, outcome: Outcome) -> None:
        if not self._outcome.done():
            self._outcome.set_result(outcome)


async def sign_in_to_demonstration(
    services: Services, new_session: Callable[[OpenService], Session]
) -> SignedIn:
    """Open the demonstration and sign in with its first account, which is public on purpose."""
    opened = await services.open(DEMONSTRATION)
    if not opened.accounts:
        raise ServiceNotStarted("the demonstration has no accounts")
    session = new_session(opened)
    account = await session.tokens.sign_in(opened.accounts[0].credentials, remember=True)
    return SignedIn(opened.name, session, account)
