"""Every piece of other people's work in the bundle: its version, its licence, its terms.

What counts is what the build environment has installed for the program to run, read from the
distributions themselves, and the two that are no distributions: Python and SQLite's encryption.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

_REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?:\s*;\s*(.*?))?\s*\\?$")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """A piece, with its terms in full; ``licence`` is an SPDX expression or the name given."""

    name: str
    version: str
    licence: str
    terms: str
    home: str = ""
    distribution: bool = True


def components(requirements: Path, texts: Path) -> list[Component]:
    """The interpreter and every distribution that *requirements* names for this system."""
    found = [_python()]
    for name in _named(requirements):
        try:
            found.append(_distribution(metadata.distribution(name), texts))
        except metadata.PackageNotFoundError:  # for another system or Python
            continue
    return found


def _named(requirements: Path) -> Iterator[str]:
    for line in requirements.read_text(encoding="utf-8").splitlines():
        match = _REQUIREMENT.match(line)
        if match:
            yield match[1]


def _python() -> Component:
    folders = (Path(sys.base_prefix), Path(metadata.__file__).parents[2])
    files = [each / "LICENSE.txt" for each in folders if (each / "LICENSE.txt").exists()]
    text = files[0].read_text(encoding="utf-8") if files else ""
    return Component(
        "CPython",
        platform.python_version(),
        "PSF-2.0",
        text or "https://docs.python.org/3/license.html",
        "https://www.python.org/",
        distribution=False,
    )


def _distribution(found: metadata.Distribution, texts: Path) -> Component:
    about = found.metadata
    licence = about.get("License-Expression") or _classified(about) or about.get("License", "")
    licence = licence.strip().splitlines()[0][:120] if licence.strip() else "see its terms"
    files = [file for file in found.files or () if _LICENCE_FILE.search(file.as_posix())]
    places = [Path(str(file.locate())) for file in files]
    terms = [place.read_text(encoding="utf-8", errors="replace") for place in places]
    if "LGPL" in licence:  # its own files may only name it
        terms += [text.read_text(encoding="utf-8") for text in sorted(texts.glob("*GPL-3.0.txt"))]
    return Component(
        about["Name"], found.version, licence, "\n\n".join(terms).strip(), _home(about)
    )


def _classified(about: metadata.PackageMetadata) -> str:
    prefix = "License :: OSI Approved :: "
    named = [
        each.removeprefix(prefix)
        for each in about.get_all("Classifier") or ()
        if each.startswith(prefix)
    ]
    return ", ".join(named)


def _home(about: metadata.PackageMetadata) -> str:
    if about.get("Home-page"):
        return str(about["Home-page"])
    urls = dict(each.split(", ", 1) for each in about.get_all("Project-URL") or ())
    return next(iter(urls.values()), "")


def licences_text(found: list[Component], version: str, own: str) -> str:
    """One file to read: first a table of contents, then every text in full."""
    rule = "=" * 100
    head = [
        f"SENAE Tracking Desktop {version}",
        "",
        "Este programa es software libre (licencia MIT). Contiene estos componentes de terceros,",
        "cada uno bajo su propia licencia; los textos completos siguen en su idioma original.",
        "This program is free software (MIT licence). It contains these components, each under its",
        "own licence; the full texts follow.",
        "",
        *(f"  {each.name} {each.version}: {each.licence}" for each in found),
        "",
        "Qt y PySide6 se usan bajo la LGPL-3.0: sus bibliotecas están en la carpeta del programa",
        "como archivos aparte y se pueden reemplazar. Su código: https://download.qt.io/",
    ]
    body = [f"\n{rule}\nSENAE Tracking Desktop {version}\n{rule}\n\n{own.strip()}"]
    body += [
        f"\n{rule}\n{each.name} {each.version} ({each.licence})\n{each.home}\n{rule}\n{each.terms}"
        for each in found
    ]
    return "\n".join([*head, *body]) + "\n"
