"""Which authorities vouch for a service: those of the system, as its administrators set them."""

from __future__ import annotations

import re
import ssl
import sys
from pathlib import Path

import truststore

_HASHED = re.compile(r"[0-9a-f]{8}\.[0-9]", re.IGNORECASE)


def system_trust() -> truststore.SSLContext:
    """A context that asks the system's own store, an inspecting proxy's certificate included."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def authorities() -> int:
    """How many authorities the system trusts; with 0 no service over https can be reached."""
    if sys.platform == "win32":
        return len(ssl.enum_certificates("ROOT"))
    context = system_trust()
    # The store is read when a connection is prepared, not before.
    context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    read = context._ctx.cert_store_stats()  # truststore itself tells nothing of what it has read
    folder = ssl.get_default_verify_paths().capath
    # A folder of certificates is looked into only when one is asked for.
    listed = (
        [each for each in Path(folder).iterdir() if _HASHED.fullmatch(each.name)] if folder else []
    )
    return max(read["x509_ca"], len(listed))
