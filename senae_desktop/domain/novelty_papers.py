"""Comparing the papers of two readings: documents, and what the liquidations charge."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.liquidation import Liquidation
from senae_desktop.domain.novelty import Difference, NoveltyKind

_Paper = tuple[str, str]


class ToldDocument(NamedTuple):
    """What was known of a document, kept with the difference."""

    kind: str
    number: str
    issued_on: date | None
    issuer: str
    note: str

    @classmethod
    def of(cls, document: Document) -> ToldDocument:
        """What is known of a document."""
        return cls(
            document.kind, document.number, document.issued_on, document.issuer, document.note
        )

    def text(self) -> str:
        """As the text that is kept."""
        day = self.issued_on.isoformat() if self.issued_on else ""
        values = [self.kind, self.number, day, self.issuer, self.note]
        return json.dumps(values, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> ToldDocument | None:
        """From the text that is kept; None when it is not one."""
        try:
            kind, number, day, issuer, note = map(str, json.loads(text))
            return cls(kind, number, date.fromisoformat(day) if day else None, issuer, note)
        except (ValueError, TypeError):
            return None


class ToldCharge(NamedTuple):
    """What a liquidation charged under one code, or in all when ``code`` and ``raw_text`` are "".

    Lines under one code are told together.
    """

    liquidation: str
    code: str
    raw_text: str
    currency: str
    amount: Decimal

    def text(self) -> str:
        """As the text that is kept."""
        return json.dumps([*self[:4], str(self.amount)], ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> ToldCharge | None:
        """From the text that is kept; None when it is not one."""
        try:
            liquidation, code, raw_text, currency, amount = map(str, json.loads(text))
            exact = Decimal(amount)
        except (ValueError, TypeError, InvalidOperation):
            return None
        return cls(liquidation, code, raw_text, currency, exact) if exact.is_finite() else None


def paper_differences(before: Dossier, after: Dossier) -> Iterator[Difference]:
    """What is different in the papers: documents first, then charges."""
    yield from _documents(before, after)
    old = {one.number: one for one in before.liquidations}
    new = {one.number: one for one in after.liquidations}
    for number in dict.fromkeys((*old, *new)):
        yield from _charges(old.get(number), new.get(number))


def _documents(before: Dossier, after: Dossier) -> Iterator[Difference]:
    old = {(one.kind, one.number): ToldDocument.of(one) for one in before.documents}
    new = {(one.kind, one.number): ToldDocument.of(one) for one in after.documents}
    gone = [paper for paper in old if paper not in new]
    for paper in dict.fromkeys((*old, *new)):
        if paper in new and paper not in old:
            # A number that was put right is one change, not a loss and a gain.
            renamed = [one for one in gone if one[0] == paper[0]]
            first = renamed[0] if renamed else None
            if first is not None:
                gone.remove(first)
            yield _document(first or paper, old.get(first or paper), new[paper])
        elif paper in new and old[paper] != new[paper]:
            yield _document(paper, old[paper], new[paper])
    for paper in gone:
        yield _document(paper, old[paper], None)


def _document(paper: _Paper, old: ToldDocument | None, new: ToldDocument | None) -> Difference:
    return Difference(
        NoveltyKind.DOCUMENT, "/".join(paper), old.text() if old else "", new.text() if new else ""
    )


def _charges(before: Liquidation | None, after: Liquidation | None) -> Iterator[Difference]:
    """A liquidation that came or went is told by its total, one that changed line by line."""
    old, new = _amounts(before), _amounts(after)
    both = before is not None and after is not None
    for subject in dict.fromkeys((*old, *new)):
        if both or not any(subject[1:]):
            was, now = old.get(subject), new.get(subject)
            if was != now:
                yield Difference(
                    NoveltyKind.CHARGE,
                    "/".join(subject),
                    was.text() if was else "",
                    now.text() if now else "",
                )


def _amounts(liquidation: Liquidation | None) -> Mapping[tuple[str, str, str], ToldCharge]:
    """What is charged in all, then under each code."""
    if liquidation is None:
        return {}
    number, currency = liquidation.number, liquidation.currency
    total = liquidation.sum if liquidation.total is None else liquidation.total
    found = {(number, "", ""): ToldCharge(number, "", "", currency, total)}
    for line in liquidation.lines:
        subject = (number, line.code, line.raw_text)
        known = found.get(subject)
        amount = line.amount + (known.amount if known else 0)
        found[subject] = ToldCharge(number, line.code, line.raw_text, currency, amount)
    return found
