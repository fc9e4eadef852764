"""Signs the notice by which installed programs learn of a release.

usage: update_notice.py new-key                    writes a new private key to standard output
       update_notice.py public-key                 the public half, for the build
       update_notice.py sign VERSION PAGE          the signed notice, to be served at the address

The private key (hexadecimal) comes in SIGNING_KEY of the environment, never as an argument.
"""

from __future__ import annotations

import base64
import json
import os
import sys

from nacl.signing import SigningKey


def sign(key: SigningKey, version: str, page: str) -> str:
    """The notice of a version that *page* offers."""
    notice = json.dumps({"product": "senae-desktop", "version": version, "page": page}).encode()
    parts = {"notice": notice, "signature": key.sign(notice).signature}
    return json.dumps({name: base64.b64encode(part).decode() for name, part in parts.items()})


def main(arguments: list[str]) -> int:
    """Do what is asked."""
    if arguments == ["new-key"]:
        print(SigningKey.generate().encode().hex())
        return 0
    if not arguments or "SIGNING_KEY" not in os.environ:
        raise SystemExit(__doc__)
    key = SigningKey(bytes.fromhex(os.environ["SIGNING_KEY"].strip()))
    if arguments == ["public-key"]:
        print(key.verify_key.encode().hex())
    elif arguments[0] == "sign" and len(arguments) == 3:
        print(sign(key, arguments[1], arguments[2]))
    else:
        raise SystemExit(__doc__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
