"""Where the files that ship with the program lie; no other module builds such a path."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_root() -> Path:
    """The folder that holds ``resources/`` and ``translations/``.

    Looked for in the frozen bundle, then beside the installed package, then in the checkout.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file under ``resources/``."""
    return resource_root().joinpath("resources", *parts)


def translations() -> Path:
    """The folder of the translation files."""
    return resource_root() / "translations"
