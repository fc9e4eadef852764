"""E-mails as files: subject, text or HTML, and the attachments that can be read."""

from __future__ import annotations

import email
import email.header
import email.policy
from collections.abc import Callable, Iterator, Sequence
from email.message import Message

from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.intake import limits
from senae_desktop.intake.decoding import decode
from senae_desktop.intake.document import Document, Sheet, Skipped
from senae_desktop.intake.faults import FileFault, refuse
from senae_desktop.intake.pages import read_page

#: Reads an attachment as a file of its own: its bytes, its name, how deep it lies.
ReadAttachment = Callable[[bytes, str, int], Document]

_PASSED_OVER = frozenset({"image", "audio", "video"})
_SIGNATURES = frozenset({"application/pkcs7-signature", "application/pgp-signature"})


def read_letter(
    data: bytes, depth: int, read_attachment: ReadAttachment
) -> tuple[str, tuple[Sheet, ...], tuple[Skipped, ...]]:
    """Text, tables and what could not be read; an attachment never spoils the letter."""
    if depth > limits.MAIL_DEPTH:
        refuse(FileFault.TOO_NESTED)
    letter = email.message_from_bytes(data, policy=email.policy.compat32)
    body: list[Message] = []
    attached: list[Message] = []
    for part in _parts(letter):
        (attached if _is_attached(part) else body).append(part)
    text, sheets = _body(body)
    texts = [_words(letter.get("Subject")), text]
    skipped: list[Skipped] = []
    for part in attached:
        name = _words(part.get_filename()) or part.get_content_type()
        try:
            inside = read_attachment(_content(part), name, depth + 1)
        except UnreadableFile as error:
            skipped.append(Skipped(name, error.reason))
            continue
        texts.append(inside.text)
        sheets += [_named(sheet, name) for sheet in inside.sheets]
        skipped += inside.skipped
    return "\n".join(filter(None, texts)), tuple(sheets), tuple(skipped)


def _parts(letter: Message) -> Iterator[Message]:
    """The leaves of a letter, counted, without going down by recursion."""
    waiting, seen = [(letter, 0)], 0
    while waiting:
        part, depth = waiting.pop(0)
        seen += 1
        if seen > limits.MAIL_PARTS:
            refuse(FileFault.TOO_LARGE, "parts of a letter")
        if depth > limits.MAIL_DEPTH:
            refuse(FileFault.TOO_NESTED)
        inside = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(inside, list):
            waiting.extend((each, depth + 1) for each in inside if isinstance(each, Message))
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_maintype() in _PASSED_OVER or part.get_content_type() in _SIGNATURES:
        return False
    return bool(part.get_filename()) or part.get_content_maintype() != "text"


def _body(parts: Sequence[Message]) -> tuple[str, list[Sheet]]:
    """The plain words of a letter; its HTML where there are none, or where that has a table,
    which the plain words would run together."""
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    rich = [part for part in parts if part.get_content_type() == "text/html"]
    read = [read_page(_text(part)) for part in rich]
    if read and (not plain or any(sheets for _, sheets in read)):
        return "\n".join(text for text, _ in read), [each for _, found in read for each in found]
    return "\n".join(_text(part) for part in plain), []


def _text(part: Message) -> str:
    return decode(_content(part), part.get_content_charset() or "")


def _content(part: Message) -> bytes:
    """The bytes of a part; of an attached letter the letter itself."""
    inside = part.get_payload()
    if isinstance(inside, list):
        return b"\n".join(each.as_bytes() for each in inside if isinstance(each, Message))
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _named(sheet: Sheet, name: str) -> Sheet:
    title = f"{name} · {sheet.name}" if sheet.name else name
    return Sheet(title, sheet.rows, sheet.first_row, sheet.hidden, sheet.merged)


def _words(header: object) -> str:
    if header is None:
        return ""
    decoded = email.header.make_header(email.header.decode_header(str(header)))
    return " ".join(str(decoded).split())
