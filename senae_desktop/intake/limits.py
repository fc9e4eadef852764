"""How much is read of anything that comes from outside; beyond, it is refused, never cut."""

from __future__ import annotations

FILE_BYTES = 50 * 1024 * 1024
#: Characters of running text.
TEXT = 5_000_000
SHEETS = 100
#: Rows of all sheets of a file together.
ROWS = 200_000
COLUMNS = 702  # up to column ZZ
#: Cells of the rectangle that a sheet spans, since a reader lays it out whole in memory.
CELLS = 12_000_000
#: Characters of one cell; the most that a spreadsheet holds itself.
CELL = 32_767

#: Bytes of a packed file after unpacking, and how many times larger than packed that may be. Small
#: parts may shrink more: a sheet of equal rows does.
UNPACKED = 400 * 1024 * 1024
RATIO = 120
RATIO_FROM = 8 * 1024 * 1024
PARTS = 2_000

PAGES = 400
#: Letters inside letters, and parts of one letter.
MAIL_DEPTH = 6
MAIL_PARTS = 100
