"""The desktop gone while its service is still getting ready: the service goes at once."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from senae_desktop.runtime.service_process import command


@pytest.mark.parametrize("demonstration", [True, False])
def test_it_ends_before_it_has_served(tmp_path: Path, demonstration: bool) -> None:
    child = subprocess.Popen(
        command(tmp_path, demonstration), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps({"secret": "s" * 32}).encode() + b"\n")
    child.stdin.close()
    said = child.stdout.read()
    assert child.wait(20) == 0
    child.stdout.close()
    assert said == b""
