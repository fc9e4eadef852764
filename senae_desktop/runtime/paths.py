"""Where this program keeps its files on this computer."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

_NAME = "SENAE Tracking Desktop"
#: The folder that makes a frozen program portable, by being beside it.
PORTABLE = "datos"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one profile; ``create`` makes those that must exist."""

    settings: Path
    archives: Path
    service: Path
    logs: Path
    run: Path

    def create(self) -> Paths:
        """Make every folder, readable by this user alone."""
        for folder in (self.settings.parent, self.archives, self.service, self.logs, self.run):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self


def paths(profile: Path | None = None) -> Paths:
    """The folders of the user's own profile, or all below *profile* when one is given.

    The portable program keeps its profile in a folder beside itself.
    """
    profile = profile or _beside_the_program()
    if profile is not None:
        return Paths(
            settings=profile / "settings.json",
            archives=profile / "archives",
            service=profile / "service",
            logs=profile / "logs",
            run=profile / "run",
        )
    import platformdirs  # noqa: PLC0415 - only where no folder is given

    dirs = platformdirs.PlatformDirs(_NAME, appauthor=False, roaming=False)
    data = dirs.user_data_path
    return Paths(
        settings=dirs.user_config_path / "settings.json",
        archives=data / "archives",
        service=data / "service",
        logs=dirs.user_log_path,
        run=data / "run",
    )


def _beside_the_program() -> Path | None:
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent / PORTABLE
    return folder if folder.is_dir() else None
