"""The catalogues are complete and say what the sources say."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT

SPANISH = ROOT / "translations" / "senae_desktop_es.ts"
ENGLISH = ROOT / "translations" / "senae_desktop_en.ts"
LUPDATE = ROOT / ".venv" / "bin" / "pyside6-lupdate"
PLACEHOLDER = re.compile(r"\{[^}]*\}|%n|%\d")


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(path).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def _texts(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def _is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    unfinished = translation is None or translation.get("type") is not None
    return not unfinished and all(_texts(message))


def test_spanish_is_complete() -> None:
    missing = [key for key, message in _messages(SPANISH).items() if not _is_finished(message)]
    assert not missing


def test_english_plurals_are_complete() -> None:
    missing = [key for key, message in _messages(ENGLISH).items() if not _is_finished(message)]
    assert not missing


def test_placeholders_survive_translation() -> None:
    wrong = [
        (source, text)
        for (_, source), message in _messages(SPANISH).items()
        for text in _texts(message)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert not wrong


@pytest.mark.parametrize(("catalogue", "extra"), [(SPANISH, []), (ENGLISH, ["-pluralonly"])])
def test_the_catalogue_is_current(catalogue: Path, extra: list[str], tmp_path: Path) -> None:
    fresh = tmp_path / catalogue.name
    fresh.write_bytes(catalogue.read_bytes())
    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    subprocess.run(
        [str(LUPDATE), *sources, "-ts", str(fresh), "-locations", "none", "-no-obsolete",
         "-disable-heuristic", "similartext", "-source-language", "en", "-silent", *extra],
        check=True,
        capture_output=True,
    )  # fmt: skip
    assert _messages(fresh).keys() == _messages(catalogue).keys(), "run `make translations`"
