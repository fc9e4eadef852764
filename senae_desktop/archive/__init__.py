"""The encrypted file that keeps what was last read, so that the window can show it offline.

``opening.open_archive`` is the way in: it gives a ``Reader`` for the window and an
``EncryptedArchive`` for the use cases. The only package that imports apsw.

The sync writes ``shipment``, ``content``, ``tombstone`` and ``state`` only. What a user keeps on
this computer alone belongs in tables of its own, keyed by the shipment's id, so that no sync can
overwrite it.
"""
