"""The program asked to end while it is still starting: it ends in order, and leaves no lock."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.processes import mentioning
from tests.support.program import ROOT

#: What a start makes in the profile, in this order, all of it after it has begun to hear signals.
MOMENTS = ("run", "run/instance.lock", "logs/senae-desktop.log", "run/letters")

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal from one process to another"
)


@pytest.mark.parametrize("moment", MOMENTS)
def test_it_ends_in_order_at_whatever_moment(tmp_path: Path, moment: str) -> None:
    arguments = [sys.executable, "-m", "senae_desktop", "--profile-dir", str(tmp_path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(arguments, cwd=ROOT, env=environment) as starting:
        while not (tmp_path / moment).exists():
            assert starting.poll() is None, f"it ended before there was {moment}"
            time.sleep(0.001)
        starting.terminate()
        assert starting.wait(60) == 0
    assert not (tmp_path / "run" / "instance.lock").exists()
    assert not mentioning(tmp_path)
