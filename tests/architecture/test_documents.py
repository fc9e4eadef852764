"""What the documents point to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LARGEST_PICTURE = 250_000


def _targets(document: Path) -> list[str]:
    """The targets of links and pictures within the project."""
    found = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    return [target for target in found if "://" not in target]


def _anchors(document: Path) -> set[str]:
    """The names of the headings, as the usual viewers of Markdown make them."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in _targets(document):
        path, _, anchor = target.partition("#")
        linked = document.parent / path if path else document
        assert linked.exists(), target
        assert not anchor or anchor in _anchors(linked), target


def test_pictures_are_small_and_used() -> None:
    used = {
        (document.parent / target).resolve() for document in DOCUMENTS
        for target in _targets(document) if target.endswith(".png")
    }  # fmt: skip
    kept = set((ROOT / "docs" / "images").glob("*.png"))
    assert kept == used
    assert not [path.name for path in kept if path.stat().st_size > LARGEST_PICTURE]
