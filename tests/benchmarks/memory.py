"""Resident memory of a process."""

from __future__ import annotations

from pathlib import Path


def resident_mib(process: str) -> float:
    """MiB of a process (``self`` or a number) that lie in memory now; Linux only, else 0."""
    path = Path("/proc") / process / "status"
    if not path.exists():
        return 0.0
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
