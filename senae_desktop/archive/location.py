"""Where the archive of an account lies."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def archive_path(folder: Path, service: str, ruc: str, user: str) -> Path:
    """The file of one account of one service, told apart by a hash of the three.

    ``service`` is any stable name of the service (its address, or a word for the embedded one),
    so that the demonstration and the user's own data never share a file.
    """
    identity = json.dumps([service.strip(), ruc.strip(), user.strip().casefold()])
    return folder / f"{hashlib.sha256(identity.encode()).hexdigest()[:32]}.db"
