"""Whatever changes, is attended to and taken back, the inbox equals a plain recomputation."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from senae_desktop.archive.inbox import KEPT
from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.inbox import InboxGroup, inbox, narrowed
from senae_desktop.domain.novelty import Difference, NoveltyKind
from senae_desktop.domain.party import Party
from tests.archive.samples import START, opened, page, plain

K = NoveltyKind


class Change(NamedTuple):
    """A sync brings a shipment in this stage, or takes it away (None)."""

    name: str
    stage: str | None


class Attend(NamedTuple):
    """The user attends to the lines of a shipment, or to all ("")."""

    name: str


class Undo(NamedTuple):
    """The user takes the last attending back."""


class Restart(NamedTuple):
    """The program ends and begins again."""


NAMES = st.sampled_from("ab")
STEPS = st.lists(
    st.one_of(
        st.builds(Change, NAMES, st.sampled_from(["x", "y", "z", None])),
        st.builds(Attend, st.sampled_from(["a", "b", ""])),
        st.builds(Undo),
        st.builds(Restart),
    ),
    max_size=14,
)


class Plain:
    """The log of all that ever changed, and which act attended to what."""

    def __init__(self) -> None:
        self.stages: dict[str, str] = {"a": "x", "b": "x"}
        self.log: list[tuple[str, Difference]] = []
        self.act_of: dict[int, int] = {}

    def change(self, name: str, stage: str | None) -> None:
        old = self.stages.get(name)
        if stage is None:
            if self.stages.pop(name, None) is not None:
                self.log.append((name, Difference(K.REMOVED, old=old or "")))
        elif old is None:
            self.log.append((name, Difference(K.NEW, new=stage)))
        elif old != stage:
            self.log.append((name, Difference(K.STAGE, "", old, stage)))
        if stage is not None:
            self.stages[name] = stage

    def attend(self, name: str) -> None:
        act = max(self.act_of.values(), default=0) + 1
        for place in self.open():
            if name in {"", self.log[place][0]}:
                self.act_of[place] = act

    def undo(self) -> None:
        last = max(self.act_of.values(), default=0)
        self.act_of = {place: act for place, act in self.act_of.items() if act != last}

    def open(self) -> list[int]:
        return [place for place in range(len(self.log)) if place not in self.act_of]

    def lines(self) -> list[tuple[str, list[Difference]]]:
        """By shipment, newest first, one line for each kind, from first old to last new."""
        newest: dict[str, int] = {}
        ends: dict[tuple[str, NoveltyKind], tuple[str, str, int]] = {}
        for place in self.open():
            name, difference = self.log[place]
            newest[name] = place
            first, _, _ = ends.get((name, difference.kind), (difference.old, "", 0))
            ends[name, difference.kind] = (first, difference.new, place)
        answer = []
        for name in sorted(newest, key=lambda each: -newest[each]):
            own = sorted(
                ((kind, *end) for (of, kind), end in ends.items() if of == name),
                key=lambda each: -each[3],
            )
            answer.append((name, [Difference(kind, "", old, new) for kind, old, new, _ in own]))
        return answer


def shown(archive: OpenedArchive) -> tuple[InboxGroup, ...]:
    return inbox(archive.reader.novelties())


async def _step(
    archive: OpenedArchive, step: Change | Attend | Undo | Restart, index: int, folder: str
) -> OpenedArchive:
    keeper = archive.archive
    if isinstance(step, Change):
        items = [] if step.stage is None else [plain(step.name, index + 2, stage=step.stage)]
        gone = [step.name] if step.stage is None else []
        given = page(items, gone, f"t{index}", seconds=index)
        await keeper.apply(given, False, 0.0)
    elif isinstance(step, Attend):
        numbers = [
            number
            for group in shown(archive)
            if step.name in {"", group.shipment_id}
            for number in group.numbers
        ]
        await keeper.attend(numbers, START)
    elif isinstance(step, Undo):
        await keeper.take_back()
    else:
        archive.reader.close()
        await keeper.aclose()
        return opened(Path(folder) / "archive.db")
    return archive


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_the_inbox_equals_a_plain_recomputation(
    steps: list[Change | Attend | Undo | Restart],
) -> None:
    async def run() -> None:
        archive = opened(Path(folder) / "archive.db")
        model = Plain()
        first = [plain("a", stage="x"), plain("b", stage="x")]
        await archive.archive.apply(page(first, token="t"), True, 0.0)
        assert shown(archive) == ()
        try:
            for index, step in enumerate(steps):
                archive = await _step(archive, step, index, folder)
                match step:
                    case Change(name=name, stage=stage):
                        model.change(name, stage)
                    case Attend(name=name):
                        model.attend(name)
                    case Undo():
                        model.undo()
                groups = shown(archive)
                assert [
                    (group.shipment_id, [line.difference for line in group.lines])
                    for group in groups
                ] == model.lines()
                reader = archive.reader
                with_news = {group.shipment_id for group in groups} & model.stages.keys()
                for name in model.stages:
                    number = reader.number_of(name)
                    assert number is not None
                    assert reader.marks(number).novelty == (name in with_news)
                assert sum(reader.columns().news) == len(with_news)
        finally:
            archive.reader.close()
            await archive.archive.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run())


def test_an_act_is_told_by_the_rows_that_lose_or_get_news(archive: OpenedArchive) -> None:
    async def run() -> None:
        keeper, reader = archive.archive, archive.reader
        await keeper.apply(page([plain("a"), plain("b")], token="t"), True, 0.0)
        items = [plain("a", 2, stage="x", regime="10"), plain("b", 2, stage="x")]
        await keeper.apply(page(items, token="u"), False, 0.0)
        of_a = [each.number for each in reader.novelties() if each.shipment_id == "a"]
        number = reader.number_of("a")
        assert not await keeper.attend(of_a[:1], START)  # the other one is still there
        assert (await keeper.attend([*of_a, 999], START)).changed == {number}
        assert reader.attended_last() == 1
        assert (await keeper.take_back()).changed == {number}
        assert not await keeper.take_back()
        assert reader.attended_last() == 0
        assert not await keeper.take_back()

    asyncio.run(run())


def test_what_was_attended_to_long_ago_is_forgotten(archive: OpenedArchive) -> None:
    async def run() -> None:
        keeper, reader = archive.archive, archive.reader
        await keeper.apply(page([plain("a")], token="t"), True, 0.0)
        for version in (2, 3):
            await keeper.apply(page([plain("a", version, stage=str(version))], token="u"), False, 0)
            await keeper.attend([reader.novelties()[0].number], START)
        await keeper.apply(page([plain("a", 4, stage="4")], token="v"), False, 0.0)
        late = START + KEPT + timedelta(days=1)
        await keeper.attend([reader.novelties()[0].number], late)
        assert (await keeper.take_back()).changed
        assert reader.attended_last() == 0

    asyncio.run(run())


def test_several_changes_of_one_thing_make_one_line_that_may_lead_back(
    archive: OpenedArchive,
) -> None:
    async def run() -> None:
        keeper = archive.archive
        await keeper.apply(page([plain("a", stage="x")], token="t"), True, 0.0)
        for version, stage in ((2, "y"), (3, "x")):
            given = page([plain("a", version, stage=stage)], token="u", seconds=version)
            await keeper.apply(given, False, 0.0)
        ((line,),) = (group.lines for group in shown(archive))
        assert line.difference == Difference(K.STAGE, "", "x", "x")
        assert line.returned
        assert line.at == START + timedelta(seconds=3)
        assert len(line.numbers) == 2

    asyncio.run(run())


def test_narrowing_leaves_lines_of_one_importer_and_some_kinds(archive: OpenedArchive) -> None:
    async def run() -> None:
        keeper = archive.archive
        names = {"a": Party("Uno"), "b": Party("Dos")}
        first = [plain(name, importer=importer) for name, importer in names.items()]
        await keeper.apply(page(first, token="t"), True, 0.0)
        items = [
            plain(name, 2, importer=importer, stage="x", regime="10")
            for name, importer in names.items()
        ]
        await keeper.apply(page(items, token="u"), False, 0.0)
        groups = shown(archive)
        assert [group.shipment_id for group in narrowed(groups)] == ["b", "a"]
        assert [group.shipment_id for group in narrowed(groups, "Uno")] == ["a"]
        (only,) = narrowed(groups, "Uno", {K.STAGE})
        assert [line.difference.kind for line in only.lines] == [K.STAGE]
        assert narrowed(groups, "Uno", {K.ALERT}) == ()

    asyncio.run(run())
