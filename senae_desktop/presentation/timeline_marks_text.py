"""The words of the marks: a few beside the sign, a sentence for tooltip and reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from senae_desktop.domain.event import Quantity
from senae_desktop.domain.timeline_marks import Mark, MarkKind
from senae_desktop.presentation.detail_counted import DetailCounted
from senae_desktop.presentation.formatting import Formatter


@dataclass(frozen=True, slots=True)
class MarkWords:
    """One mark: ``text`` is drawn beside its sign, and nothing is when it is empty.

    An ``open`` one still waits for somebody.
    """

    kind: MarkKind
    text: str
    sentence: str
    open: bool = False


def packages_words(count: int, formatter: Formatter) -> str:
    """``1.234 bultos``."""
    return DetailCounted().packages(count).replace(str(count), formatter.integer(count), 1)


class MarkTexts(QObject):
    """Words marks; a class, because only the ``tr`` of one is extracted in plurals."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter

    def words(self, mark: Mark) -> MarkWords:
        """The words of one mark."""
        if mark.kind is MarkKind.ESTIMATE:
            return MarkWords(mark.kind, self._estimate(mark), self._estimate_sentence(mark))
        text = self._text(mark)
        sentence = f"{text[:1].upper()}{text[1:]}."
        return MarkWords(mark.kind, self._short(mark) or text, sentence, mark.open)

    def _short(self, mark: Mark) -> str:
        """Fewer letters where the words stand in a column; empty where they are few anyhow."""
        if mark.kind is not MarkKind.OBSERVATIONS:
            return ""
        if mark.open:
            return self.tr("%n obs., one unanswered", "", mark.count)
        return self.tr("%n obs., answered", "", mark.count)

    def _text(self, mark: Mark) -> str:
        count = mark.count
        match mark.kind:
            case MarkKind.OBSERVATIONS if mark.open:
                return self.tr("%n observation(s), the last one unanswered", "", count)
            case MarkKind.OBSERVATIONS:
                return self.tr("%n observation(s), answered", "", count)
            case MarkKind.REJECTIONS:
                return self._rejections(mark)
            case MarkKind.REPEATED:
                return self.tr("inspected %n time(s)", "", count)
            case MarkKind.MISSED:
                return self.tr("%n appointment(s) missed", "", count)
            case MarkKind.PARTS if mark.open:
                return self._so_far(mark)
            case MarkKind.PARTS:
                return self.tr("in %n part(s)", "", count)
            case MarkKind.DISCREPANCY:
                return self.tr("%n discrepancy(ies) reported", "", count)
            case MarkKind.ADVANCE:
                return self.tr("declared before arrival")
            case MarkKind.CANCELLED:
                return self.tr("declaration cancelled")
            case MarkKind.CORRECTED:
                return self.tr("%n record(s) corrected", "", count)
            case _:
                return self.tr("%n record(s) withdrawn", "", count)

    def _rejections(self, mark: Mark) -> str:
        if not mark.open:
            return self.tr("accepted after %n rejection(s)", "", mark.count)
        if mark.answered:
            return self.tr("%n rejection(s), sent again", "", mark.count)
        return self.tr("%n rejection(s), to be corrected", "", mark.count)

    def _so_far(self, mark: Mark) -> str:
        quantity = mark.quantity or Quantity()
        if quantity.packages is not None and mark.total is not None:
            return self.tr("{count} of {total} packages").format(
                count=self._formatter.integer(quantity.packages),
                total=self._formatter.integer(mark.total),
            )
        if quantity.packages is not None:
            return self.tr("%n package(s) so far", "", quantity.packages)
        if quantity.weight_kg is not None:
            weight = self._formatter.weight_kg(quantity.weight_kg)
            return self.tr("{weight} so far").format(weight=weight)
        return self.tr("%n part(s) so far", "", mark.count)

    def _estimate(self, mark: Mark) -> str:
        day = self._formatter.short_moment(mark.moment)
        if mark.late is None:
            return self.tr("first ≈ {day}").format(day=day)
        if mark.late > 0:
            return self.tr("≈ {day}, {count} d late").format(day=day, count=mark.late)
        if mark.late < 0:
            return self.tr("≈ {day}, {count} d early").format(day=day, count=-mark.late)
        return ""

    def _estimate_sentence(self, mark: Mark) -> str:
        day = self._formatter.moment(mark.moment)
        expected = self.tr("First expected on {day}").format(day=day)
        if mark.late is None:
            return f"{expected}."
        if mark.late > 0:
            came = self.tr("it came %n day(s) later", "", mark.late)
        elif mark.late < 0:
            came = self.tr("it came %n day(s) earlier", "", -mark.late)
        else:
            came = self.tr("it came on that day")
        return f"{expected}; {came}."
