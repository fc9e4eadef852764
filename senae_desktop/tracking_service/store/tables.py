"""The tables of the store, as SQLAlchemy Core sees them; migrations create them.

Instants are kept as seconds since the epoch (UTC), so that both databases order and compare them
alike. A ``document`` is the JSON of one domain value.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

#: The last migration; these tables are as it leaves them.
REVISION = "0005"

#: One row: the last number given to a change. Whoever writes holds it, so numbers appear in order.
sequence = Table(
    "sequence",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("value", BigInteger, nullable=False),
)

#: Facts of the store itself: its identity, the demonstration's start.
meta = Table(
    "meta",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("value", Text, nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("ruc", String(20), nullable=False),
    Column("user_name", String(100), nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(30), nullable=False),
    Column("password_hash", String(255), nullable=False),
    Column("created_at", Float, nullable=False),
    Index("accounts_by_name", "ruc", "user_name", unique=True),
)

#: Failed sign-ins by digest of RUC and user, whether or not such an account exists.
sign_in_failures = Table(
    "sign_in_failures",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("attempts", Integer, nullable=False),
    Column("last_at", Float, nullable=False),
    Column("locked_until", Float),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Float, nullable=False),
    Column("revoked_at", Float),
    Index("sessions_of_account", "account_id"),
)

#: Access and refresh tokens, by digest only.
tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("expires_at", Float, nullable=False),
    Column("spent_at", Float),
    Index("tokens_of_session", "session_id"),
    Index("tokens_by_expiry", "expires_at"),
)

#: One with ``removed_at`` was taken away: nobody sees it, and for a while it can be brought back.
shipments = Table(
    "shipments",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("changed", BigInteger, nullable=False),
    Column("registered_by", String(36)),
    Column("importer_identification", String(20), nullable=False),
    Column("importer_name", String(200), nullable=False),
    Column("agent_identification", String(20), nullable=False),
    Column("stage", String(60)),
    Column("office", String(60)),
    Column("closed", Boolean, nullable=False),
    Column("search", Text, nullable=False),
    Column("source", String(60), nullable=False),
    Column("registered_at", Float, nullable=False),
    Column("stage_since", Float),
    Column("document", Text, nullable=False),
    Column("removed_at", Float),
    Index("shipments_by_change", "changed", unique=True),
    Index("shipments_of_importer", "importer_identification", "changed"),
    Index("shipments_of_agent", "agent_identification", "changed"),
    Index("shipments_of_registrant", "registered_by", "changed"),
)

shipment_keys = Table(
    "shipment_keys",
    metadata,
    Column("shipment_id", ForeignKey("shipments.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("value", String(60), primary_key=True),
    Index("shipment_keys_by_value", "value"),
)

#: Append-only; a correction is a further row.
events = Table(
    "events",
    metadata,
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String(60), nullable=False),
    Column("shipment_id", ForeignKey("shipments.id", ondelete="CASCADE"), nullable=False),
    Column("document", Text, nullable=False),
    Index("events_by_id", "id", unique=True),
    Index("events_of_shipment", "shipment_id", "sequence"),
)

#: Files that events rest on, by the digest of what they hold; encrypted when ``sealed``.
#: Those that no event refers to are forgotten after a while.
evidence = Table(
    "evidence",
    metadata,
    Column("shipment_id", ForeignKey("shipments.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("media_type", String(60), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sealed", Boolean, nullable=False),
    Column("referred_to", Boolean, nullable=False),
    Column("kept_by", String(36), nullable=False),
    Column("kept_at", Float, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

#: Documents and liquidations, apart from the shipments because lists and look-ups do without them.
dossiers = Table(
    "dossiers",
    metadata,
    Column("shipment_id", ForeignKey("shipments.id", ondelete="CASCADE"), primary_key=True),
    Column("document", Text, nullable=False),
)

#: Shipments that went away, with all that decides who must be told.
tombstones = Table(
    "tombstones",
    metadata,
    Column("changed", BigInteger, primary_key=True, autoincrement=False),
    Column("shipment_id", String(60), nullable=False),
    Column("reason", String(60), nullable=False),
    Column("registered_by", String(36)),
    Column("importer_identification", String(20), nullable=False),
    Column("agent_identification", String(20), nullable=False),
    Column("removed_at", Float, nullable=False),
)

#: When accounts asked for one shipment to be read again: their quota counts them.
refreshes = Table(
    "refreshes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("asked_at", Float, nullable=False),
    Index("refreshes_of_account", "account_id", "asked_at"),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("request_digest", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("location", String(300), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", Float, nullable=False),
)
