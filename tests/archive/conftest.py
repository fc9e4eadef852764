"""An open archive in a folder of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from senae_desktop.archive.opening import OpenedArchive
from tests.archive.samples import opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "account" / "archive.db"


@pytest.fixture
def archive(path: Path) -> Iterator[OpenedArchive]:
    archive = opened(path)
    yield archive
    archive.reader.close()
    asyncio.run(archive.archive.aclose())
