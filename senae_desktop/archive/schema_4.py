"""The step of the tables from version 3.0 to 4.0: every difference is kept until attended to."""

#: ``attended`` is the number of the act by which the user attended to it, NULL before. Whether a
#: shipment has news is no column any more: it has when one of its differences is not attended to.
#: Of news from before it is known only whether the stage was another one. Whole records are
#: compared now, so the list's own copy of the alerts goes.
VERSION_4_0 = """
CREATE TABLE difference (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    importer TEXT NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    event TEXT NOT NULL,
    at REAL NOT NULL,
    attended INTEGER
) STRICT;
CREATE INDEX difference_open ON difference (id) WHERE attended IS NULL;
CREATE INDEX difference_attended ON difference (attended) WHERE attended IS NOT NULL;
INSERT INTO difference (id, importer, reference, kind, subject, old, new, event, at)
SELECT id, importer, reference,
    iif(stage_before IS shipment.stage, 'OTHER', 'stage'), '',
    coalesce(stage_before, ''), coalesce(shipment.stage, ''), '',
    coalesce(unixepoch((SELECT read_at FROM state)), 0)
FROM local JOIN shipment USING (id) WHERE novelty;
ALTER TABLE local DROP COLUMN novelty;
ALTER TABLE local DROP COLUMN stage_before;
ALTER TABLE shipment DROP COLUMN alerts;
DELETE FROM shadow;
UPDATE state SET filling = 0;
ALTER TABLE shadow DROP COLUMN alerts;
"""
