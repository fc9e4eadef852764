"""The step of the tables from version 4.1 to 4.2: what came in bulk gives way."""

#: ``bulk`` is 1 for entries that came with many others in one step. What an older program keeps
#: counts as entered by hand, as it did there. The states are counted after each answer.
VERSION_4_2 = """
ALTER TABLE outbox ADD COLUMN bulk INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_by_hand ON outbox (shipment) WHERE state = 'waiting' AND bulk = 0;
CREATE INDEX outbox_state ON outbox (state);
"""
