"""Columns laid out by row number, with holes where a number is gone."""

from __future__ import annotations

from array import array


class Spread:
    """Lays columns out that have one value for each of ``numbers``, which ascend.

    ``first`` is the number of position 0, ``size`` how many positions they take. Copies run by
    run, because numbers mostly follow each other.
    """

    def __init__(self, numbers: array[int]) -> None:
        count = len(numbers)
        self.first = numbers[0] if count else 0
        self.size = numbers[-1] - self.first + 1 if count else 0
        begins = [0] if count else []
        if self.size > count:
            begins += [at for at in range(1, count) if numbers[at] - numbers[at - 1] != 1]
        ends = [*begins[1:], count]
        #: Where each run begins and ends among the values, and where it begins when laid out.
        self._runs = [
            (begin, end, numbers[begin] - self.first)
            for begin, end in zip(begins, ends, strict=False)
        ]

    def flags(self, flags: bytes) -> bytes:
        """A byte for each position, 0 in the holes."""
        laid = bytearray(self.size)
        for begin, end, to in self._runs:
            laid[to : to + end - begin] = flags[begin:end]
        return bytes(laid)

    def places(self, places: array[int]) -> array[int]:
        """A number for each position, 0 in the holes."""
        laid = array(places.typecode, bytes(self.size * places.itemsize))
        for begin, end, to in self._runs:
            laid[to : to + end - begin] = places[begin:end]
        return laid

    def texts(self, texts: list[str]) -> list[str]:
        """A text for each position, empty in the holes; the same list when there are none."""
        if self.size == len(texts):
            return texts
        laid = [""] * self.size
        for begin, end, to in self._runs:
            laid[to : to + end - begin] = texts[begin:end]
        return laid
