"""Shipments that were taken away stay for a while, unseen, so that they can be brought back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shipments", sa.Column("removed_at", sa.Float(), nullable=True))


def downgrade() -> None:
    op.execute("DELETE FROM shipments WHERE removed_at IS NOT NULL")
    op.drop_column("shipments", "removed_at")
