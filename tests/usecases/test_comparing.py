"""What is new of a paste or a file, compared by content with what is followed."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, date, datetime

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.folding import fold
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Shipment, ShipmentRecord
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.gathering import Gatherer, Item
from senae_desktop.intake.reading import read_text
from senae_desktop.resource_files import resource
from senae_desktop.usecases.comparing import Compared, ItemState, compare

GATHERER = Gatherer(
    load_column_words(resource("catalogues")),
    load_catalogues(resource("catalogues")),
    date(2026, 11, 25),
)
DAI, BL = "028-2026-10-00418823", "MEDUGY418827"
S = ItemState


class Kept:
    """Followed shipments."""

    def __init__(self, *records: ShipmentRecord) -> None:
        self.records = records

    def haystack(self) -> tuple[array[int], list[str]]:
        texts = ["\n".join(map(fold, record.shipment.keys.all())) for record in self.records]
        return array("q", range(len(texts))), texts

    def record(self, number: int) -> ShipmentRecord:
        return self.records[number]


def followed(keys: Keys, *events: Event) -> ShipmentRecord:
    return ShipmentRecord(Shipment("s1", 1, Party("Andina"), keys), events)


def event(kind: str, day: int, *, source: str = "file", id: str = "e1", note: str = "") -> Event:
    at = Moment(datetime(2026, 11, day, 17, tzinfo=UTC), Precision.DAY)
    return Event(
        id, 1, Lane.CARGO, kind, None, Classifier.ACTUAL, None if note else at,
        datetime(2026, 11, 20, tzinfo=UTC), kind, source, reason=note or None,
    )  # fmt: skip


def items(text: str) -> tuple[Item, ...]:
    return GATHERER.gather(read_text(text, "matriz.csv")).items


def states(rows: list[Compared]) -> list[ItemState]:
    return [row.state for row in rows]


def test_each_item_has_its_state() -> None:
    text = f"{BL}\nDAI {DAI} de CSQU3054383\nBL {BL}\nMAEU123456789\nAWB 020-12345676\n40174824\n"
    rows = compare(items(text), Kept(followed(Keys(transport_document="MAEU123456789"))))
    assert states(rows) == [
        S.NEW, S.NEW, S.JOINED, S.DUPLICATE, S.FOLLOWED, S.INVALID, S.AMBIGUOUS,
    ]  # fmt: skip


def test_a_key_in_part_is_no_match() -> None:
    rows = compare(items("MAEU123456789"), Kept(followed(Keys(transport_document="MAEU1234567"))))
    assert states(rows) == [S.NEW]


def test_a_bill_cleared_in_parts_is_several_imports() -> None:
    known = followed(Keys(transport_document=BL, declaration=DAI))
    text = f"DAI\tBL\n{DAI}\t{BL}\n028-2026-10-00418824\t{BL}\n"
    assert states(compare(items(text), Kept(known))) == [S.FOLLOWED, S.NEW]


def test_the_same_rows_again_add_nothing() -> None:
    text = f"DAI\tFECHA DE ARRIBO\tNOVEDADES\n{DAI}\t03/11/2026\tFalta BL\n"
    log = event("arrival", 3), event("note", 1, id="e2", note="Falta BL")
    assert states(compare(items(text), Kept(followed(Keys(declaration=DAI), *log)))) == [S.FOLLOWED]


def test_only_what_changed_is_new_and_corrects_what_the_file_said_before() -> None:
    text = f"DAI\tFECHA DE ARRIBO\tFECHA PAGO\n{DAI}\t05/11/2026\t06/11/2026\n"
    (row,) = compare(items(text), Kept(followed(Keys(declaration=DAI), event("arrival", 3))))
    assert row.state is S.UPDATE
    assert row.entry is not None
    assert row.entry.shipment_id == "s1"
    assert [(one.type, one.supersedes) for one in row.entry.events] == [
        ("arrival", "e1"),
        ("payment-confirmed", None),
    ]


def test_what_somebody_recorded_by_hand_is_never_corrected_by_a_file() -> None:
    text = f"DAI\tFECHA DE ARRIBO\n{DAI}\t05/11/2026\n"
    log = event("arrival", 3, source="manual")
    (row,) = compare(items(text), Kept(followed(Keys(declaration=DAI), log)))
    assert row.entry is not None
    assert [one.supersedes for one in row.entry.events] == [None]


def test_what_was_corrected_by_hand_does_not_come_back_with_the_file() -> None:
    text = f"DAI\tFECHA DE ARRIBO\n{DAI}\t03/11/2026\n"
    log = (
        event("arrival", 3),
        replace(event("arrival", 4, source="manual", id="e2"), supersedes="e1"),
    )
    assert states(compare(items(text), Kept(followed(Keys(declaration=DAI), *log)))) == [S.FOLLOWED]


def test_what_waits_to_be_sent_counts_as_told() -> None:
    text = f"DAI\tFECHA DE ARRIBO\n{DAI}\t03/11/2026\n"
    at = Moment(datetime(2026, 11, 3, 17, tzinfo=UTC), Precision.DAY)
    known = Kept(followed(Keys(declaration=DAI)))
    waiting = {"s1": [NewEvent("arrival", at)]}
    rows = compare(items(text), known, lambda shipment_id: waiting.get(shipment_id, []))
    assert states(rows) == [S.FOLLOWED]


def test_a_number_that_became_known_is_brought_by_the_event_that_creates_it() -> None:
    text = f"DAI\tBL\tFECHA DE REFRENDO\tFECHA PAGO\n{DAI}\t{BL}\t03/11/2026\t04/11/2026\n"
    (row,) = compare(items(text), Kept(followed(Keys(transport_document=BL))))
    assert row.entry is not None
    assert [(one.type, one.documents) for one in row.entry.events] == [
        ("declaration-accepted", (DAI,)),
        ("payment-confirmed", ()),
    ]
    assert [fact.code for fact in row.facts if fact.code == "declaration"] == []


def test_a_number_that_is_known_is_not_brought_again() -> None:
    text = f"DAI\tFECHA DE REFRENDO\n{DAI}\t03/11/2026\n"
    for known in (followed(Keys(declaration=DAI)), None):
        (row,) = compare(items(text), Kept(*([known] if known else [])))
        assert row.entry is not None
        assert [one.documents for one in row.entry.events] == [()]


def test_facts_told_otherwise_are_shown_and_change_nothing() -> None:
    text = f"BL\tIMPORTADOR\tBULTOS\tALMACENERA\n{BL}\tCordillera S.A.\t12\tContecon\n"
    known = followed(Keys(transport_document=BL))
    (row,) = compare(items(text), Kept(known))
    assert row.state is S.FOLLOWED
    assert row.entry is not None
    assert not row.entry.events
    assert [(one.code, one.here, one.told) for one in row.facts if one.code != "mode"] == [
        ("importer", Party("Andina"), Party("Cordillera S.A.")),
        ("deposit", None, "Contecon"),
        ("packages", None, 12),
    ]


def test_facts_written_otherwise_are_the_same() -> None:
    text = f"BL\tIMPORTADOR\n{BL}\t ANDINA \n"
    (row,) = compare(items(text), Kept(followed(Keys(transport_document=BL))))
    assert [one.code for one in row.facts if one.code != "mode"] == []
