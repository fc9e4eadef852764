"""What conversations run in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from senae_desktop.runtime.tasks import TaskSupervisor


@pytest.fixture
def tasks() -> Iterator[TaskSupervisor]:
    """Tasks of which none may end with a bug."""
    bugs: list[BaseException] = []
    yield TaskSupervisor(bugs.append)
    assert not bugs
