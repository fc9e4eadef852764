"""What the program is made of and what it finds on this computer, tried before any window."""

from __future__ import annotations

import platform
import ssl
import sys
from importlib import import_module, metadata

from PySide6.QtCore import QLibraryInfo, QSize, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QIcon

from senae_desktop import __version__
from senae_desktop.client.trust import authorities
from senae_desktop.credentials.trial import TrialVault
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.errors import VaultUnavailable
from senae_desktop.resource_files import resource, translations
from senae_desktop.walkthrough.report import Report

#: Module to load, and the distribution that it comes from: all that the two programs stand on.
_LIBRARIES = {
    "PySide6.QtWidgets": "PySide6-Essentials",
    "PySide6.QtSvg": "",
    "qasync": "qasync",
    "httpx": "httpx",
    "truststore": "truststore",
    "keyring": "keyring",
    "platformdirs": "platformdirs",
    "apsw": "apsw-sqlite3mc",
    "msgspec": "msgspec",
    "stamina": "stamina",
    "stdnum.ec.ruc": "python-stdnum",
    "rapidfuzz.fuzz": "rapidfuzz",
    "python_calamine": "python-calamine",
    "pypdf": "pypdf",
    "nacl.signing": "PyNaCl",
    "starlette.applications": "starlette",
    "uvicorn": "uvicorn",
    "sqlalchemy": "SQLAlchemy",
    "alembic": "alembic",
    "argon2": "argon2-cffi",
}
_SECRET = "ñandú 0123456789"


def look_at_version(report: Report) -> None:
    """Which program this is, and on what it runs."""
    form = "frozen" if getattr(sys, "frozen", False) else "from source"
    report.good(
        "version",
        f"{__version__} ({form}), Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.platform()}",
    )


def look_at_libraries(report: Report) -> None:
    """Load every library, so that one left out of a bundle is missed here."""
    found = []
    for module, distribution in _LIBRARIES.items():
        try:
            import_module(module)
            if distribution:
                found.append(f"{distribution} {metadata.version(distribution)}")
        except (ImportError, metadata.PackageNotFoundError) as error:
            report.bad("libraries", error)
            return
    report.good("libraries", ", ".join(found))


def look_at_resources(report: Report) -> None:
    """Read every catalogue and translation and draw every icon."""
    icons = sorted(resource("icons").glob("*.svg"))
    blank = [icon.name for icon in icons if QIcon(str(icon)).pixmap(QSize(16, 16)).isNull()]
    catalogues = len(load_catalogues(resource("catalogues")).versions)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = (("senae_desktop_es", str(translations())), ("qtbase_es", qt))
    missing = [name for name, folder in wanted if not QTranslator().load(name, folder)]
    if blank or missing or not icons:
        report.bad("resources", f"not drawn: {blank}, not translated: {missing}")
    else:
        plugin = QGuiApplication.platformName()
        report.good(
            "resources", f"{len(icons)} icons, {catalogues} catalogues, Spanish, drawn by {plugin}"
        )


async def look_at_keyring(report: Report, vault: TrialVault) -> None:
    """Keep a secret in the system's keyring, read it, and forget it."""
    try:
        await vault.save("trial", _SECRET)
        if await vault.load("trial") != _SECRET:
            report.bad("keyring", f"{vault.backend} answers another secret")
            return
        await vault.delete("trial")
        report.good("keyring", f"{vault.backend}: kept, read and forgotten")
    except VaultUnavailable as error:
        report.note("keyring", f"none to trust ({error}): secrets are kept for this run only")


def look_at_trust(report: Report) -> None:
    """Whether the system's authorities can be asked."""
    count = authorities()
    if count:
        report.good("TLS trust", f"{ssl.OPENSSL_VERSION}, {count} authorities of the system")
    else:
        report.note("TLS trust", f"{ssl.OPENSSL_VERSION}, but this system trusts no authority yet")
