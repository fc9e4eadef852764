"""The step of the tables from version 2.0 to 3.0: what was entered and has not been sent."""

#: ``outbox`` is in order of entry; ``shipment`` is the id of a shipment in the list, which a new
#: one has from the start (version 0). An older program would take such shipments out of the list,
#: hence the major version. ``sent`` remembers what came from this computer; ``evidence`` keeps
#: files.
VERSION_3_0 = """
CREATE TABLE outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('shipment', 'event')),
    shipment TEXT NOT NULL,
    seen INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempted INTEGER NOT NULL,
    entered_at TEXT NOT NULL,
    body BLOB NOT NULL,
    trouble BLOB
) STRICT;
CREATE INDEX outbox_shipment ON outbox (shipment);
CREATE TABLE sent (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    shipment TEXT NOT NULL,
    sent_at TEXT NOT NULL
) STRICT;
CREATE INDEX sent_shipment ON sent (shipment);
CREATE TABLE evidence (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
"""
