"""Text in the order of a Spanish dictionary."""

from __future__ import annotations

import unicodedata

from senae_desktop.domain.folding import fold

#: Private-use character that follows every Latin letter, so that ñ comes after nz.
_AFTER_N = "\ue000"


def spanish_order(text: str) -> str | None:
    """A key that sorts as a Spanish dictionary does, ñ after n; None for blank text.

    >>> sorted(["ñame", "nuez", "Óleo"], key=spanish_order)
    ['nuez', 'ñame', 'Óleo']
    """
    composed = unicodedata.normalize("NFC", text.strip()).casefold()
    return fold(composed.replace("ñ", "n" + _AFTER_N)) or None
