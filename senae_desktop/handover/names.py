"""The names and limits of the format, in one place for who writes and who reads."""

from __future__ import annotations

import re

FORMAT = "senae-tracking-handover"
VERSION = 1
#: How such a file is called; what was written as the ZIP that it is, is read all the same.
SUFFIX, ALSO = ".senae", ".zip"
MANIFEST, SIGNATURE, SHIPMENTS = "manifest.json", "signature", "shipments.jsonl"
EVIDENCE = re.compile(r"evidence/([0-9a-f]{64})")

#: Bytes of the whole file, of the manifest, of one shipment, and of everything unpacked.
MAX_FILE = 1024 * 1024 * 1024
MAX_MANIFEST = 8 * 1024 * 1024
MAX_LINE = 4 * 1024 * 1024
MAX_UNPACKED = 2 * 1024 * 1024 * 1024
#: How much larger text may be than it was packed; honest JSON reaches a tenth of it.
MAX_RATIO = 200
MAX_SHIPMENTS = 100_000
MAX_EVENTS = 5_000
MAX_FILES = 20_000
