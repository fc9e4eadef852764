"""The files that events recorded by hand rest on; what is said of them moves into the event."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_events = sa.table(
    "events",
    sa.column("sequence", sa.BigInteger),
    sa.column("document", sa.Text),
    sa.column("evidence", sa.Text),
)


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("shipment_id", sa.String(length=60), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("referred_to", sa.Boolean(), nullable=False),
        sa.Column("kept_by", sa.String(length=36), nullable=False),
        sa.Column("kept_at", sa.Float(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["shipment_id"], ["shipments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("shipment_id", "sha256"),
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(_events).where(_events.c.evidence.is_not(None)))
    for row in rows.fetchall():
        document, told = json.loads(row.document), json.loads(row.evidence)
        document["evidence"] = {"source": told.get("source", ""), "sha256": told.get("sha256")}
        connection.execute(
            sa.update(_events)
            .where(_events.c.sequence == row.sequence)
            .values(document=json.dumps(document, ensure_ascii=False))
        )
    op.drop_column("events", "evidence")


def downgrade() -> None:
    op.add_column("events", sa.Column("evidence", sa.Text(), nullable=True))
    op.drop_table("evidence")
