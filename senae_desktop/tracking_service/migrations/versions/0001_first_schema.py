"""The first schema: accounts, sessions, shipments with their events, and the change feed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ruc", sa.String(length=20), nullable=False),
        sa.Column("user_name", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("accounts_by_name", "accounts", ["ruc", "user_name"], unique=True)
    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "sequence",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "shipments",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("registered_by", sa.String(length=36), nullable=True),
        sa.Column("importer_identification", sa.String(length=20), nullable=False),
        sa.Column("importer_name", sa.String(length=200), nullable=False),
        sa.Column("agent_identification", sa.String(length=20), nullable=False),
        sa.Column("stage", sa.String(length=60), nullable=True),
        sa.Column("office", sa.String(length=60), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=False),
        sa.Column("registered_at", sa.Float(), nullable=False),
        sa.Column("stage_since", sa.Float(), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("shipments_by_change", "shipments", ["changed"], unique=True)
    op.create_index(
        "shipments_of_agent", "shipments", ["agent_identification", "changed"], unique=False
    )
    op.create_index(
        "shipments_of_importer", "shipments", ["importer_identification", "changed"], unique=False
    )
    op.create_index(
        "shipments_of_registrant", "shipments", ["registered_by", "changed"], unique=False
    )
    op.create_table(
        "sign_in_failures",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.Float(), nullable=False),
        sa.Column("locked_until", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "tombstones",
        sa.Column("changed", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("shipment_id", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.Column("registered_by", sa.String(length=36), nullable=True),
        sa.Column("importer_identification", sa.String(length=20), nullable=False),
        sa.Column("agent_identification", sa.String(length=20), nullable=False),
        sa.Column("removed_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("changed"),
    )
    op.create_table(
        "events",
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("shipment_id", sa.String(length=60), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["shipment_id"], ["shipments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sequence"),
    )
    op.create_index("events_by_id", "events", ["id"], unique=True)
    op.create_index("events_of_shipment", "events", ["shipment_id", "sequence"], unique=False)
    op.create_table(
        "idempotency",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("request_digest", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("location", sa.String(length=300), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", "key"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.Column("revoked_at", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("sessions_of_account", "sessions", ["account_id"], unique=False)
    op.create_table(
        "shipment_keys",
        sa.Column("shipment_id", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["shipment_id"], ["shipments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("shipment_id", "kind", "value"),
    )
    op.create_index("shipment_keys_by_value", "shipment_keys", ["value"], unique=False)
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("expires_at", sa.Float(), nullable=False),
        sa.Column("spent_at", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("digest"),
    )
    op.create_index("tokens_by_expiry", "tokens", ["expires_at"], unique=False)
    op.create_index("tokens_of_session", "tokens", ["session_id"], unique=False)
    op.execute("INSERT INTO sequence (id, value) VALUES (1, 0)")


def downgrade() -> None:
    op.drop_index("tokens_of_session", table_name="tokens")
    op.drop_index("tokens_by_expiry", table_name="tokens")
    op.drop_table("tokens")
    op.drop_index("shipment_keys_by_value", table_name="shipment_keys")
    op.drop_table("shipment_keys")
    op.drop_index("sessions_of_account", table_name="sessions")
    op.drop_table("sessions")
    op.drop_table("idempotency")
    op.drop_index("events_of_shipment", table_name="events")
    op.drop_index("events_by_id", table_name="events")
    op.drop_table("events")
    op.drop_table("tombstones")
    op.drop_table("sign_in_failures")
    op.drop_index("shipments_of_registrant", table_name="shipments")
    op.drop_index("shipments_of_importer", table_name="shipments")
    op.drop_index("shipments_of_agent", table_name="shipments")
    op.drop_index("shipments_by_change", table_name="shipments")
    op.drop_table("shipments")
    op.drop_table("sequence")
    op.drop_table("meta")
    op.drop_index("accounts_by_name", table_name="accounts")
    op.drop_table("accounts")
