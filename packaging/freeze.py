"""Makes the folder that users install, on the system on which this runs.

usage: python packaging/freeze.py WORK-FOLDER MOST-MIB

The interpreter must have exactly what ``packaging/requirements-package.txt`` names. The program
comes to ``WORK-FOLDER/dist/senae-desktop``; one that is larger than ``MOST-MIB`` ends the build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]


def prepare(into: Path) -> None:
    """Make what the bundle carries beside its modules."""
    from bundling.bom import bill_of_materials
    from bundling.components import components, licences_text
    from bundling.pictures import write_ico
    from translation_compiler import compile_translations

    from senae_desktop import __version__

    shutil.rmtree(into, ignore_errors=True)
    for folder in ("translations", "legal"):
        (into / folder).mkdir(parents=True)
    compile_translations(ROOT / "translations", into / "translations")
    write_ico(ROOT / "resources" / "icons" / "senae-desktop.svg", into / "senae-desktop.ico")
    found = components(HERE / "requirements-run.txt", HERE / "licences")
    unknown = [each.name for each in found if not each.terms]
    if unknown:
        print(f"freeze: no terms come with {', '.join(unknown)}: named only")
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    texts = {
        "licencias.txt": licences_text(found, __version__, own),
        "bom.cdx.json": bill_of_materials(found, __version__, moment()),
    }
    for name, text in texts.items():
        (into / "legal" / name).write_text(text, encoding="utf-8", newline="\n")

    address, key = (os.environ.get(f"SENAE_UPDATE_{name}", "") for name in ("ADDRESS", "KEY"))
    if address and key:
        notice = f'address = "{address}"\nkey = "{key}"\n'
        (into / "updates.toml").write_text(notice, encoding="utf-8", newline="\n")


def moment() -> int:
    """When the source was last changed, in seconds since 1970: the date of all that is made."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        command = ["git", "log", "-1", "--format=%ct"]
        given = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return int(given)


def freeze(work: Path) -> Path:
    """Prepare and bundle; the folder of the program."""
    prepared = work / "prepared"
    prepare(prepared)
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level=WARN",
        f"--distpath={work / 'dist'}",
        f"--workpath={work / 'work'}",
        str(HERE / "senae_desktop.spec"),
    ]
    environment = {
        **os.environ,
        "SENAE_PREPARED": str(prepared),
        "PYTHONHASHSEED": "0",  # the same input gives the same bytes
        "SOURCE_DATE_EPOCH": str(moment()),
        "QT_QPA_PLATFORM": "offscreen",
    }
    subprocess.run(command, env=environment, cwd=ROOT, check=True)
    return work / "dist" / "senae-desktop"


def main(arguments: list[str]) -> int:
    """Freeze, and say what every megabyte is."""
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    from bundling.sizes import check, measured, table

    program = freeze(Path(arguments[0]).resolve())
    sizes = measured(program)
    print(table(sizes))
    check(f"{program.name} for {sys.platform}", sum(sizes.values()), float(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
