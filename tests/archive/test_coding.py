"""What is kept reads back as it was."""

from __future__ import annotations

import zlib

import pytest

from senae_desktop.archive.coding import decode_record, encode_record
from senae_desktop.archive.coding_account import decode_account, encode_account
from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import ArchiveDamaged
from senae_desktop.domain.party import OperatorKind, Party
from tests.archive.samples import plain, record


def test_a_full_record_comes_back_whole() -> None:
    full = record(events=3)
    assert decode_record(encode_record(full)) == full


def test_a_bare_record_comes_back_whole() -> None:
    assert decode_record(encode_record(plain("s1"))) == plain("s1")


@pytest.mark.parametrize("body", [b"", b"{}", zlib.compress(b"{}"), zlib.compress(b"\xff")])
def test_bytes_that_are_no_record(body: bytes) -> None:
    with pytest.raises(ArchiveDamaged):
        decode_record(body)


@pytest.mark.parametrize(
    "account",
    [
        Account("a1", "0992345678001", "clerk", "Ana", None),
        Account(
            "a2",
            "0992345678001",
            "clerk",
            "Ñusta",
            OperatorKind.FOREIGN_PERSON,
            ("read", "write"),
            (Party("Uno", "1"), Party("Dos")),
        ),
    ],
)
def test_accounts_come_back_whole(account: Account) -> None:
    assert decode_account(encode_account(account)) == account


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind": "NO SUCH", "scopes": []}'])
def test_text_that_is_no_account(text: str) -> None:
    with pytest.raises(ArchiveDamaged):
        decode_account(text)
