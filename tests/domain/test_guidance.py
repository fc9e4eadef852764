"""Whatever state an import is in, there is something true and fit to be said about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import Confidence
from senae_desktop.domain.event import Lane
from senae_desktop.domain.guidance import Guidance, GuideEntry, load_guidance
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.shipment import NextAction, Shipment, ShipmentRecord, Status
from tests.domain.timeline_story import CATALOGUES, Story

GUIDANCE = Guidance(CATALOGUES)
ENTRIES = load_guidance(CATALOGUES.directory)
#: Longer does not fit where it is shown.
_LONGEST = 130
#: Forms of address that are not *usted*.
_FAMILIAR = re.compile(
    r"\b(tú|tu|tus|te|ti|tienes|debes|puedes)\b"
    r"|(^|[.;:] )(haz|lee|paga|espera|guarda|revisa|pide|anota|mira|conserva)\b",
    re.IGNORECASE,
)
#: The only abbreviations that a clerk and an importer both use.
_ABBREVIATIONS = {"DAI"}


def texts(entry: GuideEntry, language: str) -> Iterator[str]:
    return filter(None, (entry.text(part, language) for part in ("meaning", "next", "proof")))


def record(
    stage: str,
    cargo: str | None = None,
    declaration: str | None = None,
    control: str | None = None,
    *,
    action: tuple[PartyRole, str] | None = None,
    alerts: tuple[str, ...] = (),
    closed: bool = False,
    story: Story | None = None,
) -> ShipmentRecord:
    shipment = Shipment(
        "s",
        1,
        Party("X"),
        status=Status(cargo, declaration, control),
        stage=stage,
        next_action=NextAction(*action) if action else None,
        alerts=alerts,
        closed=closed,
    )
    return ShipmentRecord(shipment, tuple(story.events) if story else ())


def test_every_code_that_can_be_shown_has_guidance(catalogues: Catalogues) -> None:
    for stage in catalogues.stages:
        assert GUIDANCE.entry(f"stage/{stage}"), stage
    for status, known in catalogues.declaration_statuses.items():
        stage = known.stage or known.at
        assert GUIDANCE.entry(f"status/{status}", f"alert/{status}", f"stage/{stage}"), status
    for alert in catalogues.alerts:
        assert GUIDANCE.entry(f"alert/{alert}"), alert
    for action in catalogues.next_actions:
        assert GUIDANCE.entry(f"action/{action}"), action
    for channel, entry in catalogues.channels.items():
        assert GUIDANCE.entry(f"stage/payment@{channel}"), channel
        assert bool(GUIDANCE.entry(f"stage/inspection@{channel}")) is entry.human


def test_no_guidance_is_about_a_code_that_does_not_exist(catalogues: Catalogues) -> None:
    known = {
        "stage": {*catalogues.stages, "undeclared"},
        "status": set(catalogues.declaration_statuses),
        "alert": set(catalogues.alerts),
        "action": set(catalogues.next_actions),
        "situation": {"advance", "unpaid", "released", "unknown"},
    }
    for code in ENTRIES:
        kind, _, rest = code.partition("/")
        name, _, channel = rest.partition("@")
        assert name in known[kind], code
        assert channel in ("", *catalogues.channels), code


@pytest.mark.parametrize("code", ENTRIES)
def test_the_wording_fits(code: str) -> None:
    entry = ENTRIES[code]
    assert entry.lane in (Lane.CARGO, Lane.DECLARATION)
    assert entry.confidence in Confidence
    assert entry.source
    spanish, english = list(texts(entry, "es")), list(texts(entry, "en"))
    assert len(spanish) == len(english) > 0
    for text in (*spanish, *english):
        assert len(text) <= _LONGEST, text
        assert text == text.strip()
        assert text.endswith("."), text
        assert text[0].isupper(), text
    for text in spanish:
        assert not _FAMILIAR.search(text), text
        assert set(re.findall(r"\b[A-ZÑ]{3,}\b", text)) <= _ABBREVIATIONS, text


def test_only_what_is_about_an_action_leaves_it_to_the_catalogue_of_actions() -> None:
    for code, entry in ENTRIES.items():
        about_action = code.startswith("action/")
        assert bool(entry.text("next", "es")) is not about_action, code
        assert bool(entry.text("proof", "es")) is not about_action, code
        if not about_action:
            assert PartyRole(entry.party).value == entry.party, code


@pytest.mark.parametrize(
    ("given", "cargo", "declaration"),
    [
        (record("awaiting-manifest"), "stage/awaiting-manifest", "stage/undeclared"),
        (record("discharge", "discharge"), "stage/discharge", "stage/undeclared"),
        (
            record("payment", "deposit-entry", "paid", "physical"),
            "stage/deposit-entry",
            "stage/payment@physical",
        ),
        (
            record("inspection", "deposit-entry", "inspecting", "documentary"),
            "stage/deposit-entry",
            "stage/inspection@documentary",
        ),
        (
            record("payment", "arrival", "inspector-assignment", "physical"),
            "stage/arrival",
            "status/inspector-assignment",
        ),
        (
            record("inspection", "deposit-entry", "observed", "physical", alerts=("observed",)),
            "stage/deposit-entry",
            "alert/observed",
        ),
        (
            record("deposit-entry", "deposit-entry", "rejected", alerts=("rejected",)),
            "stage/deposit-entry",
            "alert/rejected",
        ),
        (
            record("deposit-entry", "deposit-entry", alerts=("abandonment-tacit",)),
            "alert/abandonment-tacit",
            "stage/undeclared",
        ),
        (
            record(
                "deposit-entry", "deposit-entry", "abandonment-tacit", alerts=("abandonment-tacit",)
            ),
            "alert/abandonment-tacit",
            "stage/undeclared",
        ),
        (
            record(
                "deposit-entry",
                "deposit-entry",
                "abandonment-final",
                alerts=("abandonment-final",),
                closed=True,
            ),
            "alert/abandonment-final",
            "alert/abandonment-final",
        ),
        (
            record("deposit-entry", "deposit-entry", "received"),
            "stage/deposit-entry",
            "status/received",
        ),
        (record("release", "arrival", "release-authorised"), "stage/arrival", "stage/release"),
        (
            record("release", "deposit-entry", "release-authorised"),
            "situation/released",
            "stage/release",
        ),
        (record("exit", "exit", "exit-registered", closed=True), "stage/exit", "stage/exit"),
        (record("x-9", "x-9", "x-9"), "situation/unknown", "situation/unknown"),
    ],
)
def test_each_lane_says_what_it_is_at(given: ShipmentRecord, cargo: str, declaration: str) -> None:
    of_cargo, of_declaration = GUIDANCE.of(given)
    assert (of_cargo.state.code, of_declaration.state.code) == (cargo, declaration)
    for guide in (of_cargo, of_declaration):
        for language in ("es", "en"):
            assert guide.meaning[language]
            assert guide.next(language)
            assert guide.proof(language)


def test_the_service_says_whose_move_it_is_in_the_lane_it_concerns() -> None:
    given = record(
        "payment",
        "deposit-entry",
        "paid",
        "physical",
        action=(PartyRole.AGENT, "attend-inspection"),
    )
    cargo, declaration = GUIDANCE.of(given)
    assert (cargo.party, cargo.action) == (PartyRole.OTHER, None)
    assert declaration.party is PartyRole.AGENT
    assert declaration.reason is ENTRIES["action/attend-inspection"]
    assert declaration.next("es") == CATALOGUES.next_actions["attend-inspection"].text_es


def test_an_action_that_is_not_known_here_leaves_the_lanes_alone() -> None:
    given = record("payment", "arrival", "paid", action=(PartyRole.BANK, "x-9"))
    cargo, declaration = GUIDANCE.of(given)
    assert (cargo.reason, declaration.reason) == (None, None)
    assert declaration.party is PartyRole.CUSTOMS


def test_a_despacho_anticipado_is_explained_until_the_goods_arrive() -> None:
    (_, before) = GUIDANCE.of(record("payment", "manifest", "paid"))
    (_, after) = GUIDANCE.of(record("payment", "arrival", "paid"))
    assert [one.code for one in before.besides] == ["situation/advance"]
    assert after.besides == ()


def test_a_payment_forgotten_during_the_inspection_is_told_besides() -> None:
    story = Story().add("liquidation-issued", stage="assessment")
    given = record("inspection", "deposit-entry", "inspecting", "physical", story=story)
    assert [one.code for one in GUIDANCE.of(given)[1].besides] == ["situation/unpaid"]
    story.add("payment-confirmed", stage="payment")
    paid = record("inspection", "deposit-entry", "inspecting", "physical", story=story)
    assert GUIDANCE.of(paid)[1].besides == ()


def test_a_guess_is_to_be_confirmed() -> None:
    _, assessed = GUIDANCE.of(record("assessment", "deposit-entry", "assessed"))
    assert assessed.to_be_confirmed
    _, released = GUIDANCE.of(record("release", "deposit-entry", "release-authorised"))
    assert not released.to_be_confirmed
    assert released.sources


def test_it_tells_since_when_each_lane_stands_there() -> None:
    story = Story().add("arrival", stage="arrival").add("payment-confirmed", stage="payment")
    cargo, declaration = GUIDANCE.of(record("payment", "arrival", "paid", story=story))
    assert cargo.since == story.events[0].occurred
    assert declaration.since == story.events[1].occurred
    assert declaration.since is not None
    assert declaration.since.at - datetime(2026, 11, 1, tzinfo=UTC) > timedelta(days=1)
