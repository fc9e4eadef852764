"""The papers of an import (*expediente*): its documents and its liquidations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from senae_desktop.domain.liquidation import Liquidation


@dataclass(frozen=True, slots=True)
class Document:
    """A document of accompaniment or support; ``kind`` is a code of the catalogue of documents."""

    kind: str
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything on paper that is known of one import, in the order in which it became known."""

    liquidations: tuple[Liquidation, ...] = ()
    documents: tuple[Document, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.liquidations or self.documents)

    def with_known(self, known: Dossier) -> Dossier:
        """These papers with what is newly known; under the same number, the newer replaces."""
        liquidations = {one.number: one for one in self.liquidations}
        liquidations |= {one.number: one for one in known.liquidations}
        documents = {(one.kind, one.number): one for one in self.documents}
        documents |= {(one.kind, one.number): one for one in known.documents}
        return Dossier(tuple(liquidations.values()), tuple(documents.values()))
