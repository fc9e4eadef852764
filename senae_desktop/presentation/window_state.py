"""How the window was left: what is put back at the next start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Self


class WindowState(NamedTuple):
    """Plain strings, fit for a settings file; Qt's own states in base64, empty when unknown.

    ``header`` (see ``row_looks``) is empty while the columns follow the window, ``sorting`` is a
    word of ``row_sorting``, ``density`` one of ``Density``, and ``shipment`` the service's id of
    the chosen shipment: row numbers do not outlive an archive. ``timeline`` is its ``Zoom``;
    ``detail`` is ``beside`` when it stands to the right of the list.
    """

    geometry: str = ""
    header: str = ""
    sorting: str = ""
    density: str = ""
    splitter: str = ""
    shipment: str = ""
    facets: str = ""
    timeline: str = ""
    detail: str = ""

    def to_mapping(self) -> dict[str, str]:
        """The state as the settings file keeps it."""
        return self._asdict()

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, str]) -> Self:
        """The state from a settings file; unknown and missing entries do no harm."""
        return cls(**{name: str(mapping[name]) for name in cls._fields if name in mapping})
