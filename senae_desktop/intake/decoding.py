"""Bytes to text when nobody says the encoding: UTF-8, UTF-16, else what Windows wrote here."""

from __future__ import annotations

import codecs

from senae_desktop.intake.faults import FileFault, refuse

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
#: Control characters that text has: tab, line feed, form feed, carriage return, and the end of
#: file that old programs wrote.
_ORDINARY = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b")
_MOST_CONTROLS = 0.02


def decode(data: bytes, charset: str = "") -> str:
    """The text of some bytes; refuses what is no text. Characters that cannot be are replaced."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    guessed = _without_mark(data)
    if guessed:
        return data.decode(guessed, "replace")
    sample = data[:_SAMPLE]
    controls = sum(byte < 32 and byte not in _ORDINARY for byte in sample)
    if controls > _MOST_CONTROLS * len(sample):
        refuse(FileFault.UNSUPPORTED, "binary")
    for encoding in (charset, "utf-8"):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of western text is then zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.1 * half else ""
