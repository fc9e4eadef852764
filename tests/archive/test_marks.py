"""What the user keeps about shipments, and that no sync takes it away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.novelty import NoveltyKind
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.ports import Applied, ChangePage
from senae_desktop.domain.shipment import NextAction, ShipmentRecord, Status
from tests.archive.samples import START, opened, page, plain


def apply(archive: OpenedArchive, given: ChangePage, full: bool = False) -> Applied:
    return asyncio.run(archive.archive.apply(given, full, 0.0))


def first_read(archive: OpenedArchive, *records: ShipmentRecord) -> None:
    apply(archive, page(records, token="first"), full=True)


def number(archive: OpenedArchive, name: str) -> int:
    found = archive.reader.number_of(name)
    assert found is not None
    return found


def marks(archive: OpenedArchive, name: str) -> Marks:
    return archive.reader.marks(number(archive, name))


def attend(archive: OpenedArchive) -> Applied:
    kept = [novelty.number for novelty in archive.reader.novelties()]
    return asyncio.run(archive.archive.attend(kept, START))


def open_shipment(archive: OpenedArchive, name: str) -> Applied:
    return asyncio.run(archive.archive.opened(number(archive, name), START))


# --- unread and new --------------------------------------------------------------------------


@pytest.mark.parametrize("full", [True, False])
def test_nothing_is_unread_after_the_first_read(archive: OpenedArchive, full: bool) -> None:
    apply(archive, page([plain("a")]), full)
    apply(archive, page([plain("a", 2), plain("b")], token="t"), full)
    assert marks(archive, "a") == marks(archive, "b") == Marks()


@pytest.mark.parametrize("full", [True, False])
def test_what_a_later_read_brings_is_unread(archive: OpenedArchive, full: bool) -> None:
    first_read(archive, plain("old"), plain("newer"))
    items = [plain("old"), plain("newer", 2, reference="x"), plain("new")]
    apply(archive, page(items, token="t", seconds=9), full)
    assert [marks(archive, name).unread for name in ("old", "newer", "new")] == [False, True, True]
    assert [marks(archive, name).novelty for name in ("old", "newer", "new")] == [
        *(False, False, True),
    ]
    assert bytes(archive.reader.columns().unread) == bytes([0, 1, 1])


def test_other_content_without_a_newer_version_is_no_news(archive: OpenedArchive) -> None:
    first_read(archive, plain("a", 3))
    assert apply(archive, page([plain("a", 2, stage="x")], token="t"), full=True)
    assert marks(archive, "a") == Marks()


def test_ones_own_write_is_no_news(archive: OpenedArchive) -> None:
    first_read(archive, plain("a"))
    asyncio.run(archive.archive.store_record(plain("a", 2, stage="exit")))
    asyncio.run(archive.archive.store_record(plain("b")))
    apply(archive, page([plain("a", 2, stage="exit"), plain("b")], token="t"))
    assert marks(archive, "a") == marks(archive, "b") == Marks()


BASE: dict[str, object] = {
    "stage": "arrival",
    "status": Status("arrival", "paid", "physical"),
    "next_action": NextAction(PartyRole.AGENT, "await-release"),
    "alerts": ("observed",),
}


@pytest.mark.parametrize("full", [True, False])
@pytest.mark.parametrize(
    "changed",
    [
        {"stage": None},
        {"status": Status("exit", "paid", "physical")},
        {"status": Status("arrival", "closed", "physical")},
        {"status": Status("arrival", "paid", None)},
        {"next_action": NextAction(PartyRole.AGENT, "none")},
        {"next_action": NextAction(PartyRole.BANK, "await-release")},
        {"next_action": None},
        {"alerts": ("observed", "rejected")},
    ],
)
def test_what_happened_to_a_shipment_is_a_novelty_until_it_is_attended_to(
    archive: OpenedArchive, changed: dict[str, object], full: bool
) -> None:
    first_read(archive, plain("a", **BASE))
    assert open_shipment(archive, "a") == Applied()
    apply(archive, page([plain("a", 2, **(BASE | changed))], token="t", seconds=9), full)
    assert marks(archive, "a") == Marks(
        unread=True,
        novelty=True,
        stage_before="arrival" if "stage" in changed else None,
        opened_at=START,
    )
    (row,) = archive.reader.rows([number(archive, "a")])
    assert (row.unread, row.novelty) == (True, True)
    assert open_shipment(archive, "a").changed == {number(archive, "a")}
    assert marks(archive, "a").novelty
    assert attend(archive).changed == {number(archive, "a")}
    assert marks(archive, "a") == Marks(opened_at=START)


def test_the_stage_before_is_that_of_the_last_attending(archive: OpenedArchive) -> None:
    first_read(archive, plain("a", stage="manifest"))
    for version, stage in enumerate(("arrival", "discharge", "exit"), start=2):
        apply(archive, page([plain("a", version, stage=stage)], token="t"))
    assert marks(archive, "a").stage_before == "manifest"
    open_shipment(archive, "a")
    assert marks(archive, "a").stage_before == "manifest"
    attend(archive)
    apply(archive, page([plain("a", 9, stage="arrival")], token="t"))
    assert marks(archive, "a").stage_before == "exit"


def test_marking_as_read_leaves_the_novelty(archive: OpenedArchive) -> None:
    first_read(archive, plain("a", stage="manifest"), plain("b"))
    apply(archive, page([plain("a", 2, stage="arrival")], token="t"))
    both = [number(archive, "a"), number(archive, "b")]
    applied = asyncio.run(archive.archive.mark(both, False))
    assert applied.changed == {number(archive, "a")}
    assert (marks(archive, "a").unread, marks(archive, "a").novelty) == (False, True)
    assert asyncio.run(archive.archive.mark([*both, 999], True)).changed == set(both)
    assert not asyncio.run(archive.archive.mark(both, True))


# --- the user's words ------------------------------------------------------------------------


def keep_words(archive: OpenedArchive, name: str) -> Marks:
    """Give a shipment every mark there is."""

    async def keep() -> None:
        await archive.archive.follow([at], True)
        await archive.archive.set_note(at, "  Llamar al depósito\nel lunes ")
        await archive.archive.set_tags([at], ["urgente", " ñame ", "", "urgente"])
        await archive.archive.set_own_reference(at, "PED-77")
        await archive.archive.mark([at], True)

    at = number(archive, name)
    asyncio.run(keep())
    return marks(archive, name)


def test_marks_are_kept_as_given(archive: OpenedArchive) -> None:
    first_read(archive, plain("a"))
    assert keep_words(archive, "a") == Marks(
        unread=True,
        followed=True,
        note="Llamar al depósito\nel lunes",
        tags=("urgente", "ñame"),
        own_reference="PED-77",
    )
    (row,) = archive.reader.rows([number(archive, "a")])
    assert (row.followed, row.own_reference, row.tags) == (True, "PED-77", ("urgente", "ñame"))


def test_the_users_words_are_found(archive: OpenedArchive) -> None:
    first_read(archive, plain("a"), plain("b"))
    keep_words(archive, "b")
    assert archive.reader.haystack()[1] == [
        "importador",
        "importador\nped-77\nped77\nurgente\nname\nllamar al deposito\nel lunes",
    ]
    at = number(archive, "b")
    assert archive.reader.search_texts_of([at, 999])[1] == archive.reader.haystack()[1][1:]
    asyncio.run(archive.archive.set_note(at, " "))
    asyncio.run(archive.archive.set_tags([at], []))
    asyncio.run(archive.archive.set_own_reference(at, ""))
    assert archive.reader.haystack()[1] == ["importador"] * 2


def test_the_list_is_sorted_by_the_reference_that_it_shows(archive: OpenedArchive) -> None:
    first_read(archive, plain("a", reference="B"), plain("b", reference="C"))
    at = number(archive, "b")

    def order() -> list[str]:
        return [row.id for row in archive.reader.rows(archive.reader.ids(ListColumn.REFERENCE))]

    told = asyncio.run(archive.archive.set_own_reference(at, "Ábaco"))
    assert told.moved == frozenset({ListColumn.REFERENCE})
    assert order() == ["b", "a"]
    apply(archive, page([plain("b", 2, reference="C2")], token="t"))
    assert order() == ["b", "a"]
    apply(archive, page([plain("a", reference="B"), plain("b", 3)], token="u"), full=True)
    assert order() == ["b", "a"]
    asyncio.run(archive.archive.set_own_reference(at, ""))
    apply(archive, page([plain("b", 4, reference="C4")], token="v"))
    assert order() == ["a", "b"]


def _news(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a", 2, reference="other")], token="t"))


def _swap(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a", 2, reference="other")], token="t"), full=True)


def _removal_and_return(archive: OpenedArchive) -> None:
    apply(archive, page(removed=["a"], token="t", seconds=5))
    apply(archive, page([plain("a")], token="t", seconds=9))


def _absence_and_return(archive: OpenedArchive) -> None:
    apply(archive, page(token="t", seconds=5), full=True)
    apply(archive, page([plain("a")], token="t", seconds=9), full=True)


def _own_write(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.store_record(plain("a", 2)))


@pytest.mark.parametrize(
    "happening", [_news, _swap, _removal_and_return, _absence_and_return, _own_write]
)
def test_marks_outlive_whatever_a_sync_brings(
    archive: OpenedArchive, happening: Callable[[OpenedArchive], None]
) -> None:
    first_read(archive, plain("a"))
    before = keep_words(archive, "a")
    happening(archive)
    assert marks(archive, "a")._replace(novelty=False) == before
    (text,) = archive.reader.haystack()[1]
    assert text.endswith("\nllamar al deposito\nel lunes")


@pytest.mark.parametrize("happening", [_removal_and_return, _absence_and_return])
def test_coming_back_unchanged_leaves_only_the_news_of_having_gone(
    archive: OpenedArchive, happening: Callable[[OpenedArchive], None]
) -> None:
    first_read(archive, plain("a"))
    happening(archive)
    assert marks(archive, "a") == Marks(novelty=True)
    assert [each.difference.kind for each in archive.reader.novelties()] == [NoveltyKind.REMOVED]


def test_marks_outlive_the_program(path: Path) -> None:
    archive = opened(path)
    first_read(archive, plain("a"))
    before = keep_words(archive, "a")
    archive.reader.close()
    asyncio.run(archive.archive.aclose())
    archive = opened(path)
    assert marks(archive, "a") == before
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def test_marking_what_has_gone_does_nothing(archive: OpenedArchive) -> None:
    async def mark_all(numbers: Sequence[int]) -> None:
        keeper = archive.archive
        assert not await keeper.mark(numbers, True)
        assert not await keeper.follow(numbers, True)
        assert not await keeper.set_tags(numbers, ["x"])
        assert not await keeper.set_note(numbers[0], "x")
        assert not await keeper.set_own_reference(numbers[0], "x")
        assert not await keeper.opened(numbers[0], START + timedelta(hours=1))

    asyncio.run(mark_all([7, 8]))
    assert archive.reader.marks(7) == Marks()
    assert len(archive.reader.ids(ListColumn.SINCE)) == 0
