"""Dialogs are opened and awaited; nothing here starts an event loop inside another one."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from shiboken6 import isValid


async def answer(dialog: QDialog) -> int:
    """Open a dialog and wait for its result code.

    A dialog that is destroyed while open counts as rejected. When the waiting task is cancelled
    the dialog is closed with it.
    """
    future: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(code: int = 0) -> None:
        if not future.done():
            future.set_result(code)

    def vanished() -> None:
        settle(QDialog.DialogCode.Rejected.value)

    dialog.finished.connect(settle)
    dialog.destroyed.connect(vanished)
    QDialog.open(dialog)  # that of print dialogs wants to be told a slot
    try:
        return await future
    except asyncio.CancelledError:
        if isValid(dialog):
            dialog.close()
        raise
    finally:
        if isValid(dialog):
            dialog.finished.disconnect(settle)
            dialog.destroyed.disconnect(vanished)


async def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> bool:
    """Ask a question whose two answers are named by what they do; ``no`` is the default."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    try:
        await answer(box)
        return isValid(box) and box.clickedButton() is agree
    finally:
        if isValid(box):
            box.deleteLater()


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that needs no answer; the box closes and goes by itself."""
    box = QMessageBox(QMessageBox.Icon.Information, title, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def bring_to_front(window: QWidget) -> None:
    """Show a window, whatever hides it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
