"""Who takes part in an import, and in what role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from senae_desktop.domain.open_enum import OpenEnum


class PartyRole(OpenEnum):
    """Role of a party in one import; also "whose move is it" (*¿a quién le toca?*)."""

    CUSTOMS = "CUSTOMS"  # SENAE
    IMPORTER = "IMPORTER"  # importador
    AGENT = "AGENT"  # agente de aduana
    DEPOSIT = "DEPOSIT"  # depósito temporal
    CARRIER = "CARRIER"  # transportista, línea naviera, aerolínea
    BANK = "BANK"  # banco
    OTHER = "OTHER"


class OperatorKind(StrEnum):
    """The four kinds of *operador de comercio exterior* (OCE) that SENAE Tracking serves.

    Source: SENAE's page of the service (private and public legal persons, Ecuadorian and
    foreign natural persons).
    """

    PRIVATE_COMPANY = "PRIVATE_COMPANY"  # persona jurídica privada
    PUBLIC_ENTITY = "PUBLIC_ENTITY"  # persona jurídica pública
    ECUADORIAN_PERSON = "ECUADORIAN_PERSON"  # persona natural ecuatoriana
    FOREIGN_PERSON = "FOREIGN_PERSON"  # persona natural extranjera


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its identification (RUC, cédula or passport; may be empty) and its name."""

    name: str
    identification: str = ""
