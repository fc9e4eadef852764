"""The log before there is a log file: records wait in memory."""

from __future__ import annotations

import logging

_RECORDS = 1_000


class MemoryLog(logging.Handler):
    """Keeps the first records of a start; ``log_setup.open_log_file`` writes them out."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        if len(self.records) < _RECORDS:
            self.records.append(record)


def start_memory_log(level: int = logging.INFO) -> MemoryLog:
    """Keep records in memory until the log file's place is known."""
    memory = MemoryLog()
    root = logging.getLogger()
    root.addHandler(memory)
    root.setLevel(level)
    logging.captureWarnings(True)
    return memory
