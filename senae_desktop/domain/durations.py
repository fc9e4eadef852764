"""How long imports usually stand at a stage, from what really happened to one's own.

A stage lasts while it is the highest one that its lane has reached. Nothing is predicted: what is
told is the median and the quartiles of the past, with how many there were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane, effective
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import ShipmentRecord

#: With fewer there is nothing usual about them.
LEAST = 8
_CANCELLED = "declaration-cancelled"
#: The stages whose length does not depend on the channel, which comes later.
_BEFORE_CHANNEL = frozenset(
    {"manifest", "arrival", "discharge", "declaration", "assessment", "awaiting-manifest"}
)


@dataclass(frozen=True, slots=True)
class Usual:
    """How long a stage took: the middle one of ``count`` times, and the middle half of them.

    ``office`` and ``channel`` are the codes that the times were narrowed to, None where not.
    Below ``LEAST`` the three spans are None.
    """

    count: int
    lower: timedelta | None = None
    median: timedelta | None = None
    upper: timedelta | None = None
    office: str | None = None
    channel: str | None = None


def reached(events: Sequence[Event], catalogues: Catalogues) -> dict[str, Event]:
    """The event that first reached each stage, among those that stand and have happened."""
    first: dict[str, Event] = {}
    for event in effective(tuple(events)):
        stage = event.stage or ""
        if event.classifier is not Classifier.ACTUAL or stage not in catalogues.stages:
            continue
        known = first.get(stage)
        if known is None or _before(event.occurred, known.occurred):
            first[stage] = event
    return first


def spans(record: ShipmentRecord, catalogues: Catalogues) -> dict[str, timedelta]:
    """How long each stage that is over took; stages that were never the highest are left out.

    One whose beginning or end is not known has no length. A declaration that was cancelled says
    nothing of how long one takes.
    """
    first = reached(record.events, catalogues)
    cancelled = any(event.type == _CANCELLED for event in effective(record.events))
    found: dict[str, timedelta] = {}
    for lane in (Lane.CARGO, Lane.DECLARATION):
        if lane is Lane.DECLARATION and cancelled:
            continue
        chain = [stage for stage in chain_of(lane, catalogues) if stage in first]
        for place, stage in enumerate(chain):
            length = _length(first[stage], [first[later] for later in chain[place + 1 :]])
            if length is not None:
                found[stage] = length
    return found


def chain_of(lane: Lane, catalogues: Catalogues) -> list[str]:
    """The stages of a lane in order; both lanes end with the exit of the goods."""
    ends = {"CARGO": ("exit",), "DECLARATION": ("release", "exit")}[lane.value]
    return [code for code, stage in catalogues.stages.items() if stage.lane == lane or code in ends]


class History:
    """What one's own imports took, ready to be asked. Made in a thread: it reads many records."""

    def __init__(self, records: Iterable[ShipmentRecord], catalogues: Catalogues) -> None:
        lengths: dict[tuple[str, str | None, str | None], list[timedelta]] = defaultdict(list)
        for record in records:
            shipment = record.shipment
            office, channel = shipment.office, shipment.status.control
            for stage, length in spans(record, catalogues).items():
                # A set: the same narrowing counts once where office or channel is not known.
                for key in {(office, channel), (office, None), (None, channel), (None, None)}:
                    lengths[stage, *key].append(length)
        self._lengths: Mapping[tuple[str, str | None, str | None], list[timedelta]] = {
            key: sorted(values) for key, values in lengths.items()
        }

    def usual(self, stage: str, office: str | None, channel: str | None) -> Usual:
        """How long a stage took in this district and channel, or else in all districts.

        Channels are never mixed once the channel is known and matters.
        """
        if stage in _BEFORE_CHANNEL:
            channel = None
        best = Usual(0)
        for narrowed in dict.fromkeys((office, None)):
            times = self._lengths.get((stage, narrowed, channel), [])
            if len(times) >= LEAST:
                lower, median, upper = (_quantile(times, part) for part in (1, 2, 3))
                return Usual(len(times), lower, median, upper, narrowed, channel)
            best = Usual(len(times), office=narrowed, channel=channel)
        return best


def _quantile(times: Sequence[timedelta], quarters: int) -> timedelta:
    """A quartile of sorted times, between two of them where it falls there."""
    place, rest = divmod((len(times) - 1) * quarters, 4)
    if not rest:
        return times[place]
    return times[place] + (times[place + 1] - times[place]) * rest / 4


def _length(begun: Event, later: Sequence[Event]) -> timedelta | None:
    """From one event to the first of those that ended its stage; None when that is not known."""
    ends = []
    for event in later:
        if event.occurred is None or event.occurred.precision is Precision.UNKNOWN:
            return None
        length = _between(begun.occurred, event.occurred)
        if length is None or length < timedelta(0):
            return None
        ends.append(length)
    return min(ends, default=None)


def _between(begun: Moment | None, ended: Moment) -> timedelta | None:
    """The time between two moments; whole days where one of them is only known by its day."""
    if begun is None or begun.precision is Precision.UNKNOWN:
        return None
    if begun.precision is Precision.MINUTE and ended.precision is Precision.MINUTE:
        return ended.at - begun.at
    days = ended.at.astimezone(ECUADOR).date() - begun.at.astimezone(ECUADOR).date()
    return timedelta(days=days.days)


def _before(one: Moment | None, other: Moment | None) -> bool:
    return one is not None and (other is None or one.at < other.at)
