"""A process that writes pages until it is killed; see ``test_killed``.

Says on standard output the number of each step once it is stored.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tests.archive.samples import opened, page, plain

#: Ids in use, pages of a full read, and after how many steps there is a full read.
IDS = 400
CHUNK = 100
FULL_EVERY = 4


def changed_by(step: int) -> dict[str, int]:
    """Versions that a change page of this step stores."""
    return {f"s{(step * 37 + each * 3) % IDS}": step for each in range(60)}


def removed_by(step: int) -> set[str]:
    """Ids that a change page of this step removes."""
    return {f"s{(step * 53 + each * 7) % IDS}" for each in range(15)} - changed_by(step).keys()


def replaced_by(step: int) -> dict[str, int]:
    """Everything there is after the full read of this step."""
    return {f"s{each}": step for each in range(step % 7, IDS, 2)}


def is_full(step: int) -> bool:
    """Whether this step reads everything again."""
    return step % FULL_EVERY == 0


def after(step: int, before: dict[str, int]) -> dict[str, int]:
    """The state after a step, from the state before it."""
    if is_full(step):
        return replaced_by(step)
    stays = {name: version for name, version in before.items() if name not in removed_by(step)}
    return stays | changed_by(step)


async def _write(path: Path) -> None:
    archive = opened(path)
    assert archive.set_aside is None
    step = int(archive.reader.state().sync_token or 0)
    while True:
        step += 1
        if is_full(step):
            await archive.archive.begin_full()
            items = list(replaced_by(step).items())
            for start in range(0, len(items), CHUNK):
                last = start + CHUNK >= len(items)
                await archive.archive.apply(
                    page(
                        (plain(*item) for item in items[start : start + CHUNK]),
                        token=str(step) if last else None,
                        seconds=step,
                    ),
                    True,
                    0.0,
                )
        else:
            items = list(changed_by(step).items())
            await archive.archive.apply(
                page((plain(*item) for item in items), removed_by(step), str(step), step),
                False,
                0.0,
            )
        sys.stdout.write(f"{step}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_write(Path(sys.argv[1])))
