"""Text as it is searched: without accents, without case."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Text without accents or case; what is searched and what is typed are both folded.

    >>> fold("Señal ANDINA Nº 4")
    'senal andina no 4'
    """
    if text.isascii():
        return text.lower()
    # Compatibility forms may hide capitals, and case folding may add accents: hence both twice.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return bare.casefold()
