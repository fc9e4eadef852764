"""Why a file or a paste cannot be read, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from senae_desktop.intake.faults import FileFault


def explain_unreadable(reason: str) -> tuple[str, str]:
    """What is wrong with a file, and the next step."""
    match reason:
        case FileFault.MISSING | FileFault.EMPTY | FileFault.EMPTY_SHEETS | FileFault.NO_TEXT:
            return _nothing_there(reason)
        case FileFault.PASSWORD:
            return (
                QCoreApplication.translate("Files", "The file is locked with a password."),
                QCoreApplication.translate(
                    "Files", "Open it in its own program, save a copy without password, drop that."
                ),
            )
        case FileFault.UNSUPPORTED:
            return (
                QCoreApplication.translate("Files", "That kind of file is not read here."),
                QCoreApplication.translate(
                    "Files", "Save it as .xlsx, .csv, .pdf or .txt, or copy its text and paste it."
                ),
            )
        case FileFault.DAMAGED:
            return (
                QCoreApplication.translate(
                    "Files", "The file is damaged, or is not what its name says."
                ),
                QCoreApplication.translate(
                    "Files", "Open it in its own program and save it again; nothing was added."
                ),
            )
        case _:
            return _too_large(reason)


def _nothing_there(reason: str) -> tuple[str, str]:
    again = QCoreApplication.translate("Files", "Look whether it was saved, and drop it again.")
    match reason:
        case FileFault.MISSING:
            return (
                QCoreApplication.translate("Files", "The file is not there any more."),
                QCoreApplication.translate(
                    "Files", "It was moved or deleted, or its folder may not be read."
                ),
            )
        case FileFault.NO_TEXT:
            return (
                QCoreApplication.translate("Files", "The document holds only pictures."),
                QCoreApplication.translate(
                    "Files", "It was scanned. Write its numbers into the box by hand."
                ),
            )
        case FileFault.EMPTY_SHEETS:
            return (
                QCoreApplication.translate("Files", "The sheets of the workbook are empty."),
                again,
            )
        case _:
            return (
                QCoreApplication.translate("Files", "There is nothing in it."),
                again,
            )


def _too_large(reason: str) -> tuple[str, str]:
    part = QCoreApplication.translate("Files", "Divide it into smaller files; nothing was added.")
    match reason:
        case FileFault.TOO_MANY_ROWS:
            return (
                QCoreApplication.translate("Files", "The table has more than 200,000 rows."),
                part,
            )
        case FileFault.TOO_MANY_COLUMNS:
            return (
                QCoreApplication.translate("Files", "The table has more than 702 columns."),
                QCoreApplication.translate(
                    "Files", "Something stands far to the right. Delete it, save, drop it again."
                ),
            )
        case FileFault.CELL_TOO_LONG:
            return (
                QCoreApplication.translate("Files", "A cell holds more text than a cell can."),
                QCoreApplication.translate(
                    "Files", "A quotation mark may be missing in the file. Save it as .xlsx."
                ),
            )
        case FileFault.TOO_NESTED:
            return (
                QCoreApplication.translate("Files", "It holds files inside files inside files."),
                QCoreApplication.translate("Files", "Take out the one that matters and drop it."),
            )
        case FileFault.EXPANDS_TOO_MUCH:
            return (
                QCoreApplication.translate(
                    "Files", "The file grows enormously when opened; it was left closed."
                ),
                QCoreApplication.translate(
                    "Files", "Ask who sent it. If it is genuine, save it again and drop that."
                ),
            )
        case _:
            return (
                QCoreApplication.translate("Files", "The file is too large to be read here."),
                part,
            )
