"""The tables as version 1.0 created them. Later versions change them by a migration."""

_LIST = """
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    importer TEXT NOT NULL,
    reference TEXT NOT NULL,
    declaration TEXT,
    document TEXT,
    cargo_number TEXT,
    stage TEXT,
    cargo TEXT,
    declaration_status TEXT,
    channel TEXT,
    office TEXT,
    since REAL,
    since_precision TEXT NOT NULL,
    next_party TEXT,
    next_code TEXT,
    source_state TEXT NOT NULL,
    source_read REAL,
    problem INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    importer_order TEXT,
    reference_order TEXT,
    hay TEXT NOT NULL
"""

#: ``number`` is never used twice, so a stale one can only be missing, never another shipment.
#: ``content`` lies apart because a list that sorts or searches must not read through the bodies.
#: ``shadow`` is filled by a full read and swapped in at its end; ``filling`` says that one is on.
#: ``tombstone`` remembers what was removed, at which version, and when by the service's clock.
VERSION_1_0 = f"""
CREATE TABLE shipment (number INTEGER PRIMARY KEY AUTOINCREMENT, {_LIST}) STRICT;
CREATE TABLE content (
    number INTEGER PRIMARY KEY REFERENCES shipment (number) ON DELETE CASCADE,
    body BLOB NOT NULL
) STRICT;
CREATE TABLE shadow ({_LIST}, body BLOB NOT NULL) STRICT;
CREATE TABLE tombstone (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    removed_at REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sync_token TEXT,
    read_at TEXT,
    clock_offset REAL NOT NULL DEFAULT 0,
    account TEXT,
    filling INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO state (one) VALUES (1);
CREATE INDEX shipment_importer ON shipment (importer_order);
CREATE INDEX shipment_reference ON shipment (reference_order);
CREATE INDEX shipment_declaration ON shipment (declaration);
CREATE INDEX shipment_document ON shipment (document);
CREATE INDEX shipment_stage ON shipment (stage);
CREATE INDEX shipment_channel ON shipment (channel);
CREATE INDEX shipment_office ON shipment (office);
CREATE INDEX shipment_since ON shipment (since);
CREATE INDEX shipment_next ON shipment (next_party);
CREATE INDEX shipment_read ON shipment (source_read);
"""  # noqa: S608
