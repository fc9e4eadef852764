"""What was measured, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One number: what it is, its unit, what it is compared with, and the bar where there is one.

    ``ratio`` is ``value`` over ``yardstick`` of the same run. The bar is for the ratio when there
    is a yardstick to divide by, else for the value.
    """

    what: str
    value: float
    unit: str
    yardstick: float | None = None
    yardstick_is: str = ""
    bar: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if not self.yardstick else self.value / self.yardstick

    @property
    def met(self) -> bool | None:
        if self.bar is None:
            return None
        return (self.value if self.ratio is None else self.ratio) <= self.bar


_HEADINGS = ("what", "measured", "yardstick", "ratio", "bar", "", "note")


def table(lines: Sequence[Line]) -> str:
    """All lines under each other, columns aligned."""
    rows = [_HEADINGS, *(_cells(line) for line in lines)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADINGS) - 1)]
    drawn = []
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        drawn.append("  ".join((*cells, row[-1])).rstrip())
    drawn.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(drawn)


def write(path: Path, lines: Sequence[Line], about: dict[str, object]) -> None:
    """The same as JSON; earlier parts that were not measured this time are kept."""
    kept: dict[str, object] = {}
    if path.exists():
        kept = json.loads(path.read_text(encoding="utf-8")).get("numbers", {})
    numbers = {line.what: asdict(line) | {"ratio": line.ratio, "met": line.met} for line in lines}
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {"about": about, "numbers": kept | numbers}
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _cells(line: Line) -> tuple[str, ...]:
    against = ""
    if line.yardstick is not None:
        against = f"{_number(line.yardstick)} {line.unit} {line.yardstick_is}"
    limited = line.ratio is not None
    bar = "" if line.bar is None else f"≤ {line.bar:g}{' ×' if limited else ' ' + line.unit}"
    return (
        line.what,
        f"{_number(line.value)} {line.unit}",
        against,
        "" if line.ratio is None else f"{line.ratio:.2f} ×",
        bar,
        {True: "met", False: "MISSED", None: ""}[line.met],
        line.note,
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}"
