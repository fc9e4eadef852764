"""Secrets, in the system keyring or in memory; the only package that imports keyring."""
