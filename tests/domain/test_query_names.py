"""Values mean codes, by the catalogues and by what the archive holds."""

from __future__ import annotations

from array import array

import pytest

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.ports import CodeColumn, FilterColumns
from senae_desktop.domain.query_names import ValueNames
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import STAGE_GROUPS, Field


def _column(*codes: str) -> CodeColumn:
    return CodeColumn(codes, array("H"))


@pytest.fixture(scope="module")
def names(catalogues: Catalogues) -> ValueNames:
    columns = FilterColumns(
        numbers=array("q"),
        stage=_column("", "inspection"),
        channel=_column("", "documentary", "quantum"),
        office=_column("", "028", "999"),
        importer=_column(
            "", "Andina S.A.", "ANDINA S.A.", 'Comercial "Ñusta" Andina', "Costa Azul"
        ),
        party=_column("AGENT"),
        closed=b"",
        unread=b"",
        news=b"",
        followed=b"",
        needs_action=b"",
        tags={"Urgente": array("q"), "Urgentísimo": array("q")},
    )
    return ValueNames(catalogues, columns)


@pytest.mark.parametrize(
    ("field", "value", "codes"),
    [
        (Field.CHANNEL, "documental", {"documentary"}),
        (Field.CHANNEL, "docu", {"documentary"}),
        (Field.CHANNEL, "d", {"documentary"}),
        (Field.CHANNEL, "fisico", {"physical", "non-intrusive"}),
        (Field.CHANNEL, "physical", {"physical"}),
        (Field.CHANNEL, "quantum", {"quantum"}),
        (Field.CHANNEL, "zzz", set()),
        (Field.DISTRICT, "028", {"028"}),
        (Field.DISTRICT, "guayaquil", {"019", "028"}),
        (Field.DISTRICT, "maritimo", {"028"}),
        (Field.DISTRICT, "999", {"999"}),
        (Field.STAGE, "aforo", {"inspection", "inspection-closed"}),
        (Field.STAGE, "inspection", {"inspection", "inspection-closed"}),
        (Field.STAGE, "cierre", {"inspection-closed"}),
        (Field.STAGE, "payment", {"payment"}),
        (Field.IMPORTER, "andina", {"Andina S.A.", "ANDINA S.A.", 'Comercial "Ñusta" Andina'}),
        (Field.IMPORTER, "andina s.a.", {"Andina S.A.", "ANDINA S.A."}),
        (Field.IMPORTER, "nusta", {'Comercial "Ñusta" Andina'}),
        (Field.IMPORTER, "ndina", set()),
        (Field.PARTY, "agente", {"AGENT"}),
        (Field.PARTY, "agent", {"AGENT"}),
        (Field.TAG, "urgente", {"Urgente"}),
        (Field.TAG, "urgent", {"Urgente", "Urgentísimo"}),
    ],
)
def test_a_value_means_codes(names: ValueNames, field: Field, value: str, codes: set[str]) -> None:
    assert names.codes(field, value) == codes


def test_chips_have_proper_names_and_can_be_taken_away(names: ValueNames) -> None:
    query = parse("canal:doc canal:zzz distrito:028 etapa:aforo importador:andina vista:cerrados x")
    chips = names.chips(query, "es")
    assert [chip.label for chip in chips] == [
        "Vista: Cerrados",
        "Canal: Documental",
        "Canal: zzz",
        "Distrito: 028 Guayaquil – Marítimo",
        "Etapa: En aforo",
        "Importador: andina",
    ]
    assert names.chips(query, "en")[1].label == "Channel: Documentary"
    for chip in chips:
        query = query.without_value(chip.field, chip.value)
    assert query == parse("x")


def test_every_group_of_the_catalogue_has_a_name(catalogues: Catalogues) -> None:
    assert list(STAGE_GROUPS) == list(
        dict.fromkeys(one.group for one in catalogues.stages.values())
    )
