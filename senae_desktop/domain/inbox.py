"""*Qué cambió*: what is kept of differences, as the user attends to it.

Several differences of one thing make one line, from the first old value to the last new one; the
lines of a shipment stand together, and what changed last stands first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind


class InboxLine(NamedTuple):
    """One thing that changed, from when it was last attended to until ``at``.

    ``numbers`` are those of the novelties it is made of: attending to it attends to them.
    """

    numbers: tuple[int, ...]
    difference: Difference
    at: datetime

    @property
    def returned(self) -> bool:
        """Whether it is again as it was, after having been otherwise."""
        return len(self.numbers) > 1 and self.difference.old == self.difference.new


class InboxGroup(NamedTuple):
    """What changed in one shipment, newest first."""

    shipment_id: str
    importer: str
    reference: str
    lines: tuple[InboxLine, ...]

    @property
    def at(self) -> datetime:
        """When the last of it was read."""
        return self.lines[0].at

    @property
    def numbers(self) -> tuple[int, ...]:
        """The novelties of all lines."""
        return tuple(number for line in self.lines for number in line.numbers)


def inbox(novelties: Iterable[Novelty]) -> tuple[InboxGroup, ...]:
    """The groups that novelties not yet attended to make, newest first."""
    by_shipment: dict[str, list[Novelty]] = {}
    for novelty in sorted(novelties, key=lambda each: each.number):
        by_shipment.setdefault(novelty.shipment_id, []).append(novelty)
    latest_first = sorted(by_shipment.values(), key=lambda each: each[-1].number, reverse=True)
    return tuple(map(_group, latest_first))


def narrowed(
    groups: Iterable[InboxGroup], importer: str = "", kinds: Collection[NoveltyKind] = ()
) -> tuple[InboxGroup, ...]:
    """The part of one importer (by name) and of some kinds; empty for all."""
    if not importer and not kinds:
        return tuple(groups)
    found = []
    for group in groups:
        if importer and group.importer != importer:
            continue
        lines = tuple(line for line in group.lines if not kinds or line.difference.kind in kinds)
        if lines:
            found.append(group._replace(lines=lines))
    return tuple(found)


def _group(novelties: list[Novelty]) -> InboxGroup:
    by_thing: dict[tuple[NoveltyKind, str], list[Novelty]] = {}
    for novelty in novelties:
        thing = (novelty.difference.kind, novelty.difference.subject)
        by_thing.setdefault(thing, []).append(novelty)
    lines = sorted(map(_line, by_thing.values()), key=lambda line: -line.numbers[-1])
    latest = novelties[-1]
    return InboxGroup(latest.shipment_id, latest.importer, latest.reference, tuple(lines))


def _line(novelties: list[Novelty]) -> InboxLine:
    first, last = novelties[0], novelties[-1]
    # Most things changed once, and thousands of lines are made at a time.
    difference = last.difference
    if first is not last:
        difference = difference._replace(old=first.difference.old)
    return InboxLine(tuple(each.number for each in novelties), difference, last.at)
