"""A matrix of 50,000 rows: read, understood, compared and kept, against reading it bare."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

ROWS = 50_000
_FIRST_DAY = date(2026, 1, 5)
_HEADS = (
    "ITEM", "No. DAI", "DOCUMENTO DE EMBARQUE", "EMPRESA", "R.U.C.", "DISTRITO", "CANAL DE AFORO",
    "ALMACENERA", "FECHA DE ARRIBO", "FECHA DE REFRENDO", "FECHA SALIDA AUTORIZADA",
    "CANT. DE BULTOS", "PESO", "NOVEDADES",
)  # fmt: skip


def measure(python: Path, variables: dict[str, str], folder: Path) -> list[Line]:
    """All numbers of the intake."""
    from tests.intake import files  # it brings what writes workbooks

    path = folder / "matriz.xlsx"
    path.write_bytes(
        files.xlsx({"Matriz": [("MATRIZ 2026",), (), _HEADS, *map(_row, range(ROWS))]})
    )
    command = [str(python), "-m", "tests.benchmarks.child_intake", str(path)]
    done = subprocess.run(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    if found["rows"] != ROWS:
        raise RuntimeError(f"only {found['rows']} rows were kept")
    bare, said = found["bare"], f"matrix of {ROWS:,} rows"
    whole = sum(found[part] for part in ("read", "map", "compare", "keep"))
    return [
        Line(f"{said}: bare reader", bare, "ms"),
        Line(f"{said}: read within limits", found["read"], "ms", bare, "bare reader", 3.0),
        Line(f"{said}: understood", found["map"], "ms", bare, "bare reader"),
        Line(f"{said}: compared", found["compare"], "ms", bare, "bare reader"),
        Line(f"{said}: kept, with its events", found["keep"], "ms", bare, "bare reader"),
        Line(f"{said}: from file to kept", whole, "ms", bare, "bare reader", 40.0),
    ]


def _row(place: int) -> tuple[object, ...]:
    day = _FIRST_DAY + timedelta(days=place % 300)
    return (
        place + 1, f"028-2026-10-{place:08d}", f"MEDUGY{place:06d}", f"Importadora {place % 60}",
        992345671001, "028 - GUAYAQUIL MARITIMO", "DOCUMENTAL", "CONTECON", day,
        (day + timedelta(days=2)).strftime("%d/%m/%Y"), "pendiente", place % 90, place % 9000 + 0.5,
        "",
    )  # fmt: skip
