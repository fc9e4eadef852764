"""A thread that takes one job after another and is there only while there is work.

A keyring may ask its user something and wait for minutes. The thread is a daemon, unlike those
of ``concurrent.futures``, so that closing the program never waits for that answer.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any, TypeVar

T = TypeVar("T")


class Worker:
    """Runs jobs in the order given, never two at a time."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = Lock()
        self._jobs: deque[tuple[Future[Any], Callable[[], object]]] = deque()
        self._running = False

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Put a job at the end of the queue; its future can be cancelled until it begins."""
        future: Future[T] = Future()
        with self._lock:
            self._jobs.append((future, job))
            if not self._running:
                self._running = True
                Thread(target=self._work, name=self._name, daemon=True).start()
        return future

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._jobs:
                    self._running = False
                    return
                future, job = self._jobs.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = job()
            except BaseException as error:  # noqa: BLE001 - handed to whoever waits
                future.set_exception(error)
            else:
                future.set_result(result)
