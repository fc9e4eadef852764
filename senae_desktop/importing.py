"""``senae-desktop import FILE … --dry-run``: what files offer, for scripts. Needs no display.

Nothing is added here: adding is one click in the window, by somebody who has looked. Exit codes:
0 everything was understood, 1 some rows or parts were refused, 2 a file could not be read at all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR, SystemClock
from senae_desktop.domain.entries import NewCargo, NewEvent
from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.intake.cells import shown
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.gathering import Gatherer, Gathering, Item
from senae_desktop.intake.reading import read_path
from senae_desktop.resource_files import resource

UNDERSTOOD, REFUSED, UNREADABLE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Read the files and say what they offer; the process's exit code."""
    parser = argparse.ArgumentParser(
        prog="senae-desktop import",
        description="Say which references and rows files offer, and why others are refused.",
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="add nothing (required)")
    parser.add_argument("--json", action="store_true", help="answer in JSON, a list of files")
    asked = parser.parse_args(arguments)
    if not asked.dry_run:
        parser.error(
            "only --dry-run is possible here: it adds nothing. To add, open the program and drop "
            "the file on its window"
        )
    catalogues = resource("catalogues")
    today = SystemClock().now().astimezone(ECUADOR).date()
    gatherer = Gatherer(load_column_words(catalogues), load_catalogues(catalogues), today)
    told = [_of_file(path, gatherer) for path in asked.files]
    write = sys.stdout.write
    if asked.json:
        write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        for one in told:
            write("\n".join(_lines(one)) + "\n")
    return max(int(one["exit"]) for one in told)


def _of_file(path: Path, gatherer: Gatherer) -> dict[str, Any]:
    try:
        document = read_path(path)
    except UnreadableFile as error:
        return {"file": path.name, "unreadable": error.reason, "exit": UNREADABLE}
    gathering = gatherer.gather(document)
    refused = [_refused(item) for item in gathering.items if _is_refused(item)]
    skipped = [{"name": part.name, "reason": part.reason} for part in gathering.skipped]
    return {
        "file": path.name,
        "kind": document.kind.value,
        "sha256": document.digest,
        "tables": _tables(gathering),
        "entries": [_entry(item, item.entry) for item in gathering.items if item.entry],
        "refused": refused,
        "skipped": skipped,
        "exit": REFUSED if refused or skipped else UNDERSTOOD,
    }


def _is_refused(item: Item) -> bool:
    return item.entry is None and not item.together


def _tables(gathering: Gathering) -> list[dict[str, Any]]:
    return [
        {
            "sheet": table.sheet.name,
            "firstRow": table.sheet.first_row + table.body,
            "columns": [
                {"column": column, "heading": table.headings[column], "meaning": meaning}
                for column, meaning in sorted(table.meanings.items())
            ],
        }
        for table in gathering.tables
    ]


def _entry(item: Item, cargo: NewCargo) -> dict[str, Any]:
    shipment, keys = cargo.shipment, cargo.shipment.keys
    told: dict[str, Any] = {
        "sheet": item.sheet,
        "row": item.number,
        "declaration": keys.declaration,
        "transportDocument": keys.transport_document,
        "cargoNumber": keys.cargo_number,
        "containers": list(keys.containers),
        "deliveryNumber": keys.delivery_number,
        "liquidation": keys.liquidation,
        "importer": shipment.importer.name if shipment.importer else None,
        "importerIdentification": shipment.importer.identification if shipment.importer else None,
        "reference": shipment.reference,
        "office": shipment.office,
        "regime": shipment.regime,
        "events": [_event(event) for event in cargo.events],
        "leftOut": [
            {"column": doubt.column, "written": doubt.written, "reason": doubt.fault}
            for doubt in item.doubts
        ],
    }
    return {name: value for name, value in told.items() if value or name == "row"}


def _event(event: NewEvent) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": event.type,
        "day": event.occurred.at.date().isoformat() if event.occurred else None,
        "estimated": event.estimated,
        "note": event.note,
        "source": event.evidence.source if event.evidence else "",
    }
    return {name: value for name, value in told.items() if value}


def _refused(item: Item) -> dict[str, Any]:
    if item.readings:
        reason = "ambiguous"
    elif item.refusal is not None:
        reason = item.refusal.reason
    else:
        reason = item.problem.fault if item.problem else "unknown"
    told: dict[str, Any] = {
        "sheet": item.sheet,
        "row": item.number,
        "written": shown(item.written),
        "reason": reason,
        "column": item.problem.column if item.problem else "",
        "mayBe": [reading.kind.value for reading in item.readings],
    }
    return {name: value for name, value in told.items() if value}


def _lines(one: dict[str, Any]) -> Iterator[str]:
    if "unreadable" in one:
        yield f"{one['file']}: cannot be read ({one['unreadable']})"
        return
    yield f"{one['file']}: {len(one['entries'])} to add, {len(one['refused'])} refused"
    for refused in one["refused"]:
        where = " ".join(str(refused[part]) for part in ("sheet", "row") if part in refused)
        yield f"  {where}: «{refused.get('written', '')}» {refused['reason']}"
    for part in one["skipped"]:
        yield f"  {part['name']}: {part['reason']}"
