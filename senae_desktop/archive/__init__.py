"""The encrypted file that keeps what was last read, so that the window can show it offline.

``opening.open_archive`` is the way in: it gives a ``Reader`` for the window and an
``EncryptedArchive`` for the use cases. The only package that imports apsw.

What a user keeps on this computer alone lies in ``local`` and ``view``. ``local`` is keyed by the
shipment's id and not by its number, so that it outlives a removal and return; of it a sync writes
only what is unread and what is new.
"""
