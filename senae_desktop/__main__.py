"""The command line. Answers ``--version`` without importing Qt; everything else is bootstrap's."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from senae_desktop import __version__
from senae_desktop.standard_streams import speak_utf8


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for."""

    profile: Path | None = None
    language: str | None = None
    demonstration: bool = False
    walkthrough: Path | None = None
    debug: bool = False


def parse(arguments: Sequence[str]) -> Options:
    """The options in *arguments*; ends the program on ``--help``, ``--version`` and misuse."""
    parser = argparse.ArgumentParser(
        prog="senae-desktop", description="Follow imports through Ecuadorian customs clearance."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--demonstration", action="store_true", help="open the demonstration")
    parser.add_argument("--language", choices=("es", "en"), help="language of the window")
    parser.add_argument(
        "--profile-dir", type=Path, metavar="DIR", help="keep settings, archives and logs in DIR"
    )
    parser.add_argument(
        "--walkthrough",
        type=Path,
        metavar="DIR",
        help="perform the main job on the real window, without a person, and leave pictures in DIR",
    )
    parser.add_argument("--debug", action="store_true", help="write a detailed log")
    found = parser.parse_args(arguments)
    return Options(
        profile=found.profile_dir,
        language=found.language,
        demonstration=found.demonstration,
        walkthrough=found.walkthrough,
        debug=found.debug,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the process's exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--tracking-service"]:  # how the frozen program starts its own service
        from senae_desktop.tracking_service.__main__ import main as serve

        return serve(given[1:])
    speak_utf8()
    options = parse(given)
    if options.walkthrough is not None:
        from senae_desktop.walkthrough.walk import walk

        return walk(options.walkthrough)
    from senae_desktop.bootstrap import start

    return start(options.profile, options.language, options.demonstration, debug=options.debug)


if __name__ == "__main__":
    sys.exit(main())
