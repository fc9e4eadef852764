"""What is printed, in UTF-8 on every system."""

from __future__ import annotations

import io
import sys


def speak_utf8() -> None:
    """Write standard output and standard error in UTF-8 from now on.

    Windows would write to a pipe or a file in its old code page, which lacks «→» and the like.
    A windowed program there has no such streams at all.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
