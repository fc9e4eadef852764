"""What every megabyte of the bundle is, and whether it is too many of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

MIB = 1024 * 1024

#: What a file belongs to, by the beginning of its path below the libraries' folder.
_GROUPS = {
    "PySide6/": "Qt",
    "shiboken6/": "Qt",
    "Qt6": "Qt",
    "cryptography/": "keyring",
    "keyring": "keyring",
    "apsw/": "archive",
    "rapidfuzz/": "search",
    "sqlalchemy/": "service",
    "senae_desktop/": "service",
    "python_calamine/": "intake",
    "nacl/": "signatures",
    "resources/": "resources",
    "translations/": "resources",
    "legal/": "legal",
}


def group_of(path: str) -> str:
    """The part of the program that a file is there for."""
    inside = path.removeprefix("_internal/")
    for beginning, group in _GROUPS.items():
        if inside.startswith(beginning):
            return group
    if "/" not in path:
        return "executables"
    if "icu" in inside.rpartition("/")[2]:
        return "Qt"
    return "Python"


def measured(folder: Path) -> dict[str, int]:
    """The size in bytes of every file of a folder, by its path in it; links count as nothing."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def table(sizes: dict[str, int], largest: int = 25) -> str:
    """The groups, and the largest files, in MiB."""
    groups: Counter[str] = Counter()
    for path, size in sizes.items():
        groups[group_of(path)] += size
    lines = [f"{size / MIB:7.1f} MiB  {group}" for group, size in groups.most_common()]
    lines += ["", "the largest files:"]
    files = sorted(sizes.items(), key=lambda each: -each[1])[:largest]
    lines += [f"{size / MIB:7.2f} MiB  {path}" for path, size in files]
    return "\n".join(lines)


def check(name: str, size: int, most: float) -> None:
    """Say how large something is; ends the build when it is larger than *most* MiB."""
    print(f"size: {name}: {size / MIB:.1f} MiB, at most {most:g}")
    if size > most * MIB:
        raise SystemExit(f"{name} is too large")
