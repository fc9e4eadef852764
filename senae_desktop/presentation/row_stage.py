"""Where a shipment stands on the two lanes, small enough for a cell of the list."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

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


#: Stage, cargo stage, status of the declaration, and channel of a row.
_Codes: TypeAlias = tuple[str | None, str | None, str | None, str | None]


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
        # A hundred thousand shipments stand in some hundred places.
        self._cell = lru_cache(maxsize=1024)(self._counted)

    def cell(self, row: ListRow) -> StageCell:
        """The lanes of a row; unknown codes move nothing."""
        return self._cell(
            (row.stage, row.cargo, row.declaration_status, row.channel), row.problem, row.closed
        )

    def _counted(self, codes: _Codes, problem: bool, closed: bool) -> StageCell:
        stage, cargo_stage, status, channel = codes
        overall = self._rank(stage)
        cargo = self._rank(cargo_stage)
        declaration = self._rank(self._statuses.get(status or ""))
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
            problem,
            closed,
            self._letters.get(channel or "", ""),
        )

    def _rank(self, code: str | None) -> int:
        return self._ranks.get(code or "", 0)


def _reached(ranks: list[int], rank: int) -> int:
    return sum(1 for one in ranks if one <= rank)
