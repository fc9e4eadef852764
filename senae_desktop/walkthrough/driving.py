"""Driving the running program as a person would: press, type, wait for what appears, look."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from senae_desktop.widgets.form_fields import Field

_T = TypeVar("_T")

_STEP = 0.02
#: A shared two-core machine may be busy with something else for a while.
PATIENCE = 45.0


class NotSeen(AssertionError):
    """What was waited for did not appear; the message says what it was."""


async def until(what: str, look: Callable[[], _T | None], patience: float = PATIENCE) -> _T:
    """Wait until *look* answers something true, and answer it. Raises ``NotSeen``."""
    loop = asyncio.get_running_loop()
    end = loop.time() + patience
    while loop.time() < end:
        seen = look()
        if seen:
            return seen
        await asyncio.sleep(_STEP)
    raise NotSeen(what)


async def settled(widget: QWidget) -> None:
    """Let the event loop deliver what is queued, so that layouts and paint are done."""
    for _ in range(5):
        await asyncio.sleep(0.01)
    widget.ensurePolished()


def write(field: Field, text: str) -> None:
    """Replace the text of a field as typing does; ñ and accents included."""
    editor = field.input
    if isinstance(editor, QComboBox):
        editor.setEditText(text)
    elif isinstance(editor, QLineEdit):
        editor.setFocus()
        editor.selectAll()
        editor.insert(text)
    else:
        raise TypeError(f"nothing can be written into {editor!r}")


def choose(field: Field, code: str) -> None:
    """Choose the entry of a list whose hidden code is *code*. Raises ``NotSeen`` without one."""
    box = field.input
    if not isinstance(box, QComboBox):
        raise TypeError(f"nothing can be chosen in {box!r}")
    for role in (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1):
        row = box.findData(code, role)
        if row >= 0:
            box.setCurrentIndex(row)
            return
    raise NotSeen(f"«{code}» is offered")


def press(button: QAbstractButton) -> None:
    """Press a button that a person could press now. Raises ``NotSeen`` otherwise."""
    if not (button.isVisible() and button.isEnabled()):
        raise NotSeen(f"the button «{button.text()}» can be pressed")
    button.click()


def key(widget: QWidget, pressed: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in a widget."""
    held = modifiers or Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, pressed, held))


def closed(window: QWidget) -> bool:
    """Whether a window has been closed, and perhaps deleted since."""
    return not isValid(window) or not window.isVisible()


class Album:
    """Numbered pictures in one folder; what an earlier run left there goes first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("[0-9][0-9]-*.png"):
            old.unlink()
        self._folder = folder
        self.taken: list[Path] = []

    async def take(self, widget: QWidget, name: str) -> Path:
        """Save a picture of a window as it is seen now."""
        await settled(widget)
        path = self._folder / f"{len(self.taken) + 1:02d}-{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        self.taken.append(path)
        return path
