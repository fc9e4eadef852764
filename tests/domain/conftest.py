"""The real catalogues, read once."""

from __future__ import annotations

import pytest

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.resource_files import resource


@pytest.fixture(scope="session")
def catalogues() -> Catalogues:
    return load_catalogues(resource("catalogues"))
