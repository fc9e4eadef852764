"""References in running text: e-mails, chats, lists, in any writing, with the words around them.

1. what a word before it names: ``BL: MEDU 123 4567``, ``contenedores A, B y C``
2. what its own shape tells: a DAI, a cargo number, a container, an air waybill, a bill of a
   known carrier
3. a line that holds nothing else: then nearly anything with digits is one

What was meant as a reference and cannot be read is found too, with what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import Reference, ReferenceKind, parse, recognise
from senae_desktop.intake.extents import LEAST_DIGITS, digits_in, extent
from senae_desktop.intake.shapes import (
    AIRLINES,
    AND,
    BETWEEN,
    BILL_PREFIXES,
    LABEL,
    LABEL_KINDS,
    SHAPES,
)

_K = ReferenceKind
#: Characters of the words shown on either side.
AROUND = 48
#: A labelled text with fewer digits was hardly meant as a number at all.
_MEANT_DIGITS = 6
_LONGEST_ALONE = 40


@dataclass(frozen=True, slots=True)
class Sighting:
    """A reference found at ``start``:``end`` of a text, as it was ``written`` there.

    ``readings`` are what it may be, most likely first; ``refusal`` says why it cannot be what it
    looks like. Both together: it looks like one thing with a mistake, and may be another.
    """

    written: str
    start: int
    end: int
    line: int
    readings: tuple[Reference, ...]
    refusal: MalformedReference | None = None
    before: str = ""
    after: str = ""

    @property
    def ambiguous(self) -> bool:
        """Whether a person has to say what it is."""
        return len(self.readings) > 1 or bool(self.readings and self.refusal)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    readings: tuple[Reference, ...]
    refusal: MalformedReference | None = None


def find_references(text: str) -> list[Sighting]:
    """Every reference of a text, in the order in which they stand; never raises."""
    taken: list[_Found] = list(_labelled(text))
    occupied = _Occupied(taken)
    for others in (_shaped, _alone):
        taken.extend(filter(occupied.take, others(text)))
    taken.sort(key=lambda one: one.start)
    return list(_told(text, taken))


def read_written(text: str) -> Sighting | None:
    """What one field says in which somebody wrote a reference; None when it is nothing like one."""
    sightings = find_references(text)
    if sightings:
        return sightings[0]
    stripped = text.strip()
    if not stripped:
        return None
    readings, refusal = _recognised(stripped)
    return Sighting(stripped, 0, len(text), 1, readings, refusal)


class _Occupied:
    """Which stretches of a text are taken; by blocks, so that long texts stay quick."""

    _BLOCK = 256

    def __init__(self, found: list[_Found]) -> None:
        self._blocks: dict[int, list[_Found]] = {}
        for one in found:
            self._put(one)

    def take(self, one: _Found) -> bool:
        if any(
            other.start < one.end and one.start < other.end
            for block in self._span(one)
            for other in self._blocks.get(block, ())
        ):
            return False
        self._put(one)
        return True

    def _put(self, one: _Found) -> None:
        for block in self._span(one):
            self._blocks.setdefault(block, []).append(one)

    def _span(self, one: _Found) -> range:
        return range(one.start // self._BLOCK, one.end // self._BLOCK + 1)


# --- by the word before ------------------------------------------------------------------------


def _labelled(text: str) -> Iterator[_Found]:
    reached = 0
    for label in LABEL.finditer(text):
        if label.start() < reached:
            continue
        kinds = LABEL_KINDS[label.lastgroup or "bill"]
        between = BETWEEN.match(text, label.end())
        place = between.end() if between else label.end()
        joint = ""
        while (found := _named(kinds, text, place)) is not None:
            if joint and _is_another(found, text, below="\n" in joint):
                break
            yield found
            reached = found.end
            joined = AND.match(text, found.end)
            if joined is None or LABEL.match(text, joined.end()):
                break
            joint, place = joined[0], joined.end()


def _is_another(found: _Found, text: str, *, below: bool) -> bool:
    """Whether what follows in a list is of another kind: its own shape says so, or it stands in
    the next line and is wrong or figures alone."""
    written = text[found.start : found.end]
    if below and (found.refusal is not None or written.isdigit()):
        return True
    kinds = {reference.kind for reference in found.readings}
    for kind, shape in SHAPES:
        if kind in kinds:
            return False
        if shape.fullmatch(written) and _of_shape(kind, written, 0, 0) is not None:
            return True
    return False


def _named(kinds: tuple[ReferenceKind, ...], text: str, start: int) -> _Found | None:
    refused: _Found | None = None
    for kind in kinds:
        end = extent(kind, text, start)
        if end is None:
            continue
        written = text[start:end]
        if kind is _K.BILL_OF_LADING and digits_in(written) < LEAST_DIGITS:
            continue
        try:
            return _Found(start, end, (parse(kind, written),))
        except MalformedReference as error:
            if refused is None and digits_in(written) >= _MEANT_DIGITS:
                refused = _Found(start, end, (), error)
            if kind is _K.AIR_WAYBILL and written.replace("-", "").replace(" ", "").isdigit():
                break  # a number of digits alone is no house document
    return refused


# --- by its shape ------------------------------------------------------------------------------


def _shaped(text: str) -> Iterator[_Found]:
    for kind, shape in SHAPES:
        for match in shape.finditer(text):
            start, end = match.span()
            if kind is _K.BILL_OF_LADING:
                end = extent(kind, text, start) or start
            found = _of_shape(kind, text[start:end], start, end) if end > start else None
            if found is not None:
                yield found


def _of_shape(kind: ReferenceKind, written: str, start: int, end: int) -> _Found | None:
    try:
        reference = parse(kind, written)
    except MalformedReference as error:
        return _nearly(kind, written, _Found(start, end, (), error))
    digits = reference.value.replace("-", "")
    if kind is _K.AIR_WAYBILL and not _is_air_waybill(written, digits):
        return None
    if kind is _K.BILL_OF_LADING and digits_in(digits) < _MEANT_DIGITS:
        return None
    return _Found(start, end, (reference,))


def _is_air_waybill(written: str, digits: str) -> bool:
    """A dash after the airline is telling; eleven digits alone may be a telephone."""
    return digits[:3] in AIRLINES or (not written[3:4].isdigit() and written[3:4] != " ")


def _nearly(kind: ReferenceKind, written: str, refused: _Found) -> _Found | None:
    """What has the shape and cannot be read, when it is likely that it was meant."""
    match kind:
        case _K.CONTAINER:
            if written[:4].upper() in BILL_PREFIXES:  # both begin with the carrier's code
                bill = parse(_K.BILL_OF_LADING, written)
                return _Found(refused.start, refused.end, (bill,), refused.refusal)
            return refused if written[:4].isupper() else None
        case _K.AIR_WAYBILL:
            return refused if written[:3] in AIRLINES and not written[3:4].isdigit() else None
        case _K.CARGO_NUMBER | _K.DECLARATION | _K.DELIVERY_NUMBER:
            return refused
        case _:
            return None


# --- alone in its line -------------------------------------------------------------------------

_LINE = re.compile(r"[^\r\n\t]+")
_BULLET = re.compile(r"\s*(?:[-*•·>–]+\s+|\d{1,3}[.)]\s+)?")
#: Letters, digits and separators, without a space inside.
_ONE_WORD = re.compile(r"[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*[.,;]?\s*\Z")
_OTHER_NUMBERS = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|[\d.,]*[.,]\d{1,3}"
    r"|\d{3}-\d{3}-\d{9}|0\d{8,9}|\d{10}|\d{13}|\d{49}|\d{4}\.\d{2}(?:\.\d{2})*|[A-Za-z]+"
)


def _alone(text: str) -> Iterator[_Found]:
    for line in _LINE.finditer(text):
        if line.end() - line.start() > _LONGEST_ALONE:
            continue
        bullet = _BULLET.match(line[0])
        start = line.start() + (bullet.end() if bullet else 0)
        word = _ONE_WORD.match(text[start : line.end()])
        if word is None:
            continue
        written = word[0].rstrip(" .,;")
        if digits_in(written) < LEAST_DIGITS or _OTHER_NUMBERS.fullmatch(written):
            continue
        readings, refusal = _recognised(written)
        yield _Found(start, start + len(written), readings, refusal)


def _recognised(written: str) -> tuple[tuple[Reference, ...], MalformedReference | None]:
    """What a text alone may be; only what really needs a decision stays open."""
    try:
        likely, *others = recognise(written)
    except MalformedReference as error:
        return (), error
    doubtful = likely.kind is _K.LIQUIDATION or (
        likely.kind is _K.AIR_WAYBILL and written[:3] not in AIRLINES and written.isdigit()
    )
    return ((likely, *others) if doubtful else (likely,)), None


# --- in its surroundings -----------------------------------------------------------------------


def _told(text: str, found: list[_Found]) -> Iterator[Sighting]:
    line, counted = 1, 0
    for one in found:
        line += text.count("\n", counted, one.start)
        counted = one.start
        begin = text.rfind("\n", max(0, one.start - 400), one.start) + 1
        stop = text.find("\n", one.end, one.end + 400)
        ahead = text[max(begin, one.start - AROUND) : one.start]
        behind = text[one.end : min(stop if stop >= 0 else len(text), one.end + AROUND)]
        if one.start - AROUND > begin:
            ahead = "…" + ahead.partition(" ")[2] if " " in ahead else ahead
        yield Sighting(
            written=text[one.start : one.end],
            start=one.start,
            end=one.end,
            line=line,
            readings=one.readings,
            refusal=one.refusal,
            before=" ".join(ahead.split()),
            after=" ".join(behind.split()),
        )
