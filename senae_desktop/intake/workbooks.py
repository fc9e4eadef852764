"""Workbooks: .xlsx, .xls and .ods. Values only: formulas are what they last came to, and macros,
links and pictures are not looked at."""

from __future__ import annotations

from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from senae_desktop.intake import limits
from senae_desktop.intake.document import Sheet
from senae_desktop.intake.faults import FileFault, refuse

#: How a failure inside the reader's own machine code comes out; it is no ``Exception``.
_PANIC = "PanicException"


def read_workbook(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook that hold anything, hidden ones last."""
    try:
        sheets = _sheets(data)
    except PasswordError:
        refuse(FileFault.PASSWORD)
    except (CalamineError, OSError, ValueError) as error:
        refuse(FileFault.PASSWORD if "password" in str(error).lower() else FileFault.DAMAGED)
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        refuse(FileFault.DAMAGED, _PANIC)
    if not sheets:
        refuse(FileFault.EMPTY_SHEETS)
    return tuple(sorted(sheets, key=lambda sheet: sheet.hidden))


def _sheets(data: bytes) -> list[Sheet]:
    found: list[Sheet] = []
    left = limits.ROWS
    with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
        described = workbook.sheets_metadata
        if len(described) > limits.SHEETS:
            refuse(FileFault.TOO_LARGE, "sheets")
        for place, about in enumerate(described):
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_index(place)
            if sheet.width > limits.COLUMNS:
                refuse(FileFault.TOO_MANY_COLUMNS)
            left -= sheet.height
            if left < 0:
                refuse(FileFault.TOO_MANY_ROWS)
            rows = sheet.to_python(skip_empty_area=True)
            if any(cell != "" for row in rows for cell in row):
                start = sheet.start or (0, 0)
                hidden = about.visible is not SheetVisibleEnum.Visible
                found.append(Sheet(about.name, rows, start[0] + 1, hidden))
    return found
