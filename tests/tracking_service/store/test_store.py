"""The store, the same on SQLite and PostgreSQL."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.liquidation import Liquidation
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import OperatorKind, Party
from senae_desktop.domain.shipment import Goods, Keys, Shipment
from senae_desktop.tracking_service.store import (
    accounts,
    changes,
    dossiers,
    keeping,
    migrating,
    numbering,
    shipments,
    tables,
)
from senae_desktop.tracking_service.store.changes import ListFilter
from senae_desktop.tracking_service.store.database import Database, sqlite_url
from senae_desktop.tracking_service.store.shipments import Stored, Viewer
from tests.tracking_service.conftest import START

VIEWER = Viewer("account-1", "0999981003001")
STRANGER = Viewer("account-2", "0699900370001")


def shipment(name: str, **facts: object) -> Stored:
    base = Shipment(
        id=name,
        version=1,
        importer=Party("Señal Andina S.A.", VIEWER.ruc),
        keys=Keys(transport_document=f"BL{name}", containers=("MSKU1234565",)),
        goods=Goods("Neumáticos 100% caucho"),
    )
    return Stored(replace(base, **facts), registered_at=START)  # type: ignore[arg-type]


def event(name: str) -> Event:
    return Event(
        id=name,
        sequence=0,
        lane=Lane.CARGO,
        type="arrival",
        stage="arrival",
        classifier=Classifier.ACTUAL,
        occurred=Moment(START),
        recorded_at=START,
        raw_text="Llegada ñ €",
        source="manual",
    )


def add(database: Database, *stored: Stored) -> None:
    with database.writing() as connection:
        shipments.add(connection, stored, [()] * len(stored))


def all_changes(database: Database, viewer: Viewer, after: int = 0) -> list[str]:
    with database.reading() as connection:
        part = changes.changes_after(connection, viewer, after, after, 1000)
    return [stored.shipment.id for stored in part.changed]


def test_migrations_make_exactly_the_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    add(database, shipment("a"))
    database.migrate()
    assert all_changes(database, VIEWER) == ["a"]


def test_the_last_migration_is_the_one_the_tables_name() -> None:
    scripts = ScriptDirectory.from_config(migrating.configuration())
    assert scripts.get_current_head() == tables.REVISION


def test_migrations_can_be_taken_back(database: Database) -> None:
    config = migrating.configuration()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    database.migrate()
    assert all_changes(database, VIEWER) == []


def test_a_shipment_comes_back_as_it_was(database: Database) -> None:
    stored = shipment("a", agent=Party("Agencia Ñandú", "1790011674001"))
    add(database, stored)
    with database.reading() as connection:
        found = shipments.find(connection, "a", VIEWER)
    assert found is not None
    assert found.shipment == stored.shipment
    assert found.registered_at == START


def test_events_keep_the_order_in_which_they_came(database: Database) -> None:
    add(database, shipment("a"), shipment("b"))
    with database.writing() as connection:
        shipments.append(connection, "a", [event("1"), event("2")])
        shipments.append(connection, "b", [event("3")])
        shipments.append(connection, "a", [event("4")])
        logs = shipments.logs_of(connection, ["a", "b"])
    assert [fact.id for fact in logs["a"]] == ["1", "2", "4"]
    assert [fact.id for fact in logs["b"]] == ["3"]
    sequences = [fact.sequence for fact in logs["a"]]
    assert sequences == sorted(set(sequences))
    assert logs["a"][0] == replace(event("1"), sequence=sequences[0])


@pytest.mark.parametrize(
    "facts",
    [
        {"importer": Party("Otra", STRANGER.ruc)},
        {"importer": Party("Otra", "x"), "agent": Party("Yo", STRANGER.ruc)},
    ],
    ids=["importer", "agent"],
)
def test_importer_and_agent_see_a_shipment(database: Database, facts: dict[str, object]) -> None:
    add(database, shipment("a", **facts), shipment("b"))
    assert all_changes(database, STRANGER) == ["a"]


def test_who_registered_a_shipment_sees_it(database: Database) -> None:
    theirs = replace(shipment("a"), registered_by=STRANGER.account_id)
    add(database, theirs, shipment("b"))
    assert all_changes(database, STRANGER) == ["a"]


def test_a_stranger_finds_nothing(database: Database) -> None:
    add(database, shipment("a"))
    with database.reading() as connection:
        assert shipments.find(connection, "a", STRANGER) is None
        assert shipments.with_key(connection, STRANGER, ["BLa"]) == []
        assert shipments.importers(connection, STRANGER, 10) == []


def test_a_change_moves_a_shipment_to_the_end_of_the_feed(database: Database) -> None:
    add(database, shipment("a"), shipment("b"))
    with database.writing() as connection:
        before = numbering.head(connection)
        shipments.save(connection, shipment("a", version=2))
    assert all_changes(database, VIEWER) == ["b", "a"]
    assert all_changes(database, VIEWER, before) == ["a"]


def test_keys_of_a_changed_shipment_are_found(database: Database) -> None:
    add(database, shipment("a"))
    with database.writing() as connection:
        shipments.save(connection, shipment("a", keys=Keys(declaration="028-2026-10-00000001")))
        found = shipments.with_key(connection, VIEWER, ["028-2026-10-00000001"])
        assert [stored.shipment.id for stored in found] == ["a"]
        assert shipments.with_key(connection, VIEWER, ["BLa"]) == []


def test_the_feed_comes_in_parts_and_tells_of_removals_last(database: Database) -> None:
    add(database, *(shipment(name) for name in "abcde"))
    with database.writing() as connection:
        shipments.append(connection, "b", [event("1")])
        assert shipments.remove(connection, "b", "withdrawn", START)
        assert not shipments.remove(connection, "b", "withdrawn", START)
    with database.reading() as connection:
        first = changes.changes_after(connection, VIEWER, 0, 0, 3)
        last = changes.changes_after(connection, VIEWER, first.through, 0, 3)
        strange = changes.changes_after(connection, STRANGER, 0, 0, 3)
    assert not first.complete
    assert first.removed == []
    assert [stored.shipment.id for stored in first.changed + last.changed] == list("acde")
    assert last.complete
    assert last.removed == [("b", "withdrawn")]
    assert strange.removed == []


def test_a_part_of_the_feed_has_the_first_of_all_that_a_viewer_may_see(
    database: Database,
) -> None:
    agent = {"importer": Party("Otra", STRANGER.ruc), "agent": Party("Agencia", VIEWER.ruc)}
    foreign = {"importer": Party("Otra", STRANGER.ruc)}
    add(database, shipment("own"), shipment("as agent", **agent), shipment("foreign", **foreign))
    add(database, replace(shipment("entered", **foreign), registered_by=VIEWER.account_id))
    add(database, replace(shipment("both"), registered_by=VIEWER.account_id), shipment("last"))
    seen = ["own", "as agent", "entered", "both", "last"]
    for size in range(1, len(seen) + 1):
        read: list[str] = []
        after, complete = 0, False
        while not complete:
            with database.reading() as connection:
                part = changes.changes_after(connection, VIEWER, after, 0, size)
            read += [stored.shipment.id for stored in part.changed]
            after, complete = part.through, part.complete
        assert read == seen


def test_a_part_of_the_feed_costs_the_same_however_much_is_left(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "own.sqlite3"))
    database.migrate()
    costs: list[int] = []
    for count in (100, 1_900):
        add(database, *(shipment(f"{count}-{place}") for place in range(count)))
        with database.reading() as connection:
            driver: Any = connection.connection.driver_connection
            steps: list[None] = []
            driver.set_progress_handler(lambda noted=steps: noted.append(None), 10)
            assert len(changes.changes_after(connection, VIEWER, 0, 0, 20).changed) == 20
            driver.set_progress_handler(None, 0)
        costs.append(len(steps))
    database.close()
    few, many = costs
    assert few
    assert many < few * 1.5


def test_old_removals_are_forgotten(database: Database) -> None:
    add(database, shipment("a"))
    with database.writing() as connection:
        shipments.remove(connection, "a", "withdrawn", START)
        changes.forget_removals(connection, START + timedelta(seconds=1))
        assert changes.changes_after(connection, VIEWER, 0, 0, 9).removed == []


def test_writers_at_the_same_time_never_hide_a_change(database: Database) -> None:
    """A reader that continues from where it was sees each shipment, whoever committed first."""
    seen: list[str] = []
    failed: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for number in range(10):
                add(database, shipment(f"{name}{number}"))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    after = 0
    while any(thread.is_alive() for thread in threads):
        with database.reading() as connection:
            part = changes.changes_after(connection, VIEWER, after, after, 4)
        seen += [stored.shipment.id for stored in part.changed]
        after = part.through
    for thread in threads:
        thread.join()
    seen += all_changes(database, VIEWER, after)
    assert failed == []
    assert sorted(seen) == sorted(f"{name}{number}" for name in "abc" for number in range(10))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ListFilter(), "cba"),
        (ListFilter(text="neumaticos SEÑAL"), "cba"),
        (ListFilter(text="100%"), "cba"),
        (ListFilter(text="1%0"), ""),
        (ListFilter(text="blb"), "b"),
        (ListFilter(status="open"), "ba"),
        (ListFilter(status="closed"), "c"),
        (ListFilter(office="028"), "b"),
        (ListFilter(stage="arrival"), "a"),
        (ListFilter(since=START), "a"),
        (ListFilter(until=START), ""),
    ],
)
def test_the_list_is_narrowed(database: Database, asked: ListFilter, found: str) -> None:
    add(
        database,
        shipment("a", stage="arrival", stage_since=Moment(START)),
        shipment("b", office="028"),
        shipment("c", closed=True),
    )
    with database.reading() as connection:
        page, more = changes.list_page(connection, VIEWER, asked, 0, 10)
    assert "".join(stored.shipment.id for stored in page) == found
    assert not more


def test_accounts_sessions_and_tokens(database: Database) -> None:
    account = accounts.StoredAccount(
        "id-1", VIEWER.ruc, "ana", "Ana", OperatorKind.ECUADORIAN_PERSON, "hash"
    )
    with database.writing() as connection:
        accounts.add_account(connection, account, START)
        accounts.open_session(connection, "s", "id-1", START)
        accounts.add_token(connection, "d", "s", "access", START.timestamp() + 10)
        assert accounts.find_account(connection, VIEWER.ruc, "ana") == account
        token = accounts.find_token(connection, "d", "access")
        assert token is not None
        assert token.account == account
        assert (token.spent_at, token.revoked) == (None, False)
        accounts.spend_token(connection, "d", START)
        accounts.revoke_session(connection, "s", START)
        token = accounts.find_token(connection, "d", "access")
        assert token is not None
        assert (token.spent_at, token.revoked) == (START.timestamp(), True)
        assert accounts.last_spent(connection, "s") == START.timestamp()
        accounts.forget_tokens(connection, START + timedelta(seconds=11))
        assert accounts.find_token(connection, "d", "access") is None
    assert "hash" not in repr(account)


def test_answers_are_kept_for_a_while(database: Database) -> None:
    account = accounts.StoredAccount("id-1", "1", "u", "n", OperatorKind.PUBLIC_ENTITY, "h")
    answer = keeping.KeptAnswer("digest", 201, "/v1/x", b'{"\xc3\xb1": 1}')
    with database.writing() as connection:
        accounts.add_account(connection, account, START)
        keeping.keep_answer(connection, "id-1", "k", answer, START)
        assert keeping.kept_answer(connection, "id-1", "k") == answer
        assert keeping.kept_answer(connection, "id-2", "k") is None
        keeping.forget_answers(connection, START + timedelta(seconds=1))
        assert keeping.kept_answer(connection, "id-1", "k") is None


def test_a_store_keeps_its_identity(database: Database) -> None:
    with database.writing() as connection:
        first = keeping.identity(connection)
    with database.writing() as connection:
        assert keeping.identity(connection) == first


def test_a_failed_write_leaves_nothing(database: Database) -> None:
    def write() -> None:
        with database.writing() as connection:
            shipments.add(connection, [shipment("a")], [()])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert all_changes(database, VIEWER) == []


def test_papers_are_kept_apart_and_go_with_their_shipment(database: Database) -> None:
    add(database, shipment("a"), shipment("b"))
    invoice = Dossier(documents=(Document("commercial-invoice", "1"),))
    issued = Dossier((Liquidation("4", total=Decimal("0.10")),))
    with database.writing() as connection:
        dossiers.put(connection, {"a": invoice, "b": Dossier()})
        dossiers.learn(connection, "a", issued)
        dossiers.learn(connection, "b", Dossier())
        assert dossiers.of_all(connection, ["a", "b"]) == {"a": invoice.with_known(issued)}
        assert dossiers.of(connection, "b") == Dossier()
        shipments.remove(connection, "a", "withdrawn", START)
        shipments.forget_removed(connection, START)
        assert dossiers.of_all(connection, ["a"]), "it can still be brought back"
        shipments.forget_removed(connection, START + timedelta(seconds=1))
        assert dossiers.of_all(connection, ["a"]) == {}
