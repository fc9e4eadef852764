"""What SQLite and the system report, as typed errors."""

from __future__ import annotations

import errno

import apsw
import pytest

from senae_desktop.archive.failures import typed_failures
from senae_desktop.domain.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, DiskFull


def _io_error(extended: int) -> apsw.IOError:
    error = apsw.IOError("disk I/O error")
    error.extendedresult = extended  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("reported", "typed"),
    [
        (apsw.FullError("full"), DiskFull),
        (_io_error(apsw.SQLITE_IOERR_SHMSIZE), DiskFull),
        (OSError(errno.ENOSPC, "no space"), DiskFull),
        (OSError(errno.EDQUOT, "quota"), DiskFull),
        (apsw.BusyError("busy"), ArchiveLocked),
        (apsw.LockedError("locked"), ArchiveLocked),
        (apsw.CorruptError("malformed"), ArchiveDamaged),
        (apsw.NotADBError("not a database"), ArchiveDamaged),
        (_io_error(apsw.SQLITE_IOERR_READ), ArchiveError),
        (apsw.CantOpenError("cannot open"), ArchiveError),
        (apsw.ReadOnlyError("read only"), ArchiveError),
        (PermissionError(errno.EACCES, "denied"), ArchiveError),
    ],
    ids=repr,
)
def test_what_can_go_wrong_on_a_disk_is_typed(
    reported: Exception, typed: type[ArchiveError]
) -> None:
    with pytest.raises(ArchiveError) as caught, typed_failures():
        raise reported
    assert type(caught.value) is typed
    assert caught.value.__cause__ is reported


def test_mistakes_of_the_program_pass_unchanged() -> None:
    with pytest.raises(apsw.SQLError), typed_failures():
        raise apsw.SQLError("no such column")
