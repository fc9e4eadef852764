"""``senae:`` links, by which another program or a message points to a shipment.

A link names a reference and nothing else: following one only ever looks a shipment up.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

SCHEME = "senae"
#: The longest reference there is, with room for a wrong one.
_LONGEST = 80
_LINK = re.compile(rf"{SCHEME}:(?://)?([^?#]+)", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Whether a text means to be such a link."""
    return text[: len(SCHEME) + 1].casefold() == f"{SCHEME}:"


def reference_in(link: str) -> str:
    """The reference that a link names; nothing when it names none.

    Browsers and mail programs add slashes and escape what they please.
    """
    match = _LINK.fullmatch(link.strip())
    reference = unquote(match[1]).strip().strip("/").strip() if match else ""
    return reference if len(reference) <= _LONGEST and reference.isprintable() else ""
