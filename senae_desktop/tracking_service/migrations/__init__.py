"""Alembic's scripts: how the schema of the store came to be."""
