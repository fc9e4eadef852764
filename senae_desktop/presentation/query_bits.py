"""Sets of shipments as whole numbers: one bit for each position, the first one the highest.

Intersecting two sets of 100,000 and counting what is left takes some ten microseconds this way,
against milliseconds with Python's sets or lists. A set is made from a byte for each position and
turned back into bytes where single positions are needed, both in a quarter of a millisecond.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

_DIGITS = bytes.maketrans(b"\0\1", b"01")
_BYTES = bytes.maketrans(b"01", b"\0\1")


def bits_of(flags: bytes) -> int:
    """The set of the positions whose byte is 1; the others are 0."""
    return int(flags.translate(_DIGITS) or b"0", 2)


def flags_of(bits: int, size: int) -> bytes:
    """One byte for each position, 1 for those in the set."""
    return format(bits, f"0{size}b").encode().translate(_BYTES) if size else b""


def bits_of_each(places: bytes, count: int) -> list[int]:
    """For each number below ``count``, the set of the positions that hold it."""
    digits = bytearray(b"0" * 256)
    found = []
    for place in range(count):
        digits[place] = ord("1")
        found.append(int(places.translate(digits) or b"0", 2))
        digits[place] = ord("0")
    return found


def bits_at(positions: Iterable[int], size: int) -> int:
    """The set of these positions."""
    flags = bytearray(size)
    for position in positions:
        flags[position] = 1
    return bits_of(bytes(flags))


def bits_holding(places: Sequence[int], wanted: Collection[int], count: int) -> int:
    """The set of the positions that hold one of the wanted numbers, all below ``count``."""
    chosen = bytes(place in wanted for place in range(count))
    return bits_of(bytes(map(chosen.__getitem__, places)))


def everything(size: int) -> int:
    """The set of all positions."""
    return (1 << size) - 1
