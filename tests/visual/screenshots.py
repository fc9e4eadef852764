"""Takes pictures of every window in each of its states, to be looked at by people.

    python -m tests.visual.screenshots FOLDER [SET …]

A set is a scheme with a scale or a size (``light-100``, ``dark-150``, ``light-small``). Each is
taken by a process of its own, since Qt reads the scale only once, on a screen on which the window
just fits: no dialog gets more room than it would have there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.visual.contact_sheet import write_sheet


@dataclass(frozen=True, slots=True)
class Set:
    """How a set of pictures is taken; ``size`` is in logical pixels, what remains of the screen
    beside a bar of tasks."""

    name: str
    scheme: str
    scale: float = 1.0
    size: tuple[int, int] = (1366, 768)
    brief: bool = False


SETS = (
    Set("light-100", "light"),
    Set("dark-100", "dark"),
    Set("light-150", "light", 1.5),
    Set("dark-150", "dark", 1.5),
    Set("light-small", "light", size=(1024, 640), brief=True),
    # A screen of 1366 × 768 that is magnified one and a half times.
    Set("light-911", "light", 1.5, (911, 480), brief=True),
)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    wanted = set(arguments[1:]) or {each.name for each in SETS}
    for each in SETS:
        if each.name in wanted:
            _in_its_own_process(folder, each)
    sys.stdout.write(f"{write_sheet(folder)}\n")
    return 0


def _in_its_own_process(folder: Path, chosen: Set) -> None:
    command = [sys.executable, "-m", "tests.visual.screenshots", "--take", chosen.name, str(folder)]
    with tempfile.TemporaryDirectory(prefix="senae-screen-") as name:
        description = Path(name, "screen.json")
        description.write_text(json.dumps({"screens": [_screen(chosen)]}), encoding="utf-8")
        variables = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={description}",
            "QT_SCALE_FACTOR": f"{chosen.scale}",
        }
        subprocess.run(command, env=variables, check=True)


def _screen(chosen: Set) -> dict[str, object]:
    """As Qt's platform without a screen wants it told, in pixels."""
    width, height = (round(length * chosen.scale) for length in chosen.size)
    numbers = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": "picture", "x": 0, "y": 0, "width": width, "height": height} | numbers


def _take(name: str, folder: Path) -> None:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from senae_desktop.runtime.translation import install_translators
    from senae_desktop.widgets.theme import Scheme, Theme
    from tests.visual import (
        detail_scenes,
        dialog_scenes,
        intake_scenes,
        news_scenes,
        timeline_scenes,
        window_scenes,
    )
    from tests.visual.studio import Studio

    chosen = next(each for each in SETS if each.name == name)
    target = folder / chosen.name
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    app = QApplication(["screenshots"])
    install_translators(app, "es")
    theme = Theme(app)
    theme.use(Scheme.DARK if chosen.scheme == "dark" else Scheme.LIGHT)
    theme.apply(app)
    studio = Studio(target, theme, QSize(*chosen.size))
    window_scenes.take(studio, brief=chosen.brief)
    detail_scenes.take(studio, brief=chosen.brief)
    dialog_scenes.take(studio)
    if not chosen.brief:
        timeline_scenes.take(studio)
    news_scenes.take(studio)
    intake_scenes.take(studio)
    sys.stdout.write(f"{chosen.name}: {studio.taken} pictures in {target}\n")


if __name__ == "__main__":
    if sys.argv[1] == "--take":
        _take(sys.argv[2], Path(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
