"""hatchling, which for a wheel also needs the compiler of the translations.

An editable install compiles nothing, so it is spared the download; hatchling's own way to say
what a build hook needs makes no such difference.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import hatchling.build
from hatchling.build import *  # noqa: F403


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """What hatchling needs, and the binding at the version that the program itself pins."""
    text = Path("pyproject.toml").read_text(encoding="utf-8")
    needed: list[str] = tomllib.loads(text)["project"]["dependencies"]
    binding = [one for one in needed if one.startswith(("PySide6", "shiboken6"))]
    return [*hatchling.build.get_requires_for_build_wheel(config_settings), *binding]
