"""From what people already have, to references and rows: pasted text, e-mails, workbooks, reports.

1. ``reading`` takes any file or paste and makes a ``Document`` of it, or raises ``UnreadableFile``
2. ``finding`` finds the references in running text
3. ``tables`` finds the header row, ``mapping`` says what each column means, ``entries`` makes the
   cargo entries of the rows, with a reason for each row that is refused

Nothing here knows Qt, the network or the archive, and nothing is added to anything: that is for
a person to decide.
"""
