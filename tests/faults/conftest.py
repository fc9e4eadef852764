from __future__ import annotations

from tests.client.conftest import server

__all__ = ["server"]
