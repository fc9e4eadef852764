"""The connection's present state, and who wants to know when it changes."""

from __future__ import annotations

from collections.abc import Callable

from senae_desktop.domain.connection import ConnectionState, Happening, happening_of, next_state
from senae_desktop.domain.errors import ServiceError

Observer = Callable[[ConnectionState], None]

#: States in which there is no session to ask the service with.
WITHOUT_SESSION = frozenset(
    {
        ConnectionState.SIGNED_OUT,
        ConnectionState.CONNECTING,
        ConnectionState.SIGN_IN_REQUIRED,
        ConnectionState.ACCOUNT_LOCKED,
    }
)


class Connection:
    """Moves through the table of ``domain.connection``; tells each transition once."""

    def __init__(self) -> None:
        self._state = ConnectionState.SIGNED_OUT
        self._observers: list[Observer] = []

    @property
    def state(self) -> ConnectionState:
        """Where the connection stands."""
        return self._state

    @property
    def has_session(self) -> bool:
        """Whether the service can be asked, as far as is known."""
        return self._state not in WITHOUT_SESSION

    def observe(self, observer: Observer) -> None:
        """Have ``observer`` called with each new state."""
        self._observers.append(observer)

    def note(self, happening: Happening) -> None:
        """Something happened."""
        state = next_state(self._state, happening)
        if state is not self._state:
            self._state = state
            for observer in self._observers:
                observer(state)

    def failed(self, error: ServiceError) -> None:
        """A call failed."""
        self.note(happening_of(error))
