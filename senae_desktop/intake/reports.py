"""Text of PDF documents, such as the printed DAI and liquidation. What runs inside is not run."""

from __future__ import annotations

import logging
from collections.abc import Callable
from io import BytesIO

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse


def read_report(data: bytes, goes_on: Callable[[], None]) -> str:
    """The text of every page; refuses what is locked, or has only pictures.

    ``goes_on`` is asked before each page, and raises to stop.
    """
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - only who drops a PDF needs it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it mends aloud what is damaged
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        refuse(FileFault.PASSWORD)
    if len(reader.pages) > limits.PAGES:
        refuse(FileFault.TOO_LARGE, "pages")
    pages, size = [], 0
    for page in reader.pages:
        goes_on()
        text = page.extract_text()
        size += len(text)
        if size > limits.TEXT:
            refuse(FileFault.TOO_LARGE, "text of a report")
        pages.append(text)
    joined = "\n".join(pages)
    if not joined.strip():
        refuse(FileFault.NO_TEXT)
    return joined
