"""Where a shipment stands on the two lanes, small enough for a cell of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.list_row import ListRow


class StageCell(NamedTuple):
    """How many stages are reached on each line, out of how many; equal cells look equal.

    ``problem`` marks the declaration lane, ``closed`` says that nothing more is expected;
    ``letter`` is that of the channel, empty before one is assigned.
    """

    cargo: int
    declaration: int
    exit: int
    problem: bool
    closed: bool
    letter: str = ""


class StageLanes:
    """Counts reached stages by the ranks of the catalogue."""

    def __init__(self, catalogues: Catalogues) -> None:
        stages = catalogues.stages.values()
        self._ranks = {stage.code: stage.rank for stage in stages}
        self._statuses = {
            code: status.stage for code, status in catalogues.declaration_statuses.items()
        }
        self._letters = {code: entry.letter for code, entry in catalogues.channels.items()}
        self.cargo = sorted(stage.rank for stage in stages if stage.lane == "CARGO")
        self.declaration = sorted(stage.rank for stage in stages if stage.lane == "DECLARATION")
        self.exit = sorted(stage.rank for stage in stages if stage.lane == "EXIT")

    def cell(self, row: ListRow) -> StageCell:
        """The lanes of a row; unknown codes move nothing."""
        overall = self._rank(row.stage)
        cargo = self._rank(row.cargo)
        declaration = self._rank(self._statuses.get(row.declaration_status or ""))
        if overall in self.cargo:
            cargo = max(cargo, overall)
        elif overall in self.declaration:
            declaration = max(declaration, overall)
        out = max(overall, cargo, declaration)
        left = out in self.exit
        return StageCell(
            len(self.cargo) if left else _reached(self.cargo, cargo),
            len(self.declaration) if left else _reached(self.declaration, declaration),
            _reached(self.exit, out) if left else 0,
            row.problem,
            row.closed,
            self._letters.get(row.channel or "", ""),
        )

    def _rank(self, code: str | None) -> int:
        return self._ranks.get(code or "", 0)


def _reached(ranks: list[int], rank: int) -> int:
    return sum(1 for one in ranks if one <= rank)
