"""Values and rules of import clearance; knows no network, no database, no window."""
