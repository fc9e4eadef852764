"""Whatever pages come in whatever order, the archive equals a dictionary kept by simple rules."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.ports import Applied, FilterColumns
from senae_desktop.domain.shipment import ShipmentRecord
from tests.archive.samples import START, opened, page, plain

NAMES = st.sampled_from("abcdef")


class Begin(NamedTuple):
    """A full read begins."""


class Page(NamedTuple):
    """A page, ``seconds`` after the start."""

    items: list[tuple[str, int]]
    removed: list[str]
    full: bool
    last: bool
    seconds: int


class Answer(NamedTuple):
    """The answer to a write."""

    item: tuple[str, int]


class Own(NamedTuple):
    """The user marks a shipment, whether it is there or not."""

    name: str
    how: str


OWN = (
    "read",
    "unread",
    "open",
    "attend",
    "follow",
    "unfollow",
    "note",
    "tags",
    "own_reference",
    "clear",
)
ITEMS = st.tuples(NAMES, st.integers(1, 5))
STEPS = st.lists(
    st.one_of(
        st.builds(Begin),
        st.builds(Answer, ITEMS),
        st.builds(Own, NAMES, st.sampled_from(OWN)),
        st.builds(
            Page,
            st.lists(ITEMS, max_size=5),
            st.lists(NAMES, max_size=3),
            st.booleans(),
            st.booleans(),
            st.integers(0, 3),
        ),
    ),
    max_size=16,
)


class Grave(NamedTuple):
    """What is remembered of something removed."""

    version: int
    seconds: int


class Model:
    """Versions and marks by name, as the rules of ``ports.Archive`` have it."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}
        self.graves: dict[str, Grave] = {}
        self.shadow: dict[str, int] | None = None
        self.token: str | None = None
        self.marks: dict[str, Marks] = {}

    def page(self, given: Page, token: str) -> None:
        if given.full:
            self._fill(given)
            if given.last:
                self._swap(given.seconds)
        else:
            for name, version in _newest(given.items).items():
                if name not in self.graves or given.seconds >= self.graves[name].seconds:
                    self._notice(name, version)
                    self._store(name, version)
            for name in given.removed:
                self._bury(name, given.seconds)
        if given.last:
            self.token = token

    def answer(self, name: str, version: int) -> None:
        if name in self.graves and version <= self.graves[name].version:
            return
        stored = version > self.rows.get(name, 0)
        self._store(name, version)
        if stored and self.shadow is not None:
            self.shadow[name] = max(version, self.shadow.get(name, 0))

    def own(self, name: str, how: str) -> None:
        if name in self.rows:
            marks = self.marks.get(name, Marks())
            self.marks[name] = marks._replace(**_CHANGES[how])

    def _notice(self, name: str, version: int) -> None:
        grave = self.graves.get(name)
        before = self.rows.get(name, grave.version if grave else -1)
        if self.token is None or version <= before:
            return
        marks = self.marks.get(name, Marks())._replace(unread=True)
        if name not in self.rows:
            marks = marks._replace(novelty=True)
        elif _stage(before) != _stage(version):
            marks = marks._replace(novelty=True, stage_before=marks.stage_before or _stage(before))
        self.marks[name] = marks

    def _store(self, name: str, version: int) -> None:
        if version > self.rows.get(name, 0):
            self.rows[name] = version
            self.graves.pop(name, None)

    def _bury(self, name: str, seconds: int) -> None:
        if name in self.rows and self.token is not None:
            self.marks[name] = self.marks.get(name, Marks())._replace(novelty=True)
        version = self.rows.pop(name, 0)
        before = self.graves.get(name, Grave(0, 0))
        self.graves[name] = Grave(max(before.version, version), max(before.seconds, seconds))

    def _fill(self, given: Page) -> None:
        self.shadow = {} if self.shadow is None else self.shadow
        for name, version in given.items:
            self.shadow[name] = max(version, self.shadow.get(name, 0))
        for name in given.removed:
            self.shadow.pop(name, None)

    def _swap(self, seconds: int) -> None:
        shadow = self.shadow or {}
        for name in set(self.rows) - set(shadow):
            self._bury(name, seconds)
        for name, version in shadow.items():
            self._notice(name, version)
            self.graves.pop(name, None)
        self.rows, self.shadow = dict(shadow), None


_CHANGES: dict[str, dict[str, Any]] = {
    "read": {"unread": False},
    "unread": {"unread": True},
    "open": {"unread": False, "opened_at": START},
    "attend": {"novelty": False, "stage_before": None},
    "follow": {"followed": True},
    "unfollow": {"followed": False},
    "note": {"note": "nota"},
    "tags": {"tags": ("x", "y")},
    "own_reference": {"own_reference": "mío"},
    "clear": {"note": "", "tags": (), "own_reference": ""},
}


async def _write(archive: OpenedArchive, number: int, how: str) -> Applied:
    keeper = archive.archive
    applied = Applied()
    if how in {"read", "unread"}:
        applied = await keeper.mark([number], how == "unread")
    elif how == "open":
        applied = await keeper.opened(number, START)
    elif how == "attend":
        shown = archive.reader.record(number)
        name = shown.shipment.id if shown else ""
        kept = archive.reader.novelties()
        of_it = [novelty.number for novelty in kept if novelty.shipment_id == name]
        applied = await keeper.attend(of_it, START)
    elif how in {"follow", "unfollow"}:
        applied = await keeper.follow([number], how == "follow")
    if how in {"note", "clear"}:
        applied |= await keeper.set_note(number, _CHANGES[how]["note"])
    if how in {"tags", "clear"}:
        applied |= await keeper.set_tags([number], _CHANGES[how]["tags"])
    if how in {"own_reference", "clear"}:
        applied |= await keeper.set_own_reference(number, _CHANGES[how]["own_reference"])
    return applied


class Shown(NamedTuple):
    """A shipment as a listener sees it."""

    name: str
    version: int
    marks: Marks


@dataclass
class Seen:
    """What the archive shows by number; when something was opened shows nowhere."""

    rows: dict[int, Shown]

    @classmethod
    def of(cls, archive: OpenedArchive) -> Seen:
        rows = {}
        reader = archive.reader
        for row in reader.rows(reader.ids(ListColumn.REFERENCE)):
            kept = reader.record(row.number)
            assert kept is not None
            marks = reader.marks(row.number)
            assert (row.unread, row.novelty, row.followed) == (
                marks.unread, marks.novelty, marks.followed,
            )  # fmt: skip
            assert (row.own_reference, row.tags) == (marks.own_reference, marks.tags)
            shown = marks._replace(opened_at=None)
            rows[row.number] = Shown(kept.shipment.id, kept.shipment.version, shown)
        return cls(rows)

    def columns_agree(self, columns: FilterColumns) -> bool:
        """Whether the columns say the same as the rows."""
        marks = [self.rows[number].marks for number in columns.numbers]
        tagged = [number for number in columns.numbers if self.rows[number].marks.tags]
        return (
            list(columns.numbers) == sorted(self.rows)
            and columns.unread == bytes(each.unread for each in marks)
            and columns.news == bytes(each.novelty for each in marks)
            and columns.followed == bytes(each.followed for each in marks)
            and [columns.stage.codes[place] for place in columns.stage.places]
            == [_stage(self.rows[number].version) for number in columns.numbers]
            and {tag: list(numbers) for tag, numbers in columns.tags.items()}
            == ({"x": tagged, "y": tagged} if tagged else {})
        )

    def until(self, after: Seen) -> Applied:
        """What a listener has to be told to get from here to there."""
        both = self.rows.keys() & after.rows.keys()
        return Applied(
            changed=frozenset(each for each in both if self.rows[each] != after.rows[each]),
            added=frozenset(after.rows.keys() - self.rows.keys()),
            removed=frozenset(self.rows.keys() - after.rows.keys()),
        )


def _newest(items: list[tuple[str, int]]) -> dict[str, int]:
    return {name: max(version for one, version in items if one == name) for name, _ in items}


def _stage(version: int) -> str:
    """The versions of a shipment take turns of two in a stage."""
    return f"stage{version // 2}"


def _record(name: str, version: int) -> ShipmentRecord:
    return plain(name, version, reference=f"{name}{version}", stage=_stage(version))


def _found_by(name: str, version: int, marks: Marks) -> str:
    words = ("importador", f"{name}{version}", marks.own_reference, *marks.tags, marks.note)
    return "\n".join(word for word in words if word).replace("í", "i")


async def _replay(archive: OpenedArchive, steps: list[Begin | Page | Answer | Own]) -> None:
    model = Model()
    for index, step in enumerate(steps):
        before = Seen.of(archive)
        applied = Applied()
        if isinstance(step, Begin):
            await archive.archive.begin_full()
            model.shadow = {}
        elif isinstance(step, Answer):
            applied = await archive.archive.store_record(_record(*step.item))
            model.answer(*step.item)
        elif isinstance(step, Own):
            at = archive.reader.number_of(step.name)
            applied = await _write(archive, at or 999, step.how)
            model.own(*step)
        else:
            token = f"t{index}"
            given = page(
                (_record(*item) for item in step.items),
                step.removed,
                token if step.last else None,
                step.seconds,
            )
            applied = await archive.archive.apply(given, step.full, 0.0)
            model.page(step, token)
        after = Seen.of(archive)
        assert {each.name: each.version for each in after.rows.values()} == model.rows
        assert {each.name: archive.reader.marks(at) for at, each in after.rows.items()} == {
            name: model.marks.get(name, Marks()) for name in model.rows
        }
        assert applied == before.until(after)
        assert after.columns_agree(archive.reader.columns())
        assert after.columns_agree(archive.reader.columns_of(list(after.rows)))
        state = archive.reader.state()
        assert (archive.reader.count(), state.sync_token) == (len(model.rows), model.token)
        numbers, texts = archive.reader.haystack()
        assert texts == [_found_by(*after.rows[number]) for number in numbers]
        assert archive.reader.search_texts_of(numbers) == (numbers, texts)


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_the_archive_equals_the_model(steps: list[Begin | Page | Answer | Own]) -> None:
    async def run() -> None:
        archive = opened(Path(folder) / "archive.db")
        try:
            await _replay(archive, steps)
        finally:
            archive.reader.close()
            await archive.archive.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run())
