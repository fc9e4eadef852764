"""``senae:`` links: what they say, and what they cannot do."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.link import SCHEME, is_link, reference_in


@pytest.mark.parametrize(
    ("link", "reference"),
    [
        ("senae:MEDUGY418827", "MEDUGY418827"),
        ("SENAE://MEDUGY418827/", "MEDUGY418827"),
        ("senae:028-2026-10-00686970", "028-2026-10-00686970"),
        ("senae:DAI%20028-2026-10-00686970", "DAI 028-2026-10-00686970"),
        ("senae:MEDUGY418827?x=1#y", ""),
        ("senae:", ""),
        ("senae:%0A--debug", "--debug"),
        ("senae:a%00b", ""),
        ("senae:" + "9" * 81, ""),
        ("https://example.org/senae:1", ""),
    ],
)
def test_the_reference_of_a_link(link: str, reference: str) -> None:
    assert reference_in(link) == reference


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60)
)
def test_a_link_leads_back(reference: str) -> None:
    link = f"{SCHEME}:{quote(reference, safe='')}"
    assert is_link(link)
    assert link.isascii()
    assert reference_in(link) == reference.strip("/")
