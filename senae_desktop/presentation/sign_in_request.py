"""What the sign-in dialog asks for, and the check of the agency's address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.ports import Credentials

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class ServiceChoice(StrEnum):
    """Which tracking service to sign in to."""

    THIS_COMPUTER = "this-computer"  # este equipo: the user's own data
    DEMONSTRATION = "demonstration"  # demostración: invented data
    AGENCY = "agency"  # la dirección de la agencia


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """One press of *Ingresar*; ``address`` is empty unless the service is the agency's."""

    service: ServiceChoice
    address: str
    credentials: Credentials
    remember: bool


class AddressFault(StrEnum):
    """Why an address cannot be used."""

    EMPTY = "empty"
    MALFORMED = "malformed"
    NOT_WEB = "not-web"
    INSECURE = "insecure"
    HAS_SECRET = "has-secret"


@dataclass(frozen=True, slots=True)
class Address:
    """A usable address, or why it is not one."""

    url: str
    fault: AddressFault | None = None


def check_address(text: str) -> Address:
    """Read a service's address as people type it; without a scheme it becomes ``https``.

    Plain ``http`` is refused beyond this computer because the password would travel readable.
    """
    typed = text.strip()
    if not typed:
        return Address("", AddressFault.EMPTY)
    if "://" not in typed:
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        host, port = parts.hostname, parts.port
    except ValueError:
        return Address("", AddressFault.MALFORMED)
    fault = None
    if parts.scheme not in {"http", "https"}:
        fault = AddressFault.NOT_WEB
    elif not host or any(character.isspace() for character in typed) or port == 0:
        fault = AddressFault.MALFORMED
    elif parts.username is not None or parts.query or parts.fragment:
        fault = AddressFault.HAS_SECRET
    elif parts.scheme == "http" and host not in _LOOPBACK:
        fault = AddressFault.INSECURE
    return Address("", fault) if fault else Address(typed.rstrip("/"))


def explain_address(fault: AddressFault) -> str:
    """What is wrong with an address, and what to write instead."""
    match fault:
        case AddressFault.EMPTY:
            return QCoreApplication.translate(
                "ServiceAddress", "Write the address that your agency gave you."
            )
        case AddressFault.MALFORMED:
            return QCoreApplication.translate(
                "ServiceAddress", "It is not an address. Example: https://tracking.example.ec"
            )
        case AddressFault.NOT_WEB:
            return QCoreApplication.translate(
                "ServiceAddress", "The address must begin with https://"
            )
        case AddressFault.INSECURE:
            return QCoreApplication.translate(
                "ServiceAddress",
                "With http:// your password would travel readable. Use https:// "
                "(http is allowed only for this same computer).",
            )
        case AddressFault.HAS_SECRET:
            return QCoreApplication.translate(
                "ServiceAddress", "Write the address only, without user, password, ? or #."
            )
