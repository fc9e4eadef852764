"""Files that events rest on: taken with limits, told by their content, encrypted at rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.evidence import MAX_EVIDENCE
from senae_desktop.domain.evidence_file import media_type_of
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.problems import Refusal, invalid
from senae_desktop.tracking_service.store import evidence as kept
from senae_desktop.tracking_service.store import shipments
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database

#: Files that a shipment may have.
MOST_FILES = 200
#: How long a file waits for the event that refers to it.
UNUSED_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How files are kept: under a ``key`` of 32 bytes, else as they are if ``plain`` allows it.

    A service on the user's own computer keeps nothing unencrypted; an agency's without a key
    trusts the encryption of its database's disk, as it does for everything else there.
    """

    key: bytes = field(default=b"", repr=False)
    plain: bool = False


class EvidenceKeeper:
    """Keeps files and gives them back to whoever sees their shipment. Blocks: use a thread."""

    def __init__(self, database: Database, clock: Clock, keeping: Keeping) -> None:
        self._database = database
        self._clock = clock
        self._plain = keeping.plain
        self._box = SecretBox(keeping.key) if keeping.key else None

    def keep(self, account: StoredAccount, shipment_id: str, sha256: str, content: bytes) -> None:
        """Keep a file of a shipment; a second time is harmless."""
        if self._box is None and not self._plain:
            raise Refusal("evidence-not-kept")
        if len(content) > MAX_EVIDENCE:
            raise Refusal("body-too-large")
        if not content or hashlib.sha256(content).hexdigest() != sha256:
            raise invalid("", "digest-mismatch", "the SHA-256 of the body")
        file = kept.StoredFile(
            sha256,
            media_type_of(content),
            len(content),
            self._box is not None,
            content if self._box is None else bytes(self._box.encrypt(content)),
        )
        with self._database.writing() as connection:
            self._check_seen(lambda: shipments.find(connection, shipment_id, viewer_of(account)))
            if kept.count(connection, shipment_id) >= MOST_FILES:
                raise invalid("", "too-many", f"at most {MOST_FILES} files of a shipment")
            kept.put(connection, shipment_id, file, account.id, self._clock.now())

    def content(self, account: StoredAccount, shipment_id: str, sha256: str) -> bytes:
        """A file; ``not-found`` when there is none to be seen."""
        with self._database.reading() as connection:
            self._check_seen(lambda: shipments.find(connection, shipment_id, viewer_of(account)))
            file = kept.find(connection, shipment_id, sha256)
        if file is None:
            raise Refusal("not-found")
        if not file.sealed:
            return file.content
        if self._box is None:
            raise Refusal("evidence-not-kept")
        try:
            return self._box.decrypt(file.content)
        except CryptoError as error:
            raise Refusal("evidence-not-kept") from error

    @staticmethod
    def _check_seen(find: Callable[[], object]) -> None:
        if find() is None:
            raise Refusal("not-found")
