"""Secrets by name, in the system's keyring or in memory; the only package that imports keyring.

``opening.open_vault`` chooses. Nothing here ever writes a secret to a file of its own.
"""
