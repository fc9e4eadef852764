"""What every test may rely on, and what no test may leave behind."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two cores are shared with Qt, PostgreSQL and child processes: time says nothing here.
settings.register_profile(
    "suite", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("suite")


# As in the program: a widget may not be destroyed by whichever thread Python collects waste in.
gc.disable()


def pytest_addoption(parser: pytest.Parser) -> None:
    """What is compared with kept texts can be kept anew, to be read in the difference."""
    parser.addoption("--rewrite-golden", action="store_true", help="keep the present texts")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """As in the program: a window that closes ends nobody's loop, least of all the next test's."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


def pytest_runtest_teardown() -> None:
    """Collect young waste here, in Qt's thread."""
    gc.collect(1)


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A record of WARNING or worse fails a test, unless it is marked ``expected_log``."""
    yield
    if request.node.get_closest_marker("expected_log"):
        return
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    assert not unexpected, f"unexpected log lines: {unexpected}"
