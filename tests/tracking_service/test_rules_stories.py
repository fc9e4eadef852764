"""Every story of the contract, step by step: stage, declaration status, whose move, alerts."""

from __future__ import annotations

import pytest

from senae_desktop.domain.party import PartyRole
from tests.tracking_service.rules_support import log, read

# After each event: stage, status of the declaration, next action, alerts, closed.
Expected = tuple[str, str | None, str, tuple[str, ...], bool]
Row = tuple[str, Expected]


def _calm(stage: str, status: str | None, action: str) -> Expected:
    return stage, status, action, (), False


_NOTHING = _calm("awaiting-manifest", None, "await-manifest")
_CARGO: tuple[Row, ...] = (
    ("departure", _NOTHING),
    ("manifest-transmitted", _calm("manifest", None, "await-arrival")),
    ("~arrival", _calm("manifest", None, "await-arrival")),
    ("arrival", _calm("arrival", None, "await-discharge")),
    ("discharge-completed", _calm("discharge", None, "await-deposit-entry")),
    ("deposit-entry", _calm("deposit-entry", None, "file-declaration")),
)
_DECLARED: tuple[Row, ...] = (
    ("declaration-submitted", _calm("deposit-entry", "received", "await-assessment")),
    ("declaration-accepted", _calm("declaration", "accepted", "await-assessment")),
    ("liquidation-issued", _calm("assessment", "assessed", "pay-liquidation")),
    ("payment-confirmed", _calm("payment", "paid", "await-channel")),
)
_INSPECTING: Row = (
    "inspection-started",
    _calm("inspection", "inspecting", "await-inspection-closing"),
)
_OUT: tuple[Row, ...] = (
    ("inspection-closed", _calm("inspection-closed", "closed", "await-release")),
    ("release-authorised", _calm("release", "release-authorised", "withdraw-goods")),
    ("exit", ("exit", "exit-registered", "none", (), True)),
)

STORIES: dict[str, tuple[Row, ...]] = {
    "automatic": (
        *_CARGO,
        *_DECLARED,
        ("channel-automatic", _calm("payment", "paid", "await-release")),
        *_OUT[1:],
    ),
    "documentary": (
        *_CARGO,
        *_DECLARED,
        ("channel-documentary", _calm("payment", "paid", "await-inspection")),
        ("inspector-assigned", _calm("payment", "inspector-assignment", "await-inspection")),
        _INSPECTING,
        *_OUT,
    ),
    "electronic": (
        *_CARGO,
        *_DECLARED,
        ("channel-electronic", _calm("payment", "paid", "await-inspection")),
        _INSPECTING,
        *_OUT,
    ),
    "non-intrusive": (
        *_CARGO,
        *_DECLARED,
        ("channel-non-intrusive", _calm("payment", "paid", "await-inspection")),
        _INSPECTING,
        *_OUT,
    ),
    "physical, missed once": (
        *_CARGO,
        *_DECLARED,
        ("channel-physical", _calm("payment", "paid", "schedule-inspection")),
        ("inspection-scheduled", _calm("payment", "paid", "attend-inspection")),
        (
            "inspection-missed",
            ("payment", "paid", "attend-inspection", ("inspection-missed",), False),
        ),
        (
            "inspection-scheduled",
            ("payment", "paid", "attend-inspection", ("inspection-missed",), False),
        ),
        _INSPECTING,
        *_OUT,
    ),
    "observed twice": (
        *_CARGO,
        *_DECLARED,
        ("channel-documentary", _calm("payment", "paid", "await-inspection")),
        _INSPECTING,
        (
            "observation-raised",
            ("inspection", "observed", "answer-observation", ("observed",), False),
        ),
        ("observation-answered", _calm("inspection", "inspecting", "await-inspection-closing")),
        (
            "observation-raised",
            ("inspection", "observed", "answer-observation", ("observed",), False),
        ),
        *_OUT,
    ),
    "rejected, then corrected": (
        *_CARGO,
        _DECLARED[0],
        (
            "declaration-rejected",
            ("deposit-entry", "rejected", "correct-rejection", ("rejected",), False),
        ),
        (
            "declaration-corrected",
            ("deposit-entry", "rejected", "await-assessment", ("rejected",), False),
        ),
        (
            "declaration-submitted",
            ("deposit-entry", "received", "await-assessment", ("rejected",), False),
        ),
        *_DECLARED[1:],
    ),
    "payment pending, and paid after the inspection": (
        *_CARGO,
        *_DECLARED[:3],
        ("channel-documentary", _calm("assessment", "assessed", "pay-liquidation")),
        _INSPECTING,
        ("inspection-closed", _calm("inspection-closed", "closed", "pay-liquidation")),
        ("payment-confirmed", _calm("inspection-closed", "closed", "await-release")),
        *_OUT[1:],
    ),
    "declared before arrival": (
        ("declaration-submitted", _calm("awaiting-manifest", "received", "await-assessment")),
        *_DECLARED[1:],
        ("channel-automatic", _calm("payment", "paid", "await-release")),
        ("manifest-transmitted", _calm("payment", "paid", "await-arrival")),
        ("arrival", _calm("payment", "paid", "await-discharge")),
        ("discharge-completed", _calm("payment", "paid", "await-deposit-entry")),
        ("deposit-entry", _calm("payment", "paid", "await-release")),
        *_OUT[1:],
    ),
    "released while still at sea": (
        ("manifest-transmitted", _calm("manifest", None, "await-arrival")),
        ("release-authorised", _calm("release", "release-authorised", "await-arrival")),
        ("arrival", _calm("release", "release-authorised", "withdraw-goods")),
    ),
    "documents are checked while the goods travel": (
        ("manifest-transmitted", _calm("manifest", None, "await-arrival")),
        ("declaration-accepted", _calm("declaration", "accepted", "await-assessment")),
        ("payment-guaranteed", _calm("payment", "accepted", "await-channel")),
        ("channel-documentary", _calm("payment", "accepted", "await-inspection")),
        _INSPECTING,
        ("inspection-closed", _calm("inspection-closed", "closed", "await-arrival")),
    ),
    "an officer, but no channel": (
        ("declaration-accepted", _calm("declaration", "accepted", "await-assessment")),
        ("inspector-assigned", _calm("declaration", "inspector-assignment", "await-inspection")),
    ),
    "parts": (
        *_CARGO[:5],
        ("deposit-entry-partial", _calm("discharge", None, "await-deposit-entry")),
        _CARGO[5],
        ("release-authorised", _calm("release", "release-authorised", "withdraw-goods")),
        ("exit-partial", _calm("release", "release-authorised", "withdraw-goods")),
        _OUT[2],
    ),
    "unknown code": (
        _CARGO[1],
        ("risk-hold-47", _calm("manifest", None, "await-arrival")),
        _CARGO[3],
    ),
    "discrepancy": (
        *_CARGO,
        (
            "deposit-discrepancy",
            ("deposit-entry", None, "file-declaration", ("discrepancy",), False),
        ),
        ("manifest-corrected", _calm("deposit-entry", None, "file-declaration")),
    ),
    "abandonment, cured": (
        *_CARGO,
        (
            "abandonment-tacit",
            (
                "deposit-entry",
                "abandonment-tacit",
                "cure-abandonment",
                ("abandonment-tacit",),
                False,
            ),
        ),
        ("abandonment-cured", _calm("deposit-entry", None, "file-declaration")),
    ),
    "abandonment, final": (
        *_CARGO,
        (
            "abandonment-tacit",
            (
                "deposit-entry",
                "abandonment-tacit",
                "cure-abandonment",
                ("abandonment-tacit",),
                False,
            ),
        ),
        (
            "abandonment-final",
            ("deposit-entry", "abandonment-final", "none", ("abandonment-final",), True),
        ),
    ),
    "cancelled before there is cargo": (
        ("declaration-submitted", _calm("awaiting-manifest", "received", "await-assessment")),
        _DECLARED[1],
        ("declaration-cancelled", ("awaiting-manifest", "cancelled", "none", (), True)),
        (
            "declaration-submitted",
            _calm("awaiting-manifest", "received", "await-assessment"),
        ),
    ),
    "cancelled with the goods here": (
        *_CARGO,
        *_DECLARED,
        ("channel-automatic", _calm("payment", "paid", "await-release")),
        ("declaration-cancelled", _calm("deposit-entry", "cancelled", "file-declaration")),
        _DECLARED[0],
        ("declaration-accepted", _calm("declaration", "accepted", "await-assessment")),
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_each_step_of_a_story(story: str) -> None:
    rows = STORIES[story]
    for length in range(1, len(rows) + 1):
        found = read(log(*(type for type, _ in rows[:length])))
        seen = (
            found.stage,
            found.status.declaration,
            found.next_action.code,
            found.alerts,
            found.closed,
        )
        assert seen == rows[length - 1][1], f"{story}, after {rows[length - 1][0]}"


@pytest.mark.parametrize(
    "channel", ["automatic", "electronic", "documentary", "physical", "non-intrusive"]
)
def test_the_channel_is_the_control_status(channel: str) -> None:
    assert read(log(f"channel-{channel}")).status.control == channel


def test_a_changed_channel_replaces_the_first() -> None:
    found = read(log("channel-automatic", "channel-physical"))
    assert found.status.control == "physical"
    assert found.next_action.code == "schedule-inspection"


@pytest.mark.parametrize(
    ("types", "party"),
    [
        ((), PartyRole.CARRIER),
        (("discharge-completed",), PartyRole.DEPOSIT),
        (("deposit-entry",), PartyRole.AGENT),
        (("liquidation-issued",), PartyRole.IMPORTER),
        (("declaration-accepted",), PartyRole.CUSTOMS),
        (("exit",), PartyRole.OTHER),
    ],
)
def test_the_catalogue_tells_whose_move_it_is(types: tuple[str, ...], party: PartyRole) -> None:
    assert read(log(*types)).next_action.party is party


def test_the_cargo_status_follows_the_cargo_alone() -> None:
    found = read(log("manifest-transmitted", "arrival", "declaration-accepted"))
    assert (found.status.cargo, found.stage) == ("arrival", "declaration")
    assert read(log("release-authorised")).status.cargo is None
    assert read(log("arrival", "exit")).status.cargo == "exit"
