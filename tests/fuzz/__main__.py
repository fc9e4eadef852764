"""Fuzzes the parsers with atheris, one after another.

python -m tests.fuzz MINUTES [TARGET …]     each in a process of its own, so many minutes each
python -m tests.fuzz --one TARGET FOLDER …  one target; the rest goes to libFuzzer
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_FOLDER = Path("build/fuzz-corpus")
#: Bytes of the largest input, MiB of memory, and seconds for one input, beyond which it is a find.
_LIMITS = ("-max_len=65536", "-rss_limit_mb=2560", "-timeout=30")


def main(arguments: list[str]) -> int:
    """How many targets found something."""
    from tests.fuzz.targets import TARGETS

    minutes, wanted = float(arguments[0]), arguments[1:] or list(TARGETS)
    found = 0
    for name in wanted:
        corpus = _FOLDER / name
        corpus.mkdir(parents=True, exist_ok=True)
        for place, seed in enumerate(TARGETS[name][1]()):
            (corpus / f"seed-{place}").write_bytes(seed)
        command = [
            sys.executable, "-m", "tests.fuzz", "--one", name, str(corpus), *_LIMITS,
            f"-max_total_time={round(minutes * 60)}", f"-artifact_prefix={_FOLDER}/{name}-",
            "-print_final_stats=1",
        ]  # fmt: skip
        sys.stdout.write(f"fuzzing {name}\n")
        sys.stdout.flush()
        found += subprocess.run(command, check=False).returncode != 0
    sys.stdout.write(f"{found} of {len(wanted)} targets found something\n")
    return found


def one(arguments: list[str]) -> None:
    """Hand one target to libFuzzer, which ends the process."""
    import atheris

    with atheris.instrument_imports(
        include=["senae_desktop.intake", "pypdf", "email", "html", "csv"]
    ):
        from tests.fuzz.targets import TARGETS

    target, _ = TARGETS[arguments[0]]
    atheris.Setup([sys.argv[0], *arguments[1:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(sys.argv[2:])
    sys.exit(main(sys.argv[1:]))
