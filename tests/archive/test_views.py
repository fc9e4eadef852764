"""Arrangements of the list that the user saved."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.archive.writer import EncryptedArchive
from senae_desktop.domain.marks import SavedView
from tests.archive.samples import opened, page, plain


def do(*writes: Coroutine[Any, Any, None]) -> None:
    async def all_of_them() -> None:
        for write in writes:
            await write

    asyncio.run(all_of_them())


@pytest.fixture
def three(archive: OpenedArchive) -> EncryptedArchive:
    """The archive with the views a, b and c, in the slots 1, 2 and none."""
    keeper = archive.archive
    do(
        keeper.save_view("a", '{"x":1}', 1),
        keeper.save_view("b", "{}", 2),
        keeper.save_view("c", "{}"),
    )
    return keeper


def names(archive: OpenedArchive) -> list[str]:
    return [view.name for view in archive.reader.views()]


def slots(archive: OpenedArchive) -> dict[str, int | None]:
    return {view.name: view.slot for view in archive.reader.views()}


def test_views_are_kept_in_the_order_they_were_saved(path: Path) -> None:
    archive = opened(path)
    assert archive.reader.views() == []
    keeper = archive.archive
    do(keeper.save_view("z", '{"x":1}', 9), keeper.save_view("a", "{}"))
    do(keeper.set_default_view("a"), keeper.aclose())
    archive.reader.close()
    archive = opened(path)
    assert archive.reader.views() == [
        SavedView("z", '{"x":1}', 9),
        SavedView("a", "{}", default=True),
    ]
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def test_saving_again_keeps_the_place(archive: OpenedArchive, three: EncryptedArchive) -> None:
    do(three.save_view("a", "new"))
    assert archive.reader.views()[0] == SavedView("a", "new", 1)


def test_a_slot_calls_one_view(archive: OpenedArchive, three: EncryptedArchive) -> None:
    do(three.save_view("c", "{}", 1))
    assert slots(archive) == {"a": None, "b": 2, "c": 1}
    do(three.set_view_slot("a", 2))
    assert slots(archive) == {"a": 2, "b": None, "c": 1}
    do(three.set_view_slot("a", 2), three.set_view_slot("c", None), three.set_view_slot("none", 2))
    assert slots(archive) == {"a": 2, "b": None, "c": None}


@pytest.mark.parametrize("slot", [0, 10])
def test_there_are_nine_slots(archive: OpenedArchive, slot: int) -> None:
    with pytest.raises(ValueError, match="slot"):
        do(archive.archive.save_view("a", "{}", slot))
    assert archive.reader.views() == []


def test_reordering_names_what_comes_first(archive: OpenedArchive, three: EncryptedArchive) -> None:
    do(three.order_views(["c", "unknown", "a"]))
    assert names(archive) == ["c", "a", "b"]


def test_one_view_at_most_is_the_default(archive: OpenedArchive, three: EncryptedArchive) -> None:
    def chosen() -> list[str]:
        return [view.name for view in archive.reader.views() if view.default]

    do(three.set_default_view("a"), three.set_default_view("b"))
    assert chosen() == ["b"]
    do(three.set_default_view(None))
    assert chosen() == []


def test_a_deleted_view_is_gone_with_its_slot(
    archive: OpenedArchive, three: EncryptedArchive
) -> None:
    do(three.delete_view("a"), three.delete_view("a"), three.set_view_slot("c", 1))
    assert slots(archive) == {"b": 2, "c": 1}


def test_no_sync_touches_the_views(archive: OpenedArchive, three: EncryptedArchive) -> None:
    before = archive.reader.views()
    asyncio.run(three.apply(page([plain("s")], token="t"), True, 0.0))
    assert archive.reader.views() == before
