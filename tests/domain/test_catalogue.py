"""The catalogues that ship, and the refusal of broken ones."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.catalogue_entries import Confidence
from senae_desktop.domain.errors import UnknownCatalogue
from senae_desktop.domain.event import Lane
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import TransportMode
from senae_desktop.resource_files import resource

_GROUPS = {"in-transit", "in-deposit", "declared", "inspection", "released", "exited"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("catalogues"), tmp_path / "catalogues"))


def test_every_entry_has_two_names_and_a_source(catalogues: Catalogues) -> None:
    for name in catalogues.versions:
        for code, entry in catalogues.mapping(name).items():
            assert entry.code == code
            assert entry.name("es") == entry.name_es.strip() != ""
            assert entry.name("en") == entry.name_en.strip() != ""
            assert entry.source
            assert entry.confidence in Confidence


def test_every_catalogue_tells_the_day_of_its_version(catalogues: Catalogues) -> None:
    assert len(catalogues.versions) == 12
    for version in catalogues.versions.values():
        date.fromisoformat(version)


def test_stages_are_in_order_of_rank(catalogues: Catalogues) -> None:
    ranks = {code: stage.rank for code, stage in catalogues.stages.items()}
    assert ranks == {
        "awaiting-manifest": 0, "manifest": 10, "arrival": 20, "discharge": 30,
        "deposit-entry": 40, "declaration": 50, "assessment": 55, "payment": 60,
        "inspection": 70, "inspection-closed": 80, "release": 90, "exit": 100,
    }  # fmt: skip
    assert list(ranks.values()) == sorted(ranks.values())


def test_stages_have_lane_group_and_meaning(catalogues: Catalogues) -> None:
    for stage in catalogues.stages.values():
        assert stage.lane in ("", "CARGO", "DECLARATION", "EXIT")
        assert stage.group in _GROUPS
        assert stage.meaning("es").endswith(".")
        assert stage.meaning("en").endswith(".")
        assert stage.until in ("", *catalogues.stages)


def test_the_fourteen_statuses_are_numbered(catalogues: Catalogues) -> None:
    numbered = [status.number for status in catalogues.declaration_statuses.values()]
    assert sorted(number for number in numbered if number) == list(range(1, 15))
    assert numbered.count(0) == 7
    for status in catalogues.declaration_statuses.values():
        assert status.stage in ("", *catalogues.stages)
        assert status.at in ("", *catalogues.stages)
        assert status.raw == status.raw.upper()
        assert status.raw.isascii()


def test_channels_have_their_letters(catalogues: Catalogues) -> None:
    letters = {code: channel.letter for code, channel in catalogues.channels.items()}
    assert letters == {
        "automatic": "A", "electronic": "E", "documentary": "D", "physical": "F",
        "non-intrusive": "R",
    }  # fmt: skip
    assert [c for c, channel in catalogues.channels.items() if not channel.human] == ["automatic"]
    for channel in catalogues.channels.values():
        assert channel.meaning("es") != channel.meaning("en")


def test_thirteen_districts_and_a_guess(catalogues: Catalogues) -> None:
    sure = [d for d in catalogues.districts.values() if d.confidence is Confidence.SURE]
    assert len(sure) == 13
    assert catalogues.districts["136"].confidence is Confidence.GUESS
    assert all(len(code) == 3 and code.isdigit() for code in catalogues.districts)
    assert all(len(code) == 2 and code.isdigit() for code in catalogues.regimes)


def test_places_have_a_kind_a_country_and_only_codes_of_their_shape(
    catalogues: Catalogues,
) -> None:
    assert len(catalogues.places) == 38
    for place in catalogues.places.values():
        assert place.kind in {"port", "airport", "border", "inland", "deposit"}
        assert place.district in ("", *catalogues.districts)
        assert bool(place.district) is (place.country == "EC")
        assert place.unlocode == "" or (
            place.unlocode.startswith(place.country) and len(place.unlocode) == 5
        )
        assert len(place.iata) in (0, 3)
        assert place.kind != "deposit" or place.confidence is not Confidence.SURE
    assert {place.district for place in catalogues.places.values()} - {""} == {
        code for code, one in catalogues.districts.items() if one.confidence is Confidence.SURE
    }
    assert catalogues.places["manta-port"].written("es") == "Manta, puerto (ECMEC)"
    assert catalogues.places["quito-airport"].written("en").endswith("(UIO)")
    assert catalogues.places["macara-border"].written("es") == "Macará, puente internacional"


def test_event_types_point_at_known_codes(catalogues: Catalogues) -> None:
    for entry in catalogues.event_types.values():
        assert Lane(entry.lane) is not Lane.OTHER
        assert entry.milestone in ("", *catalogues.stages)
        assert not (entry.stage and entry.at)
        assert entry.declaration_status in ("", *catalogues.declaration_statuses)
        assert entry.channel in ("", *catalogues.channels)
        assert entry.alert in ("", *catalogues.alerts)
        assert not entry.partial or entry.at


def test_every_stage_is_reached_by_some_event(catalogues: Catalogues) -> None:
    reached = {entry.stage for entry in catalogues.event_types.values()} - {""}
    assert reached == set(catalogues.stages) - {"awaiting-manifest"}


def test_next_actions_say_what_to_do_and_what_to_keep(catalogues: Catalogues) -> None:
    assert len(catalogues.next_actions) == 20
    for action in catalogues.next_actions.values():
        assert action.party in PartyRole.__members__
        assert action.text("es") != action.text("en")
        assert action.proof("es") != action.proof("en")


def test_deadlines_start_and_end_with_known_events(catalogues: Catalogues) -> None:
    assert list(catalogues.deadline_rules) == ["declare-30", "pay-20", "cure-abandonment-20"]
    for rule in catalogues.deadline_rules.values():
        assert rule.days == int(rule.code.rpartition("-")[2])
        assert rule.day_type == "calendar"
        assert set(rule.starts + rule.met_by) <= set(catalogues.event_types)
        assert rule.consequence("es") != rule.consequence("en")


def test_alerts_parties_and_modes_cover_the_domain(catalogues: Catalogues) -> None:
    assert set(catalogues.parties) == set(PartyRole)
    assert set(catalogues.transport_modes) == set(TransportMode) - {TransportMode.OTHER}
    assert all(alert.at in ("", *catalogues.stages) for alert in catalogues.alerts.values())
    assert not catalogues.alerts["discrepancy"].blocking
    assert catalogues.transport_modes["AIR"].document("es") == "Guía aérea"
    assert catalogues.transport_modes["AIR"].document("en") == "Air waybill"


def test_an_unknown_code_is_its_own_name(catalogues: Catalogues) -> None:
    assert catalogues.name("districts", "037", "es") == "Manta"
    assert catalogues.name("channels", "physical", "en") == "Physical"
    assert catalogues.name("regimes", "Z9", "es") == "Z9"
    with pytest.raises(KeyError):
        catalogues.mapping("versions")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "channels.toml").unlink()
    with pytest.raises(UnknownCatalogue, match=r"channels\.toml"):
        load_catalogues(folder)


@pytest.mark.parametrize(
    "text",
    [
        "version = ",
        "[[entry]]\ncode = 'x'",
        "version = 1\nentry = []",
        "version = '1'",
        "version = '1'\nentry = [1]",
        "version = '1'\nentry = ['x']",
        "version = '1'\n[[entry]]\ncode = 'x'",
        "version = '1'\n[[entry]]\nodd = 1",
        b"version = '\xff'",
    ],
)
def test_a_misshapen_file_is_named(folder: Path, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "regimes.toml").write_bytes(data)
    with pytest.raises(UnknownCatalogue, match=r"regimes\.toml"):
        load_catalogues(folder)


@pytest.mark.parametrize(
    ("file", "good", "bad"),
    [
        ("stages.toml", "rank = 10", 'rank = "10"'),
        ("stages.toml", "rank = 10", "rank = true"),
        ("channels.toml", "human = false", "human = 0"),
        ("alerts.toml", 'confidence = "sure"', 'confidence = "perhaps"'),
        ("deadline_rules.toml", 'starts = ["arrival"]', 'starts = "arrival"'),
        ("districts.toml", 'code = "028"', 'code = "019"'),
    ],
)
def test_a_wrong_value_is_refused(folder: Path, file: str, good: str, bad: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(UnknownCatalogue, match=file):
        load_catalogues(folder)
