"""The program for scripts: a window's program says nothing on a console of Windows.

Starts the window's program with the same arguments, hands on what it says, and ends with its code.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

#: Seconds after the program's end for its last words. Its pipe may stay open for longer: whatever
#: it started, or had the system start, may have inherited it.
_LAST_WORDS = 2.0


def main() -> int:
    """Run the program beside this one to its end."""
    program = Path(sys.executable).with_name("senae-desktop.exe")
    heard, said = os.pipe()
    process = subprocess.Popen(
        [program, *sys.argv[1:]], stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
    )
    os.close(said)
    ear = Thread(target=_hand_on, args=(heard,), daemon=True)
    ear.start()
    code = process.wait()
    ear.join(_LAST_WORDS)
    return code


def _hand_on(heard: int) -> None:
    while words := os.read(heard, 65_536):
        sys.stdout.buffer.write(words)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    # Without Python's own end, which a thread that is still reading could hold up.
    os._exit(main())
