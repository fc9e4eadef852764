"""What Windows tells of the executable in its properties."""

from __future__ import annotations

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

_SPANISH, _UNICODE = 0x0C0A, 1200
NAME = "SENAE Tracking Desktop"
PUBLISHER = "SENAE Tracking Desktop maintainers"


def version_resource(version: str, file: str, description: str) -> VSVersionInfo:
    """The resource of an executable of that name."""
    numbers = tuple(int(part) for part in (*version.split("."), "0", "0", "0")[:4])
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": "MIT",
        "OriginalFilename": file,
        "ProductName": NAME,
        "ProductVersion": version,
    }
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            StringFileInfo(
                [
                    StringTable(
                        f"{_SPANISH:04x}{_UNICODE:04x}",
                        [StringStruct(name, text) for name, text in texts.items()],
                    )
                ]
            ),
            VarFileInfo([VarStruct("Translation", [_SPANISH, _UNICODE])]),
        ],
    )
