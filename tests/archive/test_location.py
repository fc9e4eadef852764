"""One file per account of a service."""

from __future__ import annotations

from pathlib import Path

from senae_desktop.archive.location import archive_path

FOLDER = Path("data")
MINE = ("https://tracking.example", "0992345678001", "clerk")


def test_the_name_tells_nothing_of_the_account() -> None:
    name = archive_path(FOLDER, *MINE).name
    assert "0992345678001" not in name
    assert "clerk" not in name
    assert name.endswith(".db")


def test_the_same_account_finds_its_file_again() -> None:
    assert archive_path(FOLDER, *MINE) == archive_path(
        FOLDER, "https://tracking.example ", " 0992345678001", "CLERK"
    )


def test_every_other_account_has_another_file() -> None:
    others = [
        ("embedded", "0992345678001", "clerk"),
        ("https://tracking.example", "0992345678002", "clerk"),
        ("https://tracking.example", "0992345678001", "clerk2"),
        ("https://tracking.example", "09923456780", "01clerk"),
    ]
    assert len({archive_path(FOLDER, *each) for each in [MINE, *others]}) == 5
