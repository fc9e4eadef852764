"""The step of the tables from version 1.0 to 2.0: what the user keeps, and leaner sorting."""

#: ``search`` lies apart for the reason that ``content`` does. ``alerts`` is NULL in rows from
#: before: not known until something newer comes. ``local`` belongs to the user and outlives the
#: shipment; ``hay`` is what it adds to the search text. A column of codes has so few of them that
#: an index costs each write more than it saves a sort.
VERSION_2_0 = """
CREATE TABLE search (
    number INTEGER PRIMARY KEY REFERENCES shipment (number) ON DELETE CASCADE,
    hay TEXT NOT NULL
) STRICT;
INSERT INTO search (number, hay) SELECT number, hay FROM shipment;
DROP INDEX shipment_stage;
DROP INDEX shipment_channel;
DROP INDEX shipment_office;
DROP INDEX shipment_next;
ALTER TABLE shipment DROP COLUMN hay;
ALTER TABLE shipment ADD COLUMN alerts TEXT;
DELETE FROM shadow;
ALTER TABLE shadow ADD COLUMN alerts TEXT;
UPDATE state SET filling = 0;
CREATE TABLE local (
    id TEXT PRIMARY KEY,
    unread INTEGER NOT NULL DEFAULT 0,
    followed INTEGER NOT NULL DEFAULT 0,
    novelty INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    own_reference TEXT NOT NULL DEFAULT '',
    stage_before TEXT,
    opened_at TEXT,
    hay TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE view (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    slot INTEGER UNIQUE CHECK (slot BETWEEN 1 AND 9),
    chosen INTEGER NOT NULL DEFAULT 0,
    place INTEGER NOT NULL
) STRICT;
"""
