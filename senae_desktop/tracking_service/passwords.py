"""Hashing of passwords and making of tokens."""

from __future__ import annotations

import hashlib
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Passwords:
    """Argon2id with the library's recommended cost, or a cheaper one for tests."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        # Verified for unknown users, so that they take as long as known ones.
        self._nobody = self._hasher.hash(secrets.token_urlsafe())

    def hash(self, password: str) -> str:
        """The hash to keep. Slow on purpose (tens of milliseconds)."""
        return self._hasher.hash(password)

    def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether a password is the one hashed; None stands for a user who does not exist."""
        try:
            self._hasher.verify(password_hash or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None

    def outdated(self, password_hash: str) -> bool:
        """Whether a hash was made at a lower cost than today's."""
        return self._hasher.check_needs_rehash(password_hash)


def new_token() -> str:
    """An opaque random token."""
    return secrets.token_urlsafe(32)


def digest(text: str) -> str:
    """What is kept of a token; tokens are random, so no salt is needed."""
    return hashlib.sha256(text.encode()).hexdigest()
