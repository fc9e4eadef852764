"""The command line: what the window is asked to open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from senae_desktop.arguments import parse


def test_nothing_is_asked_by_itself() -> None:
    assert parse([]).asked == ""


@pytest.mark.parametrize("link", ["senae:MEDUGY418827", "SENAE://medugy418827/"])
def test_a_link_stays_as_it_is(link: str) -> None:
    assert parse(["--", link]).asked == link


def test_a_file_is_named_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse(["mi registro.senae"]).asked == str(tmp_path / "mi registro.senae")
    whole = str(tmp_path / "otro.senae")
    assert parse(["--", whole]).asked == whole


@pytest.mark.parametrize("host", ["", "localhost"])
def test_a_file_may_be_an_address(tmp_path: Path, host: str) -> None:
    file = tmp_path / "año #1.senae"
    address = file.as_uri().replace("file://", f"file://{host}")
    assert parse(["--", address]).asked == str(file)


@pytest.mark.skipif(sys.platform == "win32", reason="an address of a host is a share there")
def test_a_file_of_another_computer_is_none_of_this_one(tmp_path: Path) -> None:
    asked = parse(["--", f"file://example.org{tmp_path}/x.senae"]).asked
    assert asked != f"{tmp_path}/x.senae"


def test_what_is_no_address_at_all_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--", "file://[x"])
    assert "LINK or FILE" in capsys.readouterr().err
