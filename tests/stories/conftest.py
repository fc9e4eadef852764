from __future__ import annotations

from tests.support.agency import agency
from tests.support.program import program

__all__ = ["agency", "program"]
