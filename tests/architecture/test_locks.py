"""Whoever has no uv installs what uv would: the exported locks follow uv.lock."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.source import ROOT


@pytest.mark.parametrize("name", ["run", "dev", "package"])
def test_exported_lock_is_current(name: str) -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    locked = {package["name"]: package.get("version") for package in lock["package"]}
    text = (ROOT / "packaging" / f"requirements-{name}.txt").read_text(encoding="utf-8")
    exported = dict(re.findall(r"^([a-z0-9-]+)(?:\[[^]]*\])?==([^ ;\\]+)", text, re.MULTILINE))
    assert exported
    assert {key: locked[key] for key in exported} == exported, "run `make lock`"


def test_the_binding_is_pinned_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials==6.11.3" in project["dependencies"]
    assert not [name for name in project["dependencies"] if name.startswith("keyrings.alt")]
