"""What SQLite reports, as the errors of the domain."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from senae_desktop.domain.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, DiskFull

#: SQLite cannot grow its shared-memory file: in practice there is no room for it.
_NO_ROOM = frozenset({apsw.SQLITE_IOERR_SHMSIZE})
_NO_ROOM_ERRNO = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def typed_failures() -> Iterator[None]:
    """Turn what can go wrong on a user's disk into ``ArchiveError``; bugs pass unchanged."""
    try:
        yield
    except apsw.FullError as error:
        raise DiskFull from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise ArchiveLocked from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise ArchiveDamaged from error
    except apsw.IOError as error:
        no_room = getattr(error, "extendedresult", None) in _NO_ROOM
        raise (DiskFull if no_room else ArchiveError) from error
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError) as error:
        raise ArchiveError from error
    except OSError as error:
        raise (DiskFull if error.errno in _NO_ROOM_ERRNO else ArchiveError) from error
