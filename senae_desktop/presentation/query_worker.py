"""A thread for answers of which only the newest matters."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)

#: Says whether the answer is no longer wanted; a job asks now and then, and then returns None.
Cancelled: TypeAlias = Callable[[], bool]
Job: TypeAlias = Callable[[Cancelled], object]


class NewestWorker(QObject):
    """Does one job after the other in a thread of its own; a new job replaces all before it.

    ``done`` carries the answer in the thread of this object, never that of a replaced job. A job
    that fails is logged, and the thread goes on. ``close`` must be called before the end.
    """

    done = Signal(object)
    _answered = Signal(int, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changed = threading.Condition()
        self._newest = 0
        self._job: Job | None = None
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Do this job as soon as the present one has noticed that it is not wanted any more."""
        with self._changed:
            self._newest += 1
            self._job = job
            self._changed.notify()

    def cancel(self) -> None:
        """Want no answer any more."""
        with self._changed:
            self._newest += 1
            self._job = None

    def close(self) -> None:
        """End the thread; waits for the present job to notice. A second time is harmless."""
        with self._changed:
            self._newest += 1
            self._job = None
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _work(self) -> None:
        while self._work_once():
            pass

    def _work_once(self) -> bool:
        """Wait for a job and do it; nothing of it is held on to while waiting for the next."""
        with self._changed:
            self._changed.wait_for(lambda: self._job is not None or self._closed)
            job, number, self._job = self._job, self._newest, None
        if job is None:
            return False
        self._answer(job, number)
        return True

    def _answer(self, job: Job, number: int) -> None:
        try:
            answer = job(lambda: number != self._newest)
        except Exception:
            log.exception("a job of thread %s failed", self._thread.name)
            return
        if answer is not None:
            self._answered.emit(number, answer)

    def _deliver(self, number: int, answer: object) -> None:
        if number == self._newest:
            self.done.emit(answer)
