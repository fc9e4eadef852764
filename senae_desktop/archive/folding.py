"""Text as it is compared: without accents and case for searching, in Spanish order for sorting."""

from __future__ import annotations

import unicodedata

#: Private-use character that follows every Latin letter, so that ñ comes after nz.
_AFTER_N = "\ue000"


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


def spanish_order(text: str) -> str | None:
    """A key that sorts as a Spanish dictionary does, ñ after n; None for blank text.

    >>> sorted(["ñame", "nuez", "Óleo"], key=spanish_order)
    ['nuez', 'ñame', 'Óleo']
    """
    composed = unicodedata.normalize("NFC", text.strip()).casefold()
    return fold(composed.replace("ñ", "n" + _AFTER_N)) or None
