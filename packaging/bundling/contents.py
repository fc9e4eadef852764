"""What the bundle leaves out: everything of Qt, Python and the libraries that nothing here uses.

PyInstaller takes what it finds imported, and of Qt's plugins all that might be wanted. Names are
matched on the destination inside the bundle, with forward slashes, on every system.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

#: PyInstaller's own entry: destination, source, kind.
Entry = tuple[str, str, str]

#: Modules that are imported by libraries only where they happen to be installed, or for what the
#: program does not do.
EXCLUDED_MODULES = (
    "IPython", "PIL", "PyInstaller", "brotli", "brotlicffi", "cffi", "distutils", "dotenv", "h2",
    "httptools", "lib2to3", "mako.cmd", "numpy", "pip", "pkg_resources", "psycopg", "psycopg2",
    "pycparser", "pydoc_data", "pygments", "rich", "setuptools", "socksio", "sphinx", "tkinter",
    "trio", "unittest.mock", "uvloop", "watchfiles", "websockets", "winloop", "wsproto", "yaml",
    "zstandard", "alembic.testing", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle", "sqlalchemy.orm", "sqlalchemy.ext.mypy", "tracemalloc",
    "sqlalchemy.testing", "keyring.testing", "doctest", "pdb", "xmlrpc", "PySide6.QtTest",
    "_pydecimal", "http.server", "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.automap", "sqlalchemy.ext.declarative", "sqlalchemy.ext.horizontal_shard",
    "sqlalchemy.ext.hybrid", "sqlalchemy.ext.mutable", "sqlalchemy.ext.serializer",
    "statistics",
)  # fmt: skip

#: What the small console program would take along of the standard library for nothing.
CONSOLE_NEEDS_NOT = (
    "argparse", "asyncio", "bz2", "calendar", "concurrent", "csv", "ctypes", "decimal", "email",
    "ftplib", "getpass", "gettext", "hashlib", "html", "http", "importlib.metadata", "logging",
    "lzma", "multiprocessing", "pydoc", "random", "socket", "ssl", "statistics", "tarfile",
    "tempfile", "unittest", "urllib.request", "webbrowser", "xml", "xmlrpc",
)  # fmt: skip

#: Plugins of Qt that are kept; all others go, with the libraries that only they load.
_PLUGINS = re.compile(
    r"""/plugins/(
        platforms/(qwindows|libqxcb|libqoffscreen)\.
      | imageformats/(lib)?qsvg\.
      | iconengines/(lib)?qsvgicon\.
      | platforminputcontexts/lib(compose|ibus)platforminputcontextplugin\.
      | platformthemes/libqxdgdesktopportal\.
    )""",
    re.VERBOSE,
)

_UNUSED = re.compile(
    r"""(
        opengl32sw\.dll$                     # drawing without a graphics card, for QML
      | d3dcompiler_\d+\.dll$
      | /libq(eglfs|gtk3)
      | (^|/)(lib)?Qt6(Pdf|Qml|QmlMeta|QmlModels|QmlWorkerScript|Quick|VirtualKeyboard
             |EglFSDeviceIntegration|EglFsKmsSupport|WaylandClient|WaylandEglClientHwIntegration
             |WlShellIntegration|OpenGL|OpenGLWidgets|Concurrent|Sql|Xml)(\.|$)
      | PySide6/(Qt/)?translations/(?!qtbase_es\.qm)
      | _avx2\.                              # the same without it is fast enough, and runs anywhere
      | SvgWidgets\.|QtNetwork\.|Qt6Network\.
      | rapidfuzz/distance/metrics_cpp     # a fallback in Python is there
      | ^MSVCP140\.dll$|^(PySide6/MSVCP140|.+/VCRUNTIME140)\.dll$  # shiboken6's and Python's count
      | ^resources/openapi/
      | ^certifi/cacert\.pem$                # the authorities are those of the system
      | ^stdnum/.*\.dat$                     # registers of numbers of other countries
      | ^tzdata/zoneinfo/                    # Ecuador's offset is fixed
      | ^(mako|alembic)/.*\.(mako|txt|README)$
      | \.dist-info/(?!METADATA$|entry_points\.txt$)
      | (^|/)lib(jpeg|tiff|webp\w*|jbig|deflate)\.so
      | _codecs_(jp|kr)\.
      | QtDBus\.abi3
      | ^api-ms-win-|^ucrtbase\.dll$         # part of Windows since 2015
    )""",
    re.VERBOSE,
)

#: Libraries that come with any desktop of Linux, or that only the dropped plugins wanted. What the
#: first need is named in packaging/linux/control.
_OF_THE_SYSTEM = re.compile(
    r"""^lib(
        X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|Xrandr|Xfixes|Xi|Xcursor|Xdamage|Xcomposite|Xinerama|xcb
      | fontconfig|freetype|expat|png16|bsd|md|brotlicommon|brotlidec
      | dbus-1|systemd|gcrypt|gpg-error|lz4|lzma|zstd|cap
      | gio-2\.0|gobject-2\.0|gmodule-2\.0|gthread-2\.0|glib-2\.0|pcre2-8|mount|blkid|selinux
      | gtk-3|gdk-3|gdk_pixbuf-2\.0|cairo|cairo-gobject|pango-1\.0|pangocairo-1\.0|pangoft2-1\.0
      | atk-1\.0|atk-bridge-2\.0|atspi|epoxy|harfbuzz|fribidi|thai|datrie|pixman-1|graphite2
      | wayland-(client|cursor|egl)|xkbcommon
      | stdc\+\+|gcc_s|ssl|crypto            # whose mends come with the system
      | gssapi_krb5|krb5|k5crypto|krb5support|com_err|keyutils
    )\.so\b""",
    re.VERBOSE,
)

#: Names of the stand-ins of the Windows that this is built on under Wine: never to be shipped.
STAND_INS = ("icuuc.dll", "mscms.dll", "bcryptprimitives.dll")


def is_kept(destination: str) -> bool:
    """Whether a file at this place of the bundle is used by the program."""
    place = destination.replace("\\", "/")
    if "/plugins/" in place:
        return _PLUGINS.search(place) is not None
    if _UNUSED.search(place) or _OF_THE_SYSTEM.search(place):
        return False
    return place.rpartition("/")[2].lower() not in STAND_INS


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that are used."""
    return [entry for entry in entries if is_kept(entry[0])]
