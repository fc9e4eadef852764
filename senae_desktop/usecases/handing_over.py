"""Taking over what a colleague hands over: compared first, entered only as chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime

from senae_desktop.domain.handover import Difference, Package, compare, entries_of
from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.usecases.outbox import Outbox


def differences(package: Package, here: Iterable[ShipmentRecord]) -> list[Difference]:
    """Each shipment of a package beside what is here, in the order of the package."""
    kept: dict[str, list[ShipmentRecord]] = defaultdict(list)
    for record in here:
        for key in _telling(record.shipment.keys):
            kept[key].append(record)
    found = []
    for theirs in package.records:
        sharing = {
            record.shipment.id: record
            for key in _telling(theirs.shipment.keys)
            for record in kept.get(key, ())
            if _same_import(theirs.shipment.keys, record.shipment.keys)
        }
        found.append(compare(theirs, list(sharing.values())))
    return found


async def take_over(
    outbox: Outbox,
    package: Package,
    chosen: Sequence[Difference],
    *,
    account: str,
    known_types: Collection[str],
    at: datetime,
) -> int:
    """Enter what was chosen, all or nothing, to be sent like anything entered; how many entries.

    Doing it twice adds nothing.
    """
    entries: list[Entry] = []
    for difference in chosen:
        entries += entries_of(difference, package.giver, account, known_types, at)
    needed = set(_digests(entries))
    await outbox.keep(entries, [file for file in package.files if file.sha256 in needed])
    return len(entries)


def records_of(
    numbers: Iterable[int], read: Callable[[int], ShipmentRecord | None]
) -> Iterator[ShipmentRecord]:
    """The shipments of these rows that the service has; what is only pending here is not handed
    over."""
    for number in numbers:
        record = read(number)
        if record is not None and record.shipment.version > 0:
            yield record


def _telling(keys: Keys) -> list[str]:
    """The numbers that tell an import: containers travel again."""
    return [key for key in keys.all() if key not in keys.containers]


def _same_import(theirs: Keys, here: Keys) -> bool:
    """One transport document can be cleared in parts, each with a declaration of its own."""
    if theirs.declaration and here.declaration:
        return theirs.declaration == here.declaration
    return True


def _digests(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        evidence = getattr(entry.content, "evidence", None)
        if evidence is not None and evidence.sha256:
            yield evidence.sha256
