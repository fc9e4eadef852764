"""What a start on kept data has loaded when its list is painted: modules, never milliseconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

#: What nothing of the first painted list needs.
LATER = {
    "asyncio",
    "ctypes",
    "html",
    "keyring",
    "subprocess",
    "qasync",
    "msgspec",
    "httpx",
    "PySide6.QtNetwork",
    "logging.handlers",
    "senae_desktop.archive.coding",
    "senae_desktop.archive.filtering",
    "senae_desktop.archive.marks",
    "senae_desktop.archive.writer",
    "senae_desktop.bootstrap_rest",
    "senae_desktop.client",
    "senae_desktop.contract",
    "senae_desktop.domain.event",
    "senae_desktop.domain.ports",
    "senae_desktop.domain.references",
    "senae_desktop.domain.shipment",
    "senae_desktop.domain.timeline",
    "senae_desktop.flows.desktop",
    "senae_desktop.flows.services",
    "senae_desktop.presentation.query_search",
    "senae_desktop.presentation.saved_views",
    "senae_desktop.runtime.event_loop",
    "senae_desktop.runtime.log_setup",
    "senae_desktop.runtime.tasks",
    "senae_desktop.usecases",
    "senae_desktop.widgets.detail_pane",
    "senae_desktop.widgets.empty_state",
    "senae_desktop.widgets.facet_panel_list",
    "senae_desktop.widgets.form_dialog",
    "senae_desktop.widgets.main_window_tools",
    "senae_desktop.widgets.query_box_search",
    "senae_desktop.widgets.saved_view_actions",
    "senae_desktop.widgets.sign_in_dialog",
    "senae_desktop.widgets.table_actions",
    "senae_desktop.widgets.timeline",
}

_CHILD = """
import json, os, sys
from pathlib import Path
from senae_desktop.bootstrap import start
from senae_desktop.widgets.shipment_table import ShipmentTable

def painted(table, event):
    if table.model() is not None and table.model().rowCount():
        print(json.dumps(sorted(sys.modules)), flush=True)
        os._exit(0)

ShipmentTable.paintEvent = painted
start(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the modules that are loaded when the first rows are painted."""
    folder = tmp_path_factory.mktemp("first-paint")
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "tests.benchmarks.keyring_at_once.KeyringAtOnce",
        "SENAE_BENCHMARK_KEYRING": str(folder / "keyring.json"),
    }
    profile = folder / "profile"
    _python(environment, "-m", "tests.benchmarks.data", "fill", str(profile), "40")
    return set(json.loads(_python(environment, "-c", _CHILD, str(profile))))


def _python(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        cwd=Path(ROOT),
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout


def test_the_list_is_painted_before_the_rest_of_the_program_is_there(loaded: set[str]) -> None:
    assert "senae_desktop.widgets.shipment_table" in loaded
    assert sorted(LATER & loaded) == []


def test_few_modules_of_our_own_are_needed_for_it(loaded: set[str]) -> None:
    own = [name for name in loaded if name.partition(".")[0] == "senae_desktop"]
    assert len(own) <= 109, f"{len(own)}: import what is not painted at first where it is used"
