"""What the command line may ask of the window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from senae_desktop import __version__
from senae_desktop.domain.link import is_link


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for.

    ``asked`` is a ``senae:`` link, the whole path of a file, or nothing.
    """

    profile: Path | None = None
    language: str | None = None
    demonstration: bool = False
    walkthrough: Path | None = None
    self_test: bool = False
    screenshots: Path | None = None
    debug: bool = False
    asked: str = ""


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
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="try whether this installed program works here, and say so line by line",
    )
    parser.add_argument(
        "--screenshots",
        type=Path,
        metavar="DIR",
        help="leave the pictures and the lines of the self-test in DIR",
    )
    parser.add_argument(
        "asked",
        nargs="?",
        default="",
        type=_link_or_file,
        metavar="LINK or FILE",
        help="a senae: link to the shipment to be shown, or a handed-over record (.senae)",
    )
    parser.add_argument("--debug", action="store_true", help="write a detailed log")
    found = parser.parse_args(arguments)
    return Options(
        profile=found.profile_dir,
        language=found.language,
        demonstration=found.demonstration,
        walkthrough=found.walkthrough,
        self_test=found.self_test,
        screenshots=found.screenshots,
        debug=found.debug,
        asked=found.asked,
    )


def _link_or_file(text: str) -> str:
    """A link as it is; a file by its whole path, since a program begun elsewhere may open it.

    Desktops hand files over as ``file:`` addresses too.
    """
    if not text or is_link(text):
        return text
    if text[:5].casefold() == "file:":
        from urllib.request import url2pathname  # noqa: PLC0415 - dear, and rarely needed

        address = urlsplit(text)
        if address.netloc in ("", "localhost"):
            text = url2pathname(address.path)
    return str(Path(text).absolute())
