"""How far a reference goes in running text when only a word before it tells what it is."""

from __future__ import annotations

import re

from senae_desktop.domain.references import ReferenceKind
from senae_desktop.intake.shapes import BILL_PREFIXES, SHAPE_OF

#: Letters and digits, with separators inside but no space.
_CHUNK = re.compile(r"[A-Za-z0-9]+(?:[-‐‑‒–—−_./][A-Za-z0-9]+)*")
#: A bill that has this many digits is complete: what comes after a space is something else.
_ENOUGH = 7
_PREFIX = 4
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$")
_NEXT_IS_NO_PART = re.compile(
    r"[ \u00a0]*(?:[/.,-]\d|(?:%|kg|usd|bultos|cajas|pies|hc)\b)", re.IGNORECASE
)
#: Fewer digits are a quantity, a day, a size of container.
LEAST_DIGITS = 5
_DIGITS_ONLY = frozenset(
    {ReferenceKind.DECLARATION, ReferenceKind.LIQUIDATION, ReferenceKind.DELIVERY_NUMBER}
)
_LITTLE_WORDS = frozenset({
    "a", "al", "con", "de", "del", "e", "el", "en", "es", "la", "las", "los", "no", "o",
    "para", "por", "que", "se", "su", "un", "y", "ya",
})  # fmt: skip
_PAUSE = re.compile(r"[ \u00a0]{1,2}")


def extent(kind: ReferenceKind, text: str, start: int) -> int | None:
    """Where the reference of this kind that begins at ``start`` ends; None when none begins."""
    shape = SHAPE_OF.get(kind)
    if shape is not None and kind is not ReferenceKind.BILL_OF_LADING:
        found = shape.match(text, start)
        if found:
            return found.end()
    if kind is ReferenceKind.BILL_OF_LADING:
        return _bill(text, start)
    return _plain(kind, text, start)


def digits_in(text: str) -> int:
    """How many of the digits 0 to 9 a text has."""
    return sum(character in "0123456789" for character in text)


def _plain(kind: ReferenceKind, text: str, start: int) -> int | None:
    chunk = _CHUNK.match(text, start)
    if chunk is None or digits_in(chunk[0]) < LEAST_DIGITS or _DATE.match(chunk[0]):
        return None
    if kind in _DIGITS_ONLY and text[chunk.end() : chunk.end() + 1] in {",", "%"}:
        return None if text[chunk.end() + 1 : chunk.end() + 2].isdigit() else chunk.end()
    if kind is ReferenceKind.LIQUIDATION and not chunk[0].isdigit():
        return None  # an amount of money rather than a number
    return chunk.end()


def _bill(text: str, start: int) -> int | None:
    """A bill may be written in groups: ``MEDU 123 4567``, ``HLCU GYE 260 112 345``."""
    chunk = _CHUNK.match(text, start)
    if chunk is None or _DATE.match(chunk[0]):
        return None
    if chunk[0].isalpha() and not _may_begin(chunk[0]):
        return None
    end, digits, letters_only = chunk.end(), digits_in(chunk[0]), chunk[0].isalpha()
    known = chunk[0].upper() in BILL_PREFIXES
    while digits < _ENOUGH:
        pause = _PAUSE.match(text, end)
        following = _CHUNK.match(text, pause.end()) if pause else None
        if following is None or not _continues(following[0], digits, letters_only, known):
            break
        if _NEXT_IS_NO_PART.match(text, following.end()):
            break
        end = following.end()
        digits += digits_in(following[0])
        letters_only = letters_only and following[0].isalpha()
    whole = text[start:end]
    return end if digits_in(whole) >= LEAST_DIGITS else None


def _may_begin(letters: str) -> bool:
    known = letters.upper() in BILL_PREFIXES
    return known or (letters.isupper() and 3 <= len(letters) <= _PREFIX)


def _continues(chunk: str, digits: int, letters_only: bool, known: bool) -> bool:
    if chunk.isdigit():
        return 2 <= len(chunk) <= 10 and (letters_only or digits > 0)
    if digits:
        return False
    if chunk.isalpha():
        short = len(chunk) <= _PREFIX and chunk.lower() not in _LITTLE_WORDS
        return letters_only and short and (chunk.isupper() or known)
    return letters_only and chunk.isalnum()
