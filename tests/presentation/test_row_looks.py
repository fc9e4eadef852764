from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import ColumnLook
from senae_desktop.presentation.row_looks import Looks, completed, from_text, to_text
from senae_desktop.presentation.shipment_columns import COLUMNS

_looks = st.lists(
    st.builds(
        ColumnLook,
        st.sampled_from(list(ListColumn)),
        st.none() | st.integers(1, 9_999),
        st.booleans(),
    ),
    max_size=12,
).map(completed)


@given(_looks)
def test_every_arrangement_survives_the_settings_file(looks: Looks) -> None:
    assert from_text(to_text(looks)) == looks


@given(_looks)
def test_every_column_is_there_once_and_one_of_them_is_shown(looks: Looks) -> None:
    assert sorted(look.column for look in looks) == sorted(COLUMNS)
    assert not all(look.hidden for look in looks)


@given(st.text(alphabet="importe:,0123456789hidn-", max_size=60))
def test_any_text_is_an_arrangement_or_none(text: str) -> None:
    looks = from_text(text)
    assert looks == () or {look.column for look in looks} == set(COLUMNS)


def test_a_column_of_a_newer_version_comes_last() -> None:
    looks = from_text("stage:90,weight:100,importer:210:hidden")
    assert looks[:2] == (
        ColumnLook(ListColumn.STAGE, 90),
        ColumnLook(ListColumn.IMPORTER, 210, hidden=True),
    )
    assert from_text("weight:100") == ()
