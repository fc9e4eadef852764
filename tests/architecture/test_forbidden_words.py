"""Words that a pitfall taught us not to write; docs/decisions/ says why for each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import modules

#: Called as an attribute anywhere: nested event loops and re-entrant tasks.
FORBIDDEN_CALLS = {"exec", "exec_", "processEvents", "setItemWidget", "setIndexWidget"}
FORBIDDEN_NAMES = {
    "asyncSlot": "keeps only a weak reference to its task",
    "asyncClose": "spins a busy nested loop",
    "QSortFilterProxyModel": "15 to 300 times slower than a list comprehension",
    "QListWidget": "a widget per row freezes large lists",
    "QTreeWidget": "a widget per row freezes large lists",
    "print": "there may be no console; write to the log",
}
WALL_CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP"}

#: Qt's loop runs here only: until the first paint, and after it for the rest of the run.
LOOPS = {
    Path("senae_desktop/runtime/first_turn.py"),
    Path("senae_desktop/runtime/event_loop.py"),
}
CLOCK = Path("senae_desktop/domain/clock.py")
#: Command lines speak on standard output; that is what they are for.
CONSOLES = {
    Path("senae_desktop/__main__.py"),
    Path("senae_desktop/walkthrough/walk.py"),
    Path("senae_desktop/tracking_service/__main__.py"),
}


def _offences(path: Path, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        where = f"{path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Name | ast.Attribute):
            word = node.id if isinstance(node, ast.Name) else node.attr
            allowed = word == "print" and path in CONSOLES
            if word in FORBIDDEN_NAMES and not allowed:
                yield f"{where} {word}: {FORBIDDEN_NAMES[word]}"
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            if (owner, node.attr) in WALL_CLOCK and path != CLOCK:
                yield f"{where} {owner}.{node.attr}: ask a Clock"
        if isinstance(node, ast.Call):
            called = node.func
            method = called.attr if isinstance(called, ast.Attribute) else ""
            name = method or getattr(called, "id", "")
            if method in FORBIDDEN_CALLS and path not in LOOPS:
                yield f"{where} .{method}(): open and await instead"
            if not method and name == "tr":
                yield f"{where} tr(): lupdate takes its context for the text; say translate"
            if name == "translate" and len(node.args) == 1:
                continue  # str.translate
            if name in TRANSLATING and not _translates_literals(name, node):
                yield f"{where} {name}(): the text must be a literal; format after translating"


def _translates_literals(name: str, call: ast.Call) -> bool:
    texts = call.args[: 1 if name == "tr" else 2]
    return bool(texts) and all(
        isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts
    )


def test_no_forbidden_word_is_written() -> None:
    offences = [line for path, tree in modules().items() for line in _offences(path, tree)]
    assert not offences, "\n".join(offences)


def test_the_check_sees_each_kind_of_offence() -> None:
    sample = ast.parse(
        "from datetime import datetime\n"
        "dialog.exec()\n"
        "app.processEvents()\n"
        "datetime.now()\n"
        "self.tr(f'{name} is late')\n"
        "tr('Context', 'text')\n"
        "translate('Context', text)\n"
        "print('hello')\n"
        "QSortFilterProxyModel()\n"
    )
    assert len(list(_offences(Path("sample.py"), sample))) == 8
