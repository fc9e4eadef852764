"""What the service remembers, in SQLite or PostgreSQL; speaks domain values, never the wire."""
