"""asyncio on Qt's own event loop; the only module that knows how (docs/decisions/0002).

Qt and asyncio share one thread. qasync is used as a loop class and nothing else: its decorators
keep only weak references and spin nested loops.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

os.environ["QT_API"] = "pyside6"  # qasync would pick another binding if one were installed

import qasync

_T = TypeVar("_T")

#: Threads for short blocking calls; the archive, the keyring and the embedded service have theirs.
_DEFAULT_WORKERS = 4


class DesktopLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync is untyped
    """Qt's event loop as an asyncio loop, for the life of one program run."""

    def run_until_complete(self, future: Any) -> Any:
        """Run until *future* is done, then deliver what Qt still has queued.

        WORKAROUND for qasync 0.28: its own version processes the last events with no running
        loop, which Python 3.14 refuses. To be removed when a release after 0.28 sets it.
        """
        task = asyncio.ensure_future(future, loop=self)
        task.add_done_callback(self._stop_on_done)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(self._stop_on_done)
        asyncio.events._set_running_loop(self)
        try:
            dispatcher = QCoreApplication.eventDispatcher()
            if dispatcher is not None:
                dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        finally:
            asyncio.events._set_running_loop(None)
        if not task.done():
            raise RuntimeError("the event loop was stopped before its main coroutine ended")
        return task.result()

    def _stop_on_done(self, task: asyncio.Future[Any]) -> None:
        del task
        self.stop()


def run(app: QCoreApplication, main: Callable[[], Coroutine[Any, Any, _T]]) -> _T:
    """Run *main* on the loop of *app*, cancel what it left behind, and close the loop.

    Whoever calls this must have switched off ``quitOnLastWindowClosed``: a loop that Qt ends by
    itself cannot await anything any more.
    """

    def make_loop() -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop = DesktopLoop(app)
        loop.set_default_executor(ThreadPoolExecutor(_DEFAULT_WORKERS, "short-work"))
        return loop

    try:
        with asyncio.Runner(loop_factory=make_loop) as runner:
            return runner.run(main())
    finally:
        # Deleted later is deleted now: no widget may outlive its loop, to be collected by
        # whichever thread Python happens to be in.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
