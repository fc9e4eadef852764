"""The steps of the tables from version 4.0 to 4.2: what is looked for again, what gives way."""

VERSION_4_1 = """
CREATE TABLE watched (
    reference TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    next_at TEXT,
    times INTEGER NOT NULL,
    shipment TEXT
) STRICT, WITHOUT ROWID;
"""

#: To 4.2: ``bulk`` is 1 for entries that came with many others in one step. What an older program
#: keeps counts as entered by hand, as it did there. The states are counted after each answer.
VERSION_4_2 = """
ALTER TABLE outbox ADD COLUMN bulk INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_by_hand ON outbox (shipment) WHERE state = 'waiting' AND bulk = 0;
CREATE INDEX outbox_state ON outbox (state);
"""
