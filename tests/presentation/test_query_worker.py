"""Only the answer to the newest question is heard, in the thread that asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TypeAlias

import pytest
from pytestqt.qtbot import QtBot

from senae_desktop.presentation.query_worker import Cancelled, NewestWorker

Answers: TypeAlias = list[tuple[object, threading.Thread]]


@pytest.fixture
def worker() -> Iterator[NewestWorker]:
    worker = NewestWorker("test-worker")
    yield worker
    worker.close()


@pytest.fixture
def answers(worker: NewestWorker) -> Answers:
    heard: Answers = []
    worker.done.connect(lambda answer: heard.append((answer, threading.current_thread())))
    return heard


def test_an_answer_comes_back_to_the_asking_thread(
    qtbot: QtBot, worker: NewestWorker, answers: Answers
) -> None:
    worker.submit(lambda _: threading.current_thread().name)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("test-worker", threading.main_thread())]


def test_a_job_under_way_is_told_that_a_newer_one_came(
    qtbot: QtBot, worker: NewestWorker, answers: Answers
) -> None:
    begun, noticed = threading.Event(), threading.Event()

    def long(cancelled: Cancelled) -> str:
        begun.set()
        while not cancelled():
            pass
        noticed.set()
        return "stale"

    worker.submit(long)
    assert begun.wait(10)
    worker.submit(lambda _: "dropped")
    worker.submit(lambda _: "new")
    qtbot.waitUntil(lambda: bool(answers))
    assert noticed.is_set()
    assert [answer for answer, _ in answers] == ["new"]


def test_an_answer_already_on_its_way_is_not_heard_after_a_newer_question(
    qtbot: QtBot, worker: NewestWorker, answers: Answers
) -> None:
    answer_unheard(worker)
    worker.submit(lambda _: "second")
    qtbot.waitUntil(lambda: bool(answers))
    assert [answer for answer, _ in answers] == ["second"]


def answer_unheard(worker: NewestWorker) -> None:
    """Let the thread answer, without letting the answer through."""
    with pytest.MonkeyPatch.context() as patch:
        emitted = threading.Event()
        answered = worker._answered

        class Watched:
            def emit(self, *answer: object) -> None:
                answered.emit(*answer)
                emitted.set()

        patch.setattr(worker, "_answered", Watched())
        worker.submit(lambda _: "unheard")
        assert emitted.wait(10)


def test_a_cancelled_question_has_no_answer(
    qtbot: QtBot, worker: NewestWorker, answers: Answers
) -> None:
    answer_unheard(worker)
    worker.cancel()
    last = NewestWorker("test-last")
    with qtbot.waitSignal(last.done):
        last.submit(lambda _: "last")
    last.close()
    assert answers == []


def test_none_is_no_answer(qtbot: QtBot, worker: NewestWorker, answers: Answers) -> None:
    done = threading.Event()
    worker.submit(lambda _: done.set())
    assert done.wait(10)
    worker.submit(lambda _: "last")
    qtbot.waitUntil(lambda: bool(answers))
    assert len(answers) == 1


@pytest.mark.expected_log
def test_a_failing_job_does_not_end_the_thread(
    qtbot: QtBot, worker: NewestWorker, answers: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    failing = threading.Event()

    def fail(_: Cancelled) -> None:
        failing.set()
        raise ValueError("broken")

    worker.submit(fail)
    assert failing.wait(10)
    worker.submit(lambda _: "fine")
    qtbot.waitUntil(lambda: bool(answers))
    assert "test-worker" in caplog.text


def test_closing_ends_the_thread_even_amid_a_job(worker: NewestWorker) -> None:
    def long(cancelled: Cancelled) -> None:
        while not cancelled():
            pass

    worker.submit(long)
    worker.close()
    worker.close()
    assert "test-worker" not in {thread.name for thread in threading.enumerate()}
