"""What changed, with twenty thousand differences: the groups, and what the window's thread does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from statistics import median
from time import process_time

from senae_desktop.domain.inbox import inbox, narrowed
from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind
from tests.benchmarks.report import Line

_COUNT, _EACH, _RUNS = 20_000, 4, 9
_KINDS = (NoveltyKind.STAGE, NoveltyKind.CHANNEL, NoveltyKind.NEXT, NoveltyKind.DATA)
_START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def measure() -> list[Line]:
    """Medians of the computing; reading the archive is not among it."""
    novelties = _novelties()
    groups = inbox(novelties)
    made, bare = _computing(lambda: inbox(novelties)), _computing(lambda: _bare(novelties))
    filtered = _computing(lambda: narrowed(groups, "Importadora 3", (NoveltyKind.STAGE,)))
    counted = _computing(lambda: list(accumulate(1 + len(group.lines) for group in groups)))
    many = f"{_COUNT:,} changes"
    return [
        Line(f"{many}: groups", made, "ms", bare, "grouping in plain dicts", note="in a thread"),
        Line(f"{many}: filtered, in the window's thread", filtered, "ms", bar=16.7),
        Line(f"{many}: places of the headings, there too", counted, "ms", bar=16.7),
    ]


def _novelties() -> list[Novelty]:
    return [
        Novelty(
            number,
            f"s{number // _EACH}",
            f"Importadora {number // _EACH % 14}",
            f"R-{number // _EACH}",
            Difference(_KINDS[number % _EACH], "", str(number), str(number + 1)),
            _START + timedelta(seconds=number),
        )
        for number in range(_COUNT)
    ]


def _bare(novelties: list[Novelty]) -> dict[str, dict[tuple[NoveltyKind, str], list[Novelty]]]:
    """The least that any inbox has to do: things by shipment."""
    found: dict[str, dict[tuple[NoveltyKind, str], list[Novelty]]] = {}
    for each in novelties:
        things = found.setdefault(each.shipment_id, {})
        things.setdefault((each.difference.kind, each.difference.subject), []).append(each)
    return found


def _computing(work: Callable[[], object]) -> float:
    """Milliseconds of computing."""
    taken = []
    for _ in range(_RUNS):
        begun = process_time()
        work()
        taken.append(process_time() - begun)
    return median(taken) * 1000
