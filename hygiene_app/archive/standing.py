"""Whether this computer may read and write, and what to tell where it may not."""

from hygiene_app.archive.device import Device
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.ledger_files import Failure
from hygiene_app.model.errors import ErrorCode, KnownError


def require_keys(ledger: Ledger) -> Device:
    """Return the keys.

    Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED` where the keyring knows of an
    archive that is not in this folder, `ARCHIVE_KEY_LOST`.
    """
    if not ledger.exists:
        gone = ledger.was_here()
        raise KnownError(ErrorCode.ARCHIVE_MOVED if gone else ErrorCode.ARCHIVE_NOT_SET_UP)
    return ledger.keys_here()


def require(ledger: Ledger) -> Device:
    """Return the keys, of which at least one file can be read.

    Raises `KnownError` as `require_keys`, and as `require_ours` where nothing can be read.
    """
    device = require_keys(ledger)
    if not ledger.readable:
        raise KnownError(_why(ledger, device))
    return device


def require_ours(ledger: Ledger) -> Device:
    """Return the keys, with which the newest file was written too.

    Where it was not, another computer could not read what we would write now, or it would follow
    on an older copy. Raises `KnownError` as `require`: `ARCHIVE_TAKEN_OVER`, `ARCHIVE_OLDER`.
    """
    device = require(ledger)
    if ledger.newest_is_foreign:
        raise KnownError(_why(ledger, device))
    return device


def _why(ledger: Ledger, device: Device) -> ErrorCode:
    if Failure.HOLLOW in ledger.failures.values():
        return ErrorCode.ARCHIVE_NOT_SYNCED
    if not ledger.newest_is_foreign:
        return ErrorCode.ARCHIVE_KEY_LOST
    newer = ledger.last > device.seen
    return ErrorCode.ARCHIVE_TAKEN_OVER if newer else ErrorCode.ARCHIVE_OLDER
