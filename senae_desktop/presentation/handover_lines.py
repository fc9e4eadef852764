"""What a package holds beside what is here, in words, one line for each shipment."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop.domain.errors import HandoverUnreadable
from senae_desktop.domain.event import Event
from senae_desktop.domain.handover import Difference, Standing
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.fact_words import FactWords
from senae_desktop.presentation.formatting import Formatter


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One shipment. ``choosable`` when taking it over would add something here."""

    shipment: str
    state: str
    would: str
    theirs: str
    ours: str
    choosable: bool
    chosen: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the table's columns."""
        return (self.shipment, self.state, self.would)


class HandoverCounted(QObject):
    """Sentences with a number in them."""

    def would_add(self, events: int) -> str:
        """What taking over would add to a shipment."""
        return self.tr("adds %n event(s)", "", events)

    def begins(self, events: int) -> str:
        """What taking over a new shipment brings."""
        return self.tr("begins, with %n event(s)", "", events)

    def shipments(self, count: int) -> str:
        """How many shipments."""
        return self.tr("%n shipment(s)", "", count)

    def files(self, count: int) -> str:
        """How many files."""
        return self.tr("%n file(s) of evidence", "", count)


class HandoverLines:
    """Words differences in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self._facts = FactWords(formatter)
        self._counted = HandoverCounted()

    def of(self, difference: Difference) -> HandoverLine:
        """The line of a shipment; what is new is chosen from the start, what differs is not."""
        shipment = difference.theirs.shipment
        parts = (shipment.reference, *shipment.keys.all()[:1], shipment.importer.name)
        new = difference.standing is Standing.NEW
        adds = len(difference.missing)
        if difference.several:
            would = QCoreApplication.translate("Handover", "several here share its numbers")
        elif new:
            would = self._counted.begins(adds)
        elif adds:
            would = self._counted.would_add(adds)
        else:
            would = QCoreApplication.translate("Handover", "nothing")
        return HandoverLine(
            shipment=" · ".join(part for part in parts if part),
            state=_state(difference.standing),
            would=would,
            theirs=_lines(
                *map(self._facts.told, difference.facts),
                *map(self._event, difference.missing),
                *(self._whole(theirs) for theirs, _ in difference.altered),
            ),
            ours=_lines(
                *map(self._facts.here, difference.facts),
                *map(self._event, difference.ours),
                *(self._whole(ours) for _, ours in difference.altered),
            ),
            choosable=new or bool(adds),
            chosen=new,
        )

    def _event(self, event: Event) -> str:
        formatter = self._formatter
        name = event_name(event, formatter.catalogues, formatter.language)
        when = formatter.moment(event.occurred) if event.occurred else ""
        said = event.reason if event.type == "note" else ""
        return " · ".join(part for part in (when, name, event.place, said) if part)

    def _whole(self, event: Event) -> str:
        """An event with all that may be told otherwise of it."""
        evidence = event.evidence
        file = (evidence.name or (evidence.sha256 or "")[:12]) if evidence else ""
        reason = "" if event.type == "note" else event.reason
        return " · ".join(part for part in (self._event(event), reason, file) if part)


def _lines(*lines: str) -> str:
    return "\n".join(lines)


def key_print(key: bytes) -> str:
    """What two people read to each other to know that they hold the same key."""
    digest = hashlib.sha256(key).hexdigest()[:32]
    return " ".join(digest[start : start + 4] for start in range(0, 32, 4))


def explain_handover(error: HandoverUnreadable) -> tuple[str, str]:
    """Why a package cannot be written or read, and what to do."""
    words = {
        "not-written": (
            QCoreApplication.translate("Handover", "The file could not be written."),
            QCoreApplication.translate("Handover", "Choose another folder, with room for it."),
        ),
        "not-read": (
            QCoreApplication.translate("Handover", "The file could not be opened."),
            QCoreApplication.translate("Handover", "Check that it is there and may be read."),
        ),
        "newer": (
            QCoreApplication.translate("Handover", "A newer version of the program made it."),
            QCoreApplication.translate("Handover", "Bring this program up to date first."),
        ),
        "altered": (
            QCoreApplication.translate("Handover", "The file is not as it was signed."),
            QCoreApplication.translate(
                "Handover", "It was damaged or changed on its way. Ask for it again."
            ),
        ),
        "too-large": (
            QCoreApplication.translate("Handover", "The file is larger than is taken."),
            QCoreApplication.translate("Handover", "Ask for it in parts."),
        ),
    }
    return words.get(
        error.reason,
        (
            QCoreApplication.translate("Handover", "This is not a file of this program."),
            QCoreApplication.translate("Handover", "Choose the file your colleague made with it."),
        ),
    )


def _state(standing: Standing) -> str:
    return {
        Standing.NEW: QCoreApplication.translate("Handover", "New"),
        Standing.SAME: QCoreApplication.translate("Handover", "The same"),
        Standing.DIFFERS: QCoreApplication.translate("Handover", "Differs"),
    }[standing]
