"""The step of the tables from version 4.0 to 4.1: references that are looked for again."""

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
