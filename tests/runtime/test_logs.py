"""The log file can be attached to a mail: nothing secret or identifying is in it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.runtime.crash import CrashWatch, report
from senae_desktop.runtime.log_memory import start_memory_log
from senae_desktop.runtime.log_setup import close_log, masked, open_log_file

SECRETS = {
    "bearer": ("Authorization: Bearer kR3x_9-tokenvalue", "kR3x_9-tokenvalue"),
    "header": ("Embedded-Secret: one-time-value", "one-time-value"),
    "password": ("password='hunter2x'", "hunter2x"),
    "refresh": ('{"refreshToken": "abcDEF123"}', "abcDEF123"),
    "ruc": ("RUC 1790012345001 failed", "1790012345001"),
    "mail": ("contact maria.p@example.ec", "maria.p@example.ec"),
    "container": ("container MSKU9070323 unknown", "MSKU9070323"),
    "dai": ("DAI 028-2026-10-00418823 rejected", "028-2026-10-00418823"),
    "dai17": ("DAI 02820261000418823 rejected", "02820261000418823"),
    "cargo": ("cargo CEC2026MSCU0001-0012-0000", "CEC2026MSCU0001-0012"),
    "bl": ("B/L MEDUGY418827 not found", "MEDUGY418827"),
    "awb": ("AWB 020-12345675 not found", "12345675"),
}


@pytest.mark.parametrize("name", SECRETS)
def test_each_kind_of_identifier_is_masked(name: str) -> None:
    text, secret = SECRETS[name]
    assert secret not in masked(text)


@given(st.integers(min_value=10**12, max_value=10**13 - 1))
def test_no_ruc_survives(number: int) -> None:
    assert str(number) not in masked(f"importer {number} of the list")


@pytest.fixture
def restored_root() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    root.handlers[:] = handlers
    logging.captureWarnings(False)


@pytest.mark.expected_log
def test_early_records_reach_the_file_masked(tmp_path: Path, restored_root: None) -> None:
    memory = start_memory_log()
    log = logging.getLogger("senae.test")
    log.warning("early record of 1790012345001")
    handlers = open_log_file(tmp_path, memory)
    try:
        raise ValueError("Bearer secret-token-value")
    except ValueError:
        log.exception("late record")
    close_log(handlers)
    text = (tmp_path / "senae-desktop.log").read_text(encoding="utf-8")
    assert "early record" in text
    assert "late record" in text
    assert "1790012345001" not in text
    assert "secret-token-value" not in text


@pytest.mark.expected_log
def test_a_folder_that_refuses_costs_only_the_file(tmp_path: Path, restored_root: None) -> None:
    memory = start_memory_log()
    handlers = open_log_file(tmp_path / "missing", memory)
    close_log(handlers)
    assert not list(tmp_path.iterdir())


def test_a_crash_report_is_masked_too() -> None:
    try:
        raise RuntimeError("cannot file 028-2026-10-00418823 for 1790012345001")
    except RuntimeError as error:
        text = report(error)
    assert "RuntimeError" in text
    assert "PySide6" in text
    assert "00418823" not in text
    assert "1790012345001" not in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fatal Python error: Segmentation fault", True),
        ("Windows fatal exception: code 0x8001010d", False),
        ("", False),
    ],
)
def test_only_a_real_crash_is_told_at_the_next_start(
    tmp_path: Path, text: str, shown: bool
) -> None:
    (tmp_path / "hard-crash.txt").write_text(text)
    assert bool(CrashWatch(tmp_path).left_over) is shown
