"""Reading the order of a large list in a thread, so that the window goes on meanwhile."""

from __future__ import annotations

import asyncio
import logging
from array import array

from senae_desktop.domain.errors import SenaeError
from senae_desktop.flows.workspace import LocalData
from senae_desktop.presentation.row_orders import read_order
from senae_desktop.presentation.row_sorting import Sorting
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.runtime.tasks import TaskSupervisor

log = logging.getLogger(__name__)
_TASK = "order of the list"


class Ordering:
    """Answers a model that asks for orders, always with the one asked for last."""

    def __init__(self, tasks: TaskSupervisor, model: ShipmentTableModel, local: LocalData) -> None:
        self._tasks = tasks
        self._model = model
        self._local = local
        self._asked: Sorting | None = None
        model.read_orders_with(self._ask)

    async def aclose(self) -> None:
        """Answer nothing more."""
        self._model.read_orders_with(None)
        await self._tasks.end(_TASK)

    def _ask(self, sorting: Sorting) -> None:
        self._asked = sorting
        self._tasks.start(_TASK, self._answer)

    async def _answer(self) -> None:
        loop = asyncio.get_running_loop()
        while self._asked is not None:
            asked, self._asked = self._asked, None
            try:
                # A thread cannot be stopped: before the archive is closed it must have ended.
                order = await asyncio.shield(loop.run_in_executor(None, self._read, asked))
            except SenaeError as error:
                log.error("the order of the list could not be read: %s", error.code)  # noqa: TRY400
                continue
            if self._asked is None:  # else the archive has changed, or something else is wanted
                self._model.set_order(asked, order)

    def _read(self, sorting: Sorting) -> array[int]:
        with self._local.reader.thread_reader() as reader:
            return read_order(reader, sorting)
