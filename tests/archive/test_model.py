"""Whatever pages come in whatever order, the archive equals a dictionary kept by simple rules."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.ports import Applied, ListColumn
from senae_desktop.domain.shipment import ShipmentRecord
from tests.archive.samples import opened, page, plain

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


ITEMS = st.tuples(NAMES, st.integers(1, 5))
STEPS = st.lists(
    st.one_of(
        st.builds(Begin),
        st.builds(Answer, ITEMS),
        st.builds(
            Page,
            st.lists(ITEMS, max_size=5),
            st.lists(NAMES, max_size=3),
            st.booleans(),
            st.booleans(),
            st.integers(0, 3),
        ),
    ),
    max_size=12,
)


class Grave(NamedTuple):
    """What is remembered of something removed."""

    version: int
    seconds: int


class Model:
    """Versions by name, as the rules of ``ports.Archive`` have it."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}
        self.graves: dict[str, Grave] = {}
        self.shadow: dict[str, int] | None = None
        self.token: str | None = None

    def page(self, given: Page, token: str) -> None:
        if given.full:
            self._fill(given)
            if given.last:
                self._swap(given.seconds)
        else:
            for name, version in given.items:
                if name not in self.graves or given.seconds >= self.graves[name].seconds:
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

    def _store(self, name: str, version: int) -> None:
        if version > self.rows.get(name, 0):
            self.rows[name] = version
            self.graves.pop(name, None)

    def _bury(self, name: str, seconds: int) -> None:
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
        for name in shadow:
            self.graves.pop(name, None)
        self.rows, self.shadow = dict(shadow), None


@dataclass
class Seen:
    """What the archive shows: id and version by number."""

    rows: dict[int, tuple[str, int]]

    @classmethod
    def of(cls, archive: OpenedArchive) -> Seen:
        rows = {}
        for number in archive.reader.ids(ListColumn.REFERENCE):
            kept = archive.reader.record(number)
            assert kept is not None
            rows[number] = (kept.shipment.id, kept.shipment.version)
        return cls(rows)

    def until(self, after: Seen) -> Applied:
        """What a listener has to be told to get from here to there."""
        both = self.rows.keys() & after.rows.keys()
        return Applied(
            changed=frozenset(each for each in both if self.rows[each] != after.rows[each]),
            added=frozenset(after.rows.keys() - self.rows.keys()),
            removed=frozenset(self.rows.keys() - after.rows.keys()),
        )


def _record(name: str, version: int) -> ShipmentRecord:
    return plain(name, version, reference=f"{name}{version}")


async def _replay(archive: OpenedArchive, steps: list[Begin | Page | Answer]) -> None:
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
        assert dict(after.rows.values()) == model.rows
        assert applied == before.until(after)
        state = archive.reader.state()
        assert (state.count, state.sync_token) == (len(model.rows), model.token)
        assert sorted(text for text in archive.reader.haystack()[1]) == sorted(
            f"importador\n{name}{version}" for name, version in model.rows.items()
        )


@settings(max_examples=120, deadline=None)
@given(STEPS)
def test_the_archive_equals_the_model(steps: list[Begin | Page | Answer]) -> None:
    async def run() -> None:
        archive = opened(Path(folder) / "archive.db")
        try:
            await _replay(archive, steps)
        finally:
            archive.reader.close()
            await archive.archive.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run())
