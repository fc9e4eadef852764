"""Columns laid out by row number, with holes where a number is gone."""

from __future__ import annotations

from array import array


class Spread:
    """Lays columns out that have one value for each of ``numbers``, which ascend.

    ``first`` is the number of position 0, ``size`` how many positions they take. Copies run by
    run, because numbers mostly follow each other.
    """

    def __init__(self, numbers: array[int], first: int, size: int) -> None:
        self._size = size
        count = len(numbers)
        begins = [0] if count else []
        if size > count:
            begins += [at for at in range(1, count) if numbers[at] - numbers[at - 1] != 1]
        ends = [*begins[1:], count]
        #: Where each run begins and ends among the values, and where it begins when laid out.
        self._runs = [
            (begin, end, numbers[begin] - first) for begin, end in zip(begins, ends, strict=False)
        ]

    def flags(self, flags: bytes) -> bytes:
        """A byte for each position, 0 in the holes."""
        laid = bytearray(self._size)
        for begin, end, to in self._runs:
            laid[to : to + end - begin] = flags[begin:end]
        return bytes(laid)

    def places(self, places: array[int]) -> array[int]:
        """A number for each position, 0 in the holes."""
        laid = array(places.typecode, bytes(self._size * places.itemsize))
        for begin, end, to in self._runs:
            laid[to : to + end - begin] = places[begin:end]
        return laid
