"""What changed, in words: the name of the thing, what it was, what it is now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop.domain.catalogue_papers import load_papers
from senae_desktop.domain.inbox import InboxGroup, InboxLine
from senae_desktop.domain.novelty import Difference, NoveltyKind, ToldEvent
from senae_desktop.domain.novelty_papers import ToldCharge, ToldDocument
from senae_desktop.presentation.formatting import NOTHING, Formatter

_K = NoveltyKind
_FROM_TO = " → "


@dataclass(frozen=True, slots=True)
class LineWords:
    """A line as it is shown: ``old`` and ``new`` are empty where there is none to show."""

    label: str
    old: str
    new: str
    when: str

    @property
    def change(self) -> str:
        """``old → new``, or the one there is."""
        return _FROM_TO.join(part for part in (self.old, self.new) if part)


class InboxCounted(QObject):
    """Sentences with a number; see ``messages_counted``."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._integer = formatter.integer

    def changes(self, count: int) -> str:
        """How many lines there are."""
        return self._grouped(self.tr("%n change(s)", "", count), count)

    def shipments(self, count: int) -> str:
        """In how many shipments."""
        return self._grouped(self.tr("in %n shipment(s)", "", count), count)

    def _grouped(self, text: str, count: int) -> str:
        return text.replace(str(count), self._integer(count), 1)


class InboxWords:
    """Words novelties in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self._counted = InboxCounted(formatter)
        self._kinds = kind_names()
        self._subjects = _subject_names()
        self._values: Mapping[NoveltyKind, Callable[[str], str]] = {
            _K.NEW: self._of("stages"),
            _K.STAGE: self._of("stages"),
            _K.CARGO: self._of("stages"),
            _K.REMOVED: self._of("stages"),
            _K.DECLARATION: self._of("declaration_statuses"),
            _K.CHANNEL: self._of("channels"),
            _K.ALERT: self._of("alerts"),
            _K.NEXT: self._action,
            _K.DEADLINE: self._day,
            _K.DOCUMENT: self._document,
            _K.CHARGE: self._charge,
            _K.EVENT: self._event,
            _K.ESTIMATE: self._event,
            _K.CORRECTED: self._event,
            _K.RETRACTED: self._event,
        }

    def line(self, line: InboxLine) -> LineWords:
        """One thing that changed."""
        difference = line.difference
        label = self._label(difference)
        old, new = self._value(difference, difference.old), self._value(difference, difference.new)
        if line.returned:
            again = QCoreApplication.translate("Inbox", "{value} again, after a change")
            as_before = QCoreApplication.translate("Inbox", "as it was, after a change")
            old, new = "", again.format(value=new) if new else as_before
        elif difference.kind is _K.ALERT:
            over = QCoreApplication.translate("Inbox", "no longer: {alert}").format(alert=old)
            old, new = "", new or over
        elif difference.kind is _K.RETRACTED:
            withdrawn = QCoreApplication.translate("Inbox", "withdrawn")
            new = withdrawn
        elif difference.kind is _K.REMOVED:
            old = ""
            new = QCoreApplication.translate("Inbox", "your account no longer sees it")
        elif difference.kind is _K.OTHER:
            old, new = "", QCoreApplication.translate("Inbox", "see the shipment")
        elif difference.kind not in {_K.NEW, _K.EVENT, _K.ESTIMATE}:
            old, new = old or NOTHING, new or NOTHING
        return LineWords(label, old, new, self._formatter.near(line.at))

    def sentence(self, line: InboxLine) -> str:
        """A line for whoever hears it."""
        words = self.line(line)
        if words.old and words.new:
            said = QCoreApplication.translate("Inbox", "{label}: before {old}, now {new}. {when}.")
        else:
            said = QCoreApplication.translate("Inbox", "{label}: {new}. {when}.")
        return said.format(
            label=words.label, old=words.old, new=words.new or words.old, when=words.when
        )

    def title(self, group: InboxGroup) -> str:
        """The shipment: its importer and what it is called."""
        return " · ".join(part for part in (group.importer, group.reference) if part)

    def heading(self, group: InboxGroup) -> str:
        """The shipment for whoever hears it, and how much changed in it."""
        count = self._counted.changes(len(group.lines))
        return f"{self.title(group)}. {count}. {self._formatter.near(group.at)}."

    def count(self, groups: tuple[InboxGroup, ...]) -> str:
        """``7 cambios en 3 envíos``."""
        lines = sum(len(group.lines) for group in groups)
        return f"{self._counted.changes(lines)} {self._counted.shipments(len(groups))}"

    def when(self, group: InboxGroup) -> str:
        """When the last of it was read."""
        return self._formatter.near(group.at)

    def _label(self, difference: Difference) -> str:
        kind, subject = difference.kind, difference.subject
        if kind is _K.DEADLINE:
            rule = self._formatter.name("deadline_rules", subject)
            return f"{self._kinds[kind]}: {rule}"
        if kind is _K.DOCUMENT:
            document = ToldDocument.from_text(difference.new or difference.old)
            return self._document_kind(document) if document else self._kinds[kind]
        if kind is _K.CHARGE:
            charge = ToldCharge.from_text(difference.new or difference.old)
            return self._charge_name(charge) if charge else self._kinds[kind]
        if kind in {_K.KEY, _K.DATA}:
            return self._subjects.get(subject, self._kinds[kind])
        return self._kinds[kind]

    def _value(self, difference: Difference, value: str) -> str:
        if not value:
            return ""
        if difference.kind is _K.DATA:
            mapping = {"office": "districts", "regime": "regimes"}.get(difference.subject)
            return self._formatter.name(mapping, value) if mapping else value
        return self._values.get(difference.kind, str)(value)

    def _of(self, mapping: str) -> Callable[[str], str]:
        return lambda code: self._formatter.name(mapping, code)

    def _action(self, value: str) -> str:
        party, _, code = value.partition("/")
        name = self._formatter.name
        return f"{name('parties', party)}: {name('next_actions', code)}"

    def _day(self, value: str) -> str:
        try:
            return self._formatter.day(date.fromisoformat(value))
        except ValueError:
            return value

    def _event(self, value: str) -> str:
        told = ToldEvent.from_text(value)
        if told is None:
            return ""
        known = told.type in self._formatter.catalogues.event_types
        name = self._formatter.name("event_types", told.type) if known else told.raw_text
        when = self._formatter.short_moment(told.occurred) if told.occurred else ""
        return ", ".join(part for part in (name or told.type, when, told.place) if part)

    # Papers have catalogues of their own, read when the first of them is worded.

    def _document_kind(self, document: ToldDocument) -> str:
        known = load_papers(self._formatter.catalogues.directory).documents.get(document.kind)
        return known.name(self._formatter.language) if known else document.kind

    def _document(self, value: str) -> str:
        told = ToldDocument.from_text(value)
        if told is None:
            return ""
        day = self._formatter.day(told.issued_on) if told.issued_on else ""
        parts = (told.number, day, told.issuer, told.note)
        return ", ".join(part for part in parts if part) or "✓"

    def _charge_name(self, charge: ToldCharge) -> str:
        known = load_papers(self._formatter.catalogues.directory).charges.get(charge.code)
        name = known.name(self._formatter.language) if known else charge.raw_text or charge.code
        liquidation = QCoreApplication.translate("Detail", "Liquidation {number}").format(
            number=charge.liquidation
        )
        return f"{liquidation.strip()}: {name}" if name else liquidation.strip()

    def _charge(self, value: str) -> str:
        told = ToldCharge.from_text(value)
        return f"{told.currency} {self._formatter.decimal(told.amount)}" if told else ""


def kind_names() -> Mapping[NoveltyKind, str]:
    """What each kind of novelty is called."""
    translate = QCoreApplication.translate
    return {
        _K.NEW: translate("Inbox", "New shipment"),
        _K.STAGE: translate("Inbox", "Stage"),
        _K.CARGO: translate("Inbox", "Cargo"),
        _K.DECLARATION: translate("Inbox", "Declaration"),
        _K.CHANNEL: translate("Inbox", "Channel"),
        _K.NEXT: translate("Inbox", "Whose move it is"),
        _K.ALERT: translate("Inbox", "Alert"),
        _K.DEADLINE: translate("Inbox", "Deadline"),
        _K.KEY: translate("Inbox", "Number"),
        _K.DATA: translate("Inbox", "Data"),
        _K.DOCUMENT: translate("Inbox", "Document"),
        _K.CHARGE: translate("Inbox", "Charges"),
        _K.EVENT: translate("Inbox", "Event"),
        _K.ESTIMATE: translate("Inbox", "Expected"),
        _K.CORRECTED: translate("Inbox", "Correction"),
        _K.RETRACTED: translate("Inbox", "Retraction"),
        _K.REMOVED: translate("Inbox", "No longer visible"),
        _K.OTHER: translate("Inbox", "Other change"),
    }


def _subject_names() -> Mapping[str, str]:
    translate = QCoreApplication.translate
    return {
        "declaration": translate("Inbox", "Declaration number (DAI)"),
        "document": translate("Inbox", "Transport document"),
        "cargo_number": translate("Inbox", "Cargo number"),
        "delivery_number": translate("Inbox", "Delivery number"),
        "liquidation": translate("Inbox", "Liquidation number"),
        "containers": translate("Inbox", "Containers"),
        "importer": translate("Inbox", "Importer"),
        "office": translate("Inbox", "District"),
        "regime": translate("Inbox", "Regime"),
        "vehicle": translate("Inbox", "Vessel or flight"),
        "deposit": translate("Inbox", "Warehouse"),
        "goods": translate("Inbox", "Goods"),
        "packages": translate("Inbox", "Packages"),
        "weight": translate("Inbox", "Weight (kg)"),
    }
