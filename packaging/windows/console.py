"""The program for scripts: a window's program says nothing on a console of Windows.

Starts the window's program with the same arguments, hands on what it says, and ends with its code.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the program beside this one to its end."""
    program = Path(sys.executable).with_name("senae-desktop.exe")
    with subprocess.Popen(
        [program, *sys.argv[1:]],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        while process.stdout is not None and (said := process.stdout.read1(65_536)):
            sys.stdout.buffer.write(said)
            sys.stdout.buffer.flush()
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
