"""What counts as a difference between the papers of two readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.liquidation import Charge, Liquidation
from senae_desktop.domain.novelty import Difference, NoveltyKind
from senae_desktop.domain.novelty_papers import ToldCharge, ToldDocument, paper_differences

INVOICE = Document("invoice", "F-1", date(2026, 11, 2), "Proveedora")
POLICY = Document("insurance", "P-9")
IVA = Charge("iva", Decimal("150.00"))
FEE = Charge("?", Decimal(5), raw_text="TASA NUEVA")
BILL = Liquidation("L-1", lines=(IVA, FEE), total=Decimal("155.00"))


def papers(*documents: Document) -> Dossier:
    return Dossier(documents=documents)


def charged(*liquidations: Liquidation) -> Dossier:
    return Dossier(liquidations=liquidations)


def told(before: Dossier, after: Dossier) -> list[Difference]:
    return list(paper_differences(before, after))


def text(document: Document) -> str:
    return ToldDocument.of(document).text()


def charge(code: str, amount: str, raw_text: str = "") -> str:
    return ToldCharge("L-1", code, raw_text, "USD", Decimal(amount)).text()


def test_a_document_comes_changes_and_goes() -> None:
    dated = replace(INVOICE, issued_on=date(2026, 11, 3))
    kind, subject = NoveltyKind.DOCUMENT, "invoice/F-1"
    assert told(papers(POLICY), papers(POLICY, INVOICE)) == [
        Difference(kind, subject, "", text(INVOICE))
    ]
    assert told(papers(INVOICE), papers(dated)) == [
        Difference(kind, subject, text(INVOICE), text(dated))
    ]
    assert told(papers(INVOICE), papers()) == [Difference(kind, subject, text(INVOICE))]


def test_a_number_that_was_put_right_is_one_change() -> None:
    right = replace(INVOICE, number="F-11")
    assert told(papers(INVOICE, POLICY), papers(POLICY, right)) == [
        Difference(NoveltyKind.DOCUMENT, "invoice/F-1", text(INVOICE), text(right))
    ]


def test_a_liquidation_that_comes_is_told_by_its_total() -> None:
    kind = NoveltyKind.CHARGE
    assert told(charged(), charged(BILL)) == [Difference(kind, "L-1//", "", charge("", "155.00"))]
    untold = replace(BILL, total=None)
    assert told(charged(untold), charged()) == [Difference(kind, "L-1//", charge("", "155.00"))]


def test_one_that_changes_is_told_line_by_line() -> None:
    more = replace(IVA, amount=Decimal("165.00"))
    changed = replace(BILL, lines=(more, replace(IVA, amount=Decimal(1))), total=Decimal(166))
    kind = NoveltyKind.CHARGE
    assert told(charged(BILL), charged(changed)) == [
        Difference(kind, "L-1//", charge("", "155.00"), charge("", "166")),
        Difference(kind, "L-1/iva/", charge("iva", "150.00"), charge("iva", "166.00")),
        Difference(kind, "L-1/?/TASA NUEVA", charge("?", "5", "TASA NUEVA")),
    ]


def test_the_same_amount_written_otherwise_is_no_news() -> None:
    same = replace(BILL, total=Decimal(155), lines=(replace(IVA, amount=Decimal("150.0")), FEE))
    assert told(charged(BILL), charged(same)) == []


DOCUMENTS = st.lists(
    st.builds(Document, st.sampled_from(["a", "b"]), st.sampled_from(["", "1", "2"])), max_size=5
)


@given(DOCUMENTS, DOCUMENTS)
def test_every_document_that_came_or_went_is_told_once(
    before: list[Document], after: list[Document]
) -> None:
    differences = told(papers(*before), papers(*after))
    old = [ToldDocument.from_text(each.old) for each in differences if each.old]
    new = [ToldDocument.from_text(each.new) for each in differences if each.new]
    assert len(set(old)) == len(old)
    assert set(old) == {ToldDocument.of(one) for one in {*before} - {*after}}
    assert set(new) == {ToldDocument.of(one) for one in {*after} - {*before}}
    assert len({each.subject for each in differences}) == len(differences)


@pytest.mark.parametrize("broken", ["", "{", "[]", '["a"]', '["L","c","","USD","NaN"]', "[1,2,3]"])
def test_what_is_not_a_paper_reads_as_none(broken: str) -> None:
    assert ToldCharge.from_text(broken) is None
    assert ToldDocument.from_text(broken) is None or broken.count(",") == 4


def test_what_is_kept_is_read_again() -> None:
    assert ToldDocument.from_text(text(INVOICE)) == ToldDocument.of(INVOICE)
    kept = ToldCharge("L-1", "iva", "", "USD", Decimal("150.10"))
    assert ToldCharge.from_text(kept.text()) == kept
