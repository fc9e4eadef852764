"""What was typed of one reference: its significant characters and where each of them stood.

Clerks paste from e-mails and spreadsheets: spaces, dashes of all kinds, dots, slashes and lower
case are tolerated, and a refusal still points at the character as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from senae_desktop.domain.errors import MalformedReference

#: Separators beside white space: dashes as typed by people and by word processors, dot, slash,
#: underscore, and the characters of no width that come along when copying from a web page.
_SEPARATORS = frozenset("-._/‐‑‒–—−\u200b\u200c\u200d\u2060\ufeff")
#: Punctuation around a reference cut out of a sentence.
_AROUND = frozenset(",;:()[]<>\"'«»“”#")


class Reason(StrEnum):
    """Why a reference or an identification is refused; stable codes for the messages."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    BAD_CHARACTER = "bad-character"
    BAD_CHECK_DIGIT = "bad-check-digit"
    BAD_SHAPE = "bad-shape"  # the parts are not those of such a number
    BAD_YEAR = "bad-year"  # the year's place holds no year of this century
    BAD_CATEGORY = "bad-category"  # fourth letter of a container is not U, J or Z
    BAD_ESTABLISHMENT = "bad-establishment"  # a RUC never ends in 000
    MISSING_PART = "missing-part"  # MSN or HSN of a cargo number
    NO_DIGITS = "no-digits"  # only letters: a word, not a number


@dataclass(frozen=True, slots=True)
class Piece:
    """Adjoining significant characters in upper case.

    ``positions`` is where each was typed and ``end`` the index just behind the last.
    """

    text: str
    positions: tuple[int, ...]
    end: int

    @property
    def is_digits(self) -> bool:
        """Whether it is made of the digits 0 to 9 alone, and of at least one."""
        return self.text.isascii() and self.text.isdigit()

    def at(self, index: int) -> int:
        """Where a character was typed; behind the last when there is no such character."""
        return self.positions[index] if index < len(self.positions) else self.end

    def first_outside(self, allowed: Callable[[str], bool]) -> int | None:
        """Index of the first character that is not ASCII or not allowed, or None."""
        for index, character in enumerate(self.text):
            if not (character.isascii() and allowed(character)):
                return index
        return None


@dataclass(frozen=True, slots=True)
class Typed:
    """One reference as typed: its pieces between separators, and ``end`` behind the last."""

    pieces: tuple[Piece, ...]
    end: int

    @property
    def joined(self) -> Piece:
        """All pieces as one."""
        return join(self.pieces, self.end)

    @property
    def lengths(self) -> tuple[int, ...]:
        """How long each piece is: the shape of the reference."""
        return tuple(len(piece.text) for piece in self.pieces)


def join(pieces: tuple[Piece, ...], end: int = 0) -> Piece:
    """Several pieces as one; ``end`` counts when there are none."""
    return Piece(
        "".join(piece.text for piece in pieces),
        tuple(position for piece in pieces for position in piece.positions),
        pieces[-1].end if pieces else end,
    )


def read(text: str, start: int = 0) -> Typed:
    """Take apart what was typed from ``start`` on."""
    stop = len(text)
    while stop > start and _is_loose(text[stop - 1]):
        stop -= 1
    while start < stop and _is_loose(text[start]):
        start += 1
    pieces: list[Piece] = []
    positions: list[int] = []
    for index in range(start, stop + 1):
        if index < stop and not _is_separator(text[index]):
            positions.append(index)
        elif positions:
            capitals = "".join(_capital(text[position]) for position in positions)
            pieces.append(Piece(capitals, tuple(positions), index))
            positions = []
    return Typed(tuple(pieces), stop)


#: Words that people write before a reference; the first group that matches names the kind.
_LABEL = re.compile(
    r"""(?ix) ^\W*
    (?: (?P<cargo> MRN | n[uú]mero\s+de\s+carga | carga )
      | (?P<bill> H?M?B/?L | conocimiento(?:\s+de\s+embarque)? )
      | (?P<air> H?M?AWB | gu[ií]a(?:\s+a[eé]rea)? )
      | (?P<road> CPIC? | carta\s+(?:de\s+)?porte )
      | (?P<declaration> DAI | refrendo | declaraci[oó]n )
      | (?P<container> contenedor | container | cntr )
      | (?P<delivery> (?:n[uú]mero\s+de\s+)?entrega )
      | (?P<liquidation> liquidaci[oó]n )
      | (?P<plain> n[oº°]\. | n[º°] | n[uú]mero | ref(?:erencia)? )
    )
    (?: \s* (?: n[oº°]\.? | n[uú]m\.? | [:#.º°] ) )* (?: \s+ | (?<=[:#.º°]) ) (?=\S)
    """
)


def label_of(text: str) -> tuple[str, int]:
    """Which label stands before the reference (empty for none), and where it ends."""
    match = _LABEL.match(text)
    return (match.lastgroup or "", match.end()) if match else ("", 0)


def require(kind: str, piece: Piece, allowed: Callable[[str], bool]) -> None:
    """Refuse the first character that is not allowed."""
    wrong = piece.first_outside(allowed)
    if wrong is not None:
        refuse(kind, Reason.BAD_CHARACTER, piece.at(wrong))


def require_length(kind: str, piece: Piece, least: int, most: int) -> None:
    """Refuse what is shorter or longer, pointing at where it ends or should have ended."""
    if len(piece.text) < least:
        refuse(kind, Reason.TOO_SHORT, piece.end)
    if len(piece.text) > most:
        refuse(kind, Reason.TOO_LONG, piece.at(most))


def refuse(kind: str, reason: Reason, position: int) -> NoReturn:
    """Raise the refusal of a reference."""
    raise MalformedReference(kind, reason, position)


def _capital(character: str) -> str:
    """The capital of a plain letter; anything else stays, to be refused where it stands."""
    return character.upper() if character.isascii() else character


def _is_separator(character: str) -> bool:
    return character.isspace() or character in _SEPARATORS


def _is_loose(character: str) -> bool:
    return _is_separator(character) or character in _AROUND
