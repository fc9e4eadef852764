"""What is said of a file kept as evidence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from senae_desktop.domain.errors import EvidenceEmpty, EvidenceTooLarge, SenaeError
from senae_desktop.domain.evidence import MAX_EVIDENCE, Evidence


def describe_evidence(evidence: Evidence) -> str:
    """Name and size, in one line."""
    name = evidence.name or QCoreApplication.translate("Evidence", "file without a name")
    size = _size(evidence.size, 1) if evidence.size else ""
    return " · ".join(part for part in (name, size) if part)


def fingerprint(sha256: str) -> str:
    """A digest in groups of eight, to be compared by eye."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))


def explain_evidence(error: SenaeError) -> tuple[str, str]:
    """Why a file cannot be kept or saved, and what to do."""
    match error:
        case EvidenceTooLarge():
            largest = _size(MAX_EVIDENCE, 0)
            return (
                QCoreApplication.translate("Evidence", "The file is too large to be kept."),
                QCoreApplication.translate(
                    "Evidence",
                    "At most {size}. Attach a smaller copy, or only the page that counts.",
                ).format(size=largest),
            )
        case EvidenceEmpty():
            return (
                QCoreApplication.translate("Evidence", "The file is empty."),
                QCoreApplication.translate("Evidence", "Choose another one."),
            )
        case _:
            return (
                QCoreApplication.translate("Evidence", "The file could not be read or written."),
                QCoreApplication.translate(
                    "Evidence", "Check that it is there and that you may use that folder."
                ),
            )


def _size(count: int, digits: int) -> str:
    return QLocale().formattedDataSize(
        count, digits, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
