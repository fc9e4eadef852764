"""Every reason for which a file is refused has a sentence of its own and a next step."""

from __future__ import annotations

from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault
from senae_desktop.presentation.messages import describe


def test_each_reason_has_its_sentence() -> None:
    messages = {fault: describe(UnreadableFile(fault)) for fault in FileFault}
    assert len({message.headline for message in messages.values()}) == len(FileFault)
    assert all(message.next_step for message in messages.values())


def test_the_sentences_name_the_limits_in_force() -> None:
    assert f"{limits.ROWS:,}" in describe(UnreadableFile(FileFault.TOO_MANY_ROWS)).headline
    assert str(limits.COLUMNS) in describe(UnreadableFile(FileFault.TOO_MANY_COLUMNS)).headline
