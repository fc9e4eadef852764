"""A module fits on a few screens: none above 400 lines, the middle one near 100."""

from __future__ import annotations

from statistics import median

from tests.architecture.source import PACKAGE, ROOT

LARGEST = 400
MEDIAN = 150


def test_modules_fit_on_a_few_screens() -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py"
    }
    too_large = {path: size for path, size in sizes.items() if size > LARGEST}
    assert not too_large
    assert median(sizes.values()) <= MEDIAN
