"""Liquidations as lines of a table: every amount exact, every difference told."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.catalogue_papers import load_papers
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.formatting import Formatter

_CENTS = 2


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A line of the table. ``kind`` is ``title``, ``line`` or ``total``; ``tone`` as in a card."""

    kind: str
    cells: tuple[str, ...]
    hint: str = ""
    tone: str = ""

    @property
    def sentence(self) -> str:
        """The line in words."""
        return ", ".join(text for text in self.cells if text)


class ChargeLines:
    """Words liquidations in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self._papers = load_papers(formatter.catalogues.directory)

    def of(self, record: ShipmentRecord) -> tuple[ChargeLine, ...]:
        """A title, the lines, and the totals of each liquidation, in the order told."""
        return tuple(
            line for liquidation in record.dossier.liquidations for line in self._lines(liquidation)
        )

    def nothing(self, record: ShipmentRecord) -> str:
        """What to say when there is no line."""
        number = record.shipment.keys.liquidation
        if number:
            only = QCoreApplication.translate(
                "Detail", "Liquidation {number} is known by its number only: nobody told its lines."
            )
            return only.format(number=number)
        return QCoreApplication.translate("Detail", "No liquidation is known yet.")

    def _lines(self, liquidation: Liquidation) -> list[ChargeLine]:
        return [
            self._title(liquidation),
            *(self._line(line, liquidation) for line in liquidation.lines),
            *self._totals(liquidation),
        ]

    def _title(self, liquidation: Liquidation) -> ChargeLine:
        title = QCoreApplication.translate("Detail", "Liquidation {number}").format(
            number=liquidation.number
        )
        day = self._formatter.day(liquidation.issued_on) if liquidation.issued_on else ""
        text = " · ".join(part for part in (title.strip(), day, liquidation.currency) if part)
        return ChargeLine("title", (text, "", "", "", ""))

    def _line(self, line: Charge, liquidation: Liquidation) -> ChargeLine:
        language = self._formatter.language
        known = self._papers.charges.get(line.code)
        remarks = [self._difference(line), self._other_rate(line, liquidation)]
        if known is None:
            unknown = QCoreApplication.translate("Detail", "A charge not known here")
            remarks.append(unknown)
        remark = " ".join(f"{text}." for text in remarks if text)
        return ChargeLine(
            "line",
            (
                known.name(language) if known else line.raw_text or line.code,
                self._number(line.base),
                self._rate(line),
                self._number(line.amount),
                remark,
            ),
            hint=known.base(language) if known else "",
            tone="warning" if remark else "",
        )

    def _totals(self, liquidation: Liquidation) -> list[ChargeLine]:
        total = QCoreApplication.translate("Detail", "Sum of the lines")
        told = QCoreApplication.translate("Detail", "Total of the liquidation")
        difference = liquidation.difference
        if liquidation.total is None:
            not_told = QCoreApplication.translate("Detail", "The source told no total.")
            return [_total(total, self._number(liquidation.sum), not_told)]
        if not difference:
            agrees = QCoreApplication.translate("Detail", "The lines add up.")
            return [_total(told, self._number(liquidation.total), agrees)]
        differs = QCoreApplication.translate(
            "Detail", "The total and its lines differ by {amount}: ask who issued it."
        ).format(amount=f"{liquidation.currency} {self._number(difference)}")
        return [
            _total(total, self._number(liquidation.sum), ""),
            _total(told, self._number(liquidation.total), differs, "problem"),
        ]

    def _difference(self, line: Charge) -> str:
        if not line.difference or line.computed is None:
            return ""
        text = QCoreApplication.translate("Detail", "Base and rate give {computed}")
        return text.format(computed=self._number(line.computed))

    def _other_rate(self, line: Charge, liquidation: Liquidation) -> str:
        """What is known of the rate on that day, where it is another one."""
        if liquidation.issued_on is None or line.rate is None:
            return ""
        known = self._papers.rate_on(line.code, liquidation.issued_on)
        same = known is None or (known.exact, known.rate_kind) == (line.rate, line.rate_kind)
        if known is None or same:
            return ""
        text = QCoreApplication.translate("Detail", "Known for that day: {rate}, {source}")
        return text.format(rate=known.name(self._formatter.language), source=known.source)

    def _rate(self, line: Charge) -> str:
        if line.rate is None:
            return ""
        figures = self._number(line.rate, least=0)
        if line.rate_kind is RateKind.PERCENT:
            return f"{figures} %"
        if line.rate_kind is RateKind.PER_UNIT:
            return QCoreApplication.translate("Detail", "{rate} per unit").format(rate=figures)
        return figures

    def _number(self, number: Decimal | None, least: int = _CENTS) -> str:
        """All the digits there are, and at least two after the comma of an amount."""
        if number is None:
            return ""
        exponent = number.normalize().as_tuple().exponent
        places = max(least, -exponent if isinstance(exponent, int) else 0)
        return self._formatter.decimal(number, places)


def _total(title: str, amount: str, remark: str, tone: str = "") -> ChargeLine:
    return ChargeLine("total", (title, "", "", amount, remark), tone=tone)
