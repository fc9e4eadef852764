"""*¿A quién le toca?*: a list of decisions, read from the top, the first that holds wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import NextAction
from senae_desktop.tracking_service.rules.history import History
from senae_desktop.tracking_service.rules.status import Progress

_ENTRIES = ("deposit-entry", "deposit-entry-partial")


@dataclass(frozen=True, slots=True)
class Situation:
    """What the decisions ask about. ``payment_requested``: the bank was told to pay."""

    history: History
    progress: Progress
    closed: bool
    payment_requested: bool

    def alert(self, code: str) -> bool:
        """Whether an alert stands."""
        return code in self.progress.alerts

    def reached(self, *stages: str) -> bool:
        """Whether one of these stages was reached."""
        return any(stage in self.progress.reached for stage in stages)

    @property
    def cargo_at(self) -> str | None:
        """The stage of the cargo; None when nothing of the cargo is known."""
        return self.progress.status.cargo

    @property
    def all_taken_out(self) -> bool:
        """Whether the partial exits make up all the packages that had entered."""
        entered = self.history.packages(*_ENTRIES)
        return 0 < entered <= self.history.packages("exit-partial")

    @property
    def declared(self) -> bool:
        """Whether a declaration was transmitted, or something that needs one happened."""
        return (
            self.assessed
            or self.reached("declaration")
            or self.history.has("declaration-submitted")
        )

    @property
    def assessed(self) -> bool:
        """Whether the liquidation is issued, or something that comes after it happened."""
        return self.channel_known or self.reached("assessment", "payment")

    @property
    def corrected(self) -> bool:
        """Whether a rejected declaration was sent again, so that customs has it."""
        mended = ("declaration-corrected", "declaration-submitted")
        return self.history.opened(("declaration-rejected",), mended) is None

    @property
    def unpaid(self) -> bool:
        """Whether there is a liquidation that is neither paid nor guaranteed."""
        return self.reached("assessment") and not self.reached("payment")

    @property
    def channel(self) -> str | None:
        """The *canal de aforo*."""
        return self.progress.status.control

    @property
    def scheduled(self) -> bool:
        """Whether an inspection has its date and has not begun."""
        begun = ("inspection-started", "inspection-closed")
        return self.history.opened(("inspection-scheduled",), begun) is not None

    @property
    def inspecting(self) -> bool:
        """Whether an inspection is under way."""
        going = ("inspection-started", "observation-answered")
        return self.history.opened(going, ("inspection-closed",)) is not None

    @property
    def inspected(self) -> bool:
        """Whether the inspection is over, or there is none in this channel."""
        return self.reached("inspection-closed") or self.channel == "automatic"

    @property
    def channel_known(self) -> bool:
        """Whether the channel is assigned, or an officer already deals with the declaration."""
        return (
            self.channel is not None
            or self.history.has("inspector-assigned")
            or self.reached("inspection", "inspection-closed")
        )

    @property
    def with_officer(self) -> bool:
        """Whether an officer is to check what needs no goods at hand: the documents."""
        return not self.inspected and (
            self.channel in {"documentary", "electronic"}
            or (self.channel is None and self.history.has("inspector-assigned"))
        )


_DECISIONS: tuple[tuple[Callable[[Situation], bool], str], ...] = (
    (lambda now: now.closed, "none"),
    (lambda now: now.alert("abandonment-tacit"), "cure-abandonment"),
    # Released: the goods leave, once they are here.
    (lambda now: now.reached("release") and now.cargo_at == "manifest", "await-arrival"),
    (lambda now: now.reached("release") and now.all_taken_out, "register-exit"),
    (lambda now: now.reached("release"), "withdraw-goods"),
    # Something went wrong and somebody must answer.
    (lambda now: now.alert("rejected") and now.corrected, "await-assessment"),
    (lambda now: now.alert("rejected"), "correct-rejection"),
    (lambda now: now.alert("observed"), "answer-observation"),
    (lambda now: now.alert("inspection-missed"), "attend-inspection"),
    (lambda now: now.inspecting, "await-inspection-closing"),
    (lambda now: not now.declared and now.cargo_at is None, "await-manifest"),
    # The declaration advances. Missing an inspection costs more than paying a day later.
    (lambda now: now.declared and not now.assessed, "await-assessment"),
    (lambda now: now.scheduled, "attend-inspection"),
    (lambda now: now.unpaid and now.payment_requested, "confirm-payment"),
    (lambda now: now.unpaid, "pay-liquidation"),
    (lambda now: now.declared and not now.channel_known, "await-channel"),
    (lambda now: now.with_officer, "await-inspection"),
    # All else needs the goods in the deposit.
    (lambda now: now.cargo_at == "manifest", "await-arrival"),
    (lambda now: now.cargo_at == "arrival", "await-discharge"),
    (lambda now: now.cargo_at == "discharge", "await-deposit-entry"),
    (lambda now: not now.declared, "file-declaration"),
    (lambda now: now.inspected, "await-release"),
    (lambda now: now.channel == "physical", "schedule-inspection"),
    (lambda _now: True, "await-inspection"),
)


def next_action(now: Situation, catalogues: Catalogues) -> NextAction:
    """The next action and whose move it is, by the catalogue."""
    code = next(code for holds, code in _DECISIONS if holds(now))
    entry = catalogues.next_actions.get(code)
    return NextAction(PartyRole(entry.party) if entry else PartyRole.OTHER, code)
