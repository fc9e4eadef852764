"""The window comes back as it was left."""

from __future__ import annotations

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program

_IMPORTER, _STAGE = COLUMNS.index(ListColumn.IMPORTER), COLUMNS.index(ListColumn.STAGE)


def test_columns_widths_order_splitter_and_selection(program: Program) -> None:
    left: dict[str, object] = {}

    def seen(desktop: Desktop) -> dict[str, object]:
        window = desktop.window
        assert window is not None
        header, model = window.table.horizontalHeader(), window.table.shipments()
        assert model is not None
        return {
            "size": window.size(),
            "order": [header.logicalIndex(place) for place in range(header.count())],
            "widths": [header.sectionSize(column) for column in range(header.count())],
            "sorted": model.sorting,
            "splitter": window.divided.sizes(),
            "chosen": scenes.chosen_id(desktop),
        }

    async def first(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        window.resize(window.minimumSize())  # the screen without a screen is small
        await until("no banner", lambda: not window.banner.isVisible())
        await scenes.a_while()
        header = window.table.horizontalHeader()
        header.moveSection(header.visualIndex(_STAGE), 0)
        header.resizeSection(_STAGE, 333)
        header.sectionClicked.emit(_IMPORTER)
        window.divided.moveSplitter(210, 1)
        window.table.selectRow(7)
        await scenes.a_while()
        left.update(seen(desktop))
        window.close()

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        await until("no banner", lambda: not window.banner.isVisible())
        await until("the same shipment", lambda: scenes.chosen_id(desktop) == left["chosen"])
        await scenes.a_while()
        assert seen(desktop) == left

    program.run(first)
    assert left["chosen"]
    program.run(second)
