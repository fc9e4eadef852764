"""What people call the keyring of their system."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def keyring_name(backend: str) -> str:
    """The name of a keyring, given its class with its module; empty when there is none."""
    if not backend:
        return ""
    module = backend.lower()
    translate = QCoreApplication.translate
    if "windows" in module:
        return translate("KeyringNames", "Windows Credential Manager")
    if "macos" in module:
        return translate("KeyringNames", "the macOS Keychain")
    if "kwallet" in module:
        return translate("KeyringNames", "KDE Wallet")
    return translate("KeyringNames", "the keyring of this computer")
