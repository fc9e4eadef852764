"""A wheel holds all that the program reads from its checkout, where the program looks for it."""

from __future__ import annotations

import importlib.util
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from senae_desktop import resource_files
from tests.architecture.source import ROOT

_INTERFACE = "hatchling.builders.hooks.plugin.interface"


class _Interface:
    """The part of hatchling's base class that the hook uses: a build has it, a test run not."""

    root = str(ROOT)


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The build hook of this checkout."""
    parts = _INTERFACE.split(".")
    for end in range(1, len(parts) + 1):
        name = ".".join(parts[:end])
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    sys.modules[_INTERFACE].BuildHookInterface = _Interface  # type: ignore[attr-defined]
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))  # as the build has it
    spec = importlib.util.spec_from_file_location("hook", ROOT / "packaging" / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.ProgramFiles()


def test_the_wheel_holds_resources_and_translations_where_they_are_looked_for(
    hook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data: dict[str, Any] = {"force_include": {}}
    hook.initialize("standard", data)
    installed = {}
    for source, inside in data["force_include"].items():
        target = tmp_path / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(source).read_bytes())
        installed[inside] = target
    hook.finalize("standard", data, "")
    assert not [source for source in data["force_include"] if source.endswith(".qm")
                and Path(source).exists()], "compiled files are left behind"  # fmt: skip

    monkeypatch.setattr(resource_files, "_PACKAGE", tmp_path / "senae_desktop")
    assert resource_files.resource_root() == tmp_path / "senae_desktop" / "_data"
    wanted = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert wanted
    for path in wanted:
        relative = path.relative_to(ROOT / "resources")
        assert resource_files.resource(*relative.parts).read_bytes() == path.read_bytes()
    for source in (ROOT / "translations").glob("*.ts"):
        compiled = resource_files.translations() / f"{source.stem}.qm"
        assert compiled.read_bytes().startswith(b"\x3c\xb8\x64\x18"), "not a catalogue of Qt"
    assert len(installed) == len(wanted) + 2


def test_an_editable_install_is_given_nothing(hook: Any) -> None:
    data: dict[str, Any] = {"force_include": {}}
    hook.initialize("editable", data)
    hook.finalize("editable", data, "")
    assert data == {"force_include": {}}
