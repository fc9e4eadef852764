"""``senae-desktop import``: for scripts, without a display and without Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake import files


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program as a script starts it: no display at all."""
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "senae_desktop", "import", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    path = tmp_path / "matriz.xlsx"
    path.write_bytes(files.xlsx())
    return path


def test_what_a_matrix_offers_is_told_as_json(matrix: Path) -> None:
    answer = run(str(matrix), "--dry-run", "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    (told,) = json.loads(answer.stdout)
    assert told["kind"] == "workbook"
    assert [column["meaning"] for column in told["tables"][0]["columns"]][:2] == [
        "declaration", "transport_document",
    ]  # fmt: skip
    first = told["entries"][0]
    assert first["declaration"] == "028-2026-10-00418823"
    assert first["events"][0] == {
        "type": "arrival", "day": "2026-11-03", "source": "matriz.xlsx · Matriz · 4",
    }  # fmt: skip


def test_refused_rows_are_told_with_their_reason(tmp_path: Path) -> None:
    path = tmp_path / "lista.txt"
    path.write_text("BL MEDUGY418827\nAWB 020-12345676\n40174824\n", encoding="cp1252")
    answer = run(str(path), "--dry-run", "--json")
    assert answer.returncode == 1
    (told,) = json.loads(answer.stdout)
    assert [one["reason"] for one in told["refused"]] == ["bad-check-digit", "ambiguous"]
    plain = run(str(path), "--dry-run")
    assert plain.stdout.splitlines()[0] == "lista.txt: 1 to add, 2 refused"


def test_a_file_that_cannot_be_read_has_its_reason_and_the_others_go_on(
    matrix: Path, tmp_path: Path
) -> None:
    answer = run(str(tmp_path / "no.xlsx"), str(matrix), "--dry-run", "--json")
    assert answer.returncode == 2
    missing, read = json.loads(answer.stdout)
    assert missing["unreadable"] == "missing"
    assert len(read["entries"]) == 2


def test_adding_is_left_to_the_window(matrix: Path) -> None:
    answer = run(str(matrix))
    assert answer.returncode == 2
    assert "--dry-run" in answer.stderr
    assert not answer.stdout


def test_no_qt_is_loaded_for_it(matrix: Path) -> None:
    code = (
        "import sys; from senae_desktop.__main__ import main; "
        f"main(['import', {str(matrix)!r}, '--dry-run']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
