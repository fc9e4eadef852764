from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.flows import list_views
from senae_desktop.presentation.list_look import ColumnLook, Density, SortKey
from senae_desktop.presentation.saved_views import SLOTS, SavedView, SavedViews
from tests.archive.samples import opened


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[OpenedArchive]:
    """An empty archive on disk."""
    archive = opened(tmp_path / "archive.db")
    yield archive
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def kept(archive: OpenedArchive, views: SavedViews) -> SavedViews:
    asyncio.run(list_views.keep(archive.archive, archive.reader, views))
    return list_views.load(archive.reader)


_view = st.builds(
    SavedView,
    name=st.sampled_from("abcde"),
    slot=st.none() | st.sampled_from(list(SLOTS)),
    columns=st.sampled_from([(), (ColumnLook(ListColumn.STAGE, 90, hidden=True),)]),
    sort=st.sampled_from([(), (SortKey(ListColumn.OFFICE, descending=True),)]),
    query=st.sampled_from(["", "vista:todos andina"]),
    density=st.sampled_from(Density),
    grouped=st.booleans(),
)


def _together(views: list[SavedView], default: str | None) -> SavedViews:
    together = SavedViews()
    for view in views:
        together = together.saved(view)
    return together.with_default(default)


_views = st.builds(_together, st.lists(_view, max_size=5), st.none() | st.sampled_from("abcde"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(first=_views, second=_views)
def test_the_archive_holds_what_was_given_last(
    archive: OpenedArchive, first: SavedViews, second: SavedViews
) -> None:
    assert kept(archive, first) == first
    assert kept(archive, second) == second


def test_a_view_of_a_newer_version_is_left_alone(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.save_view("from the future", "[]", 3))
    assert list_views.load(archive.reader) == SavedViews()
    kept(archive, SavedViews((SavedView("mine"),)))
    assert [view.name for view in archive.reader.views()] == ["mine", "from the future"]
