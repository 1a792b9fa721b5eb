"""The printed code: reading it as people type it, and taking an archive over with it."""

from dataclasses import replace

from hygiene_app.archive.cipher import Undecryptable, recipient_of
from hygiene_app.archive.device import Device, DeviceKeys
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Page
from hygiene_app.archive.upkeep import merge, undo_begun
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

_PREFIX = "AGE-SECRET-KEY-1"

# None of these letters occurs in Bech32 (BIP 173), for just this reason.
_MISREAD = str.maketrans({"O": "0", "B": "8", "I": "L", "1": "L"})


def identity_of(code: RecoveryCode) -> Secret:
    """Return the age identity that was typed: case, spaces and line breaks do not matter.

    Raises `KnownError(RECOVERY_CODE_WRONG)`; the checksum in it finds any slip.
    """
    typed = "".join(each for each in code.code.reveal().upper() if each.isascii())
    letters = "".join(each for each in typed if each.isalnum())
    data = letters.removeprefix(_PREFIX.replace("-", "")).translate(_MISREAD)
    identity = Secret(_PREFIX + data)
    try:
        recipient_of(identity)
    except Undecryptable as exc:
        raise KnownError(ErrorCode.RECOVERY_CODE_WRONG) from exc
    return identity


def take_over(ledger: Ledger, objects: Objects, keys: DeviceKeys, identity: Secret) -> None:
    """Make this computer the one that reads and writes the archive.

    Where this computer has lost its key, everything is rewritten for a new one before that reaches
    the keyring; cut off in between, the code still opens everything.
    Raises `KnownError`: `RECOVERY_CODE_WRONG`, `ARCHIVE_DAMAGED`, `ARCHIVE_TOO_NEW`.
    """
    device = Device.load(keys) or Device.new(keys)
    ledger.read_with(identity, device)
    if ledger.whole:
        undo_begun(ledger, objects, (identity,), None)
    ledger.drop(ledger.redundant())
    ledger.set_aside_damaged()
    merge(ledger, at_least=2)
    _renumber(ledger, device)
    for item_id in sorted(ledger.contents.shredded):
        objects.remove(item_id)
    device.drop_old_identities()


def _renumber(ledger: Ledger, device: Device) -> None:
    """Write every page for today's readers, closing the gaps that were found on the way.

    Numbers are never used twice: a last, empty page takes those that are missing at the end.
    """
    readers = ledger.readers()
    first = 1
    for page in ledger.pages():
        records = ledger.contents.alive(page.records)
        renewed = replace(page, first=first, readers=readers, records=records)
        ledger.put(renewed)
        if renewed.name != page.name:
            ledger.drop((page.name,))
        first = page.last + 1
    last = 1 + max(ledger.last, device.seen)
    ledger.put(Page(first=first, last=last, readers=readers))
    device.saw(last)
