"""The printed code: reading it as people type it, and taking an archive over with it."""

from dataclasses import replace

from hygiene_app.archive import code_mark
from hygiene_app.archive.cipher import Undecryptable, recipient_of
from hygiene_app.archive.code_mark import Marks
from hygiene_app.archive.device import Device
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.ledger_files import Failure
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Page
from hygiene_app.archive.spans import gaps
from hygiene_app.archive.synced import is_placeholder
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


def take_over(
    ledger: Ledger, objects: Objects, device: Device, identity: Secret, *, incomplete: bool
) -> None:
    """Make this computer the one that reads and writes the archive.

    Everything is rewritten for `device` before its keys reach the keyring; cut off in between, the
    code still opens everything.

    Args:
        incomplete: go on where not all of the archive is here, and make the best of it.

    Raises `KnownError`: `RECOVERY_CODE_WRONG`, `RECOVERY_CODE_OTHER`, `RECOVERY_CODE_REPLACED`,
    `ARCHIVE_NOT_SYNCED`, `ARCHIVE_DAMAGED`, `ARCHIVE_TOO_NEW`.
    """
    ledger.read_with(identity, device)
    _require_fit(ledger, objects, identity, incomplete=incomplete)
    if ledger.whole:
        undo_begun(ledger, objects, (identity,), None)
    ledger.drop(ledger.redundant())
    ledger.set_aside_damaged()
    merge(ledger, at_least=2)
    _renumber(ledger, device)
    for item_id in sorted(ledger.contents.shredded):
        objects.remove(item_id)
    device.drop_old_identities()


def _require_fit(ledger: Ledger, objects: Objects, identity: Secret, *, incomplete: bool) -> None:
    """Refuse to take over what this code does not open, or what is only partly here.

    Setting files aside and counting anew in a folder that is still being synchronised would make
    two archives out of one.
    """
    if not ledger.readable:
        raise _no_fit(ledger, identity)
    if incomplete:
        return
    if ledger.newest_is_foreign:
        raise _told(ErrorCode.RECOVERY_CODE_REPLACED, code_mark.read(objects.folder.parent))
    if _partly_here(ledger, objects, identity):
        raise KnownError(ErrorCode.ARCHIVE_NOT_SYNCED)


def _no_fit(ledger: Ledger, identity: Secret) -> KnownError:
    if Failure.HOLLOW in ledger.failures.values():
        return KnownError(ErrorCode.ARCHIVE_NOT_SYNCED)
    if not ledger.newest_is_foreign:
        return KnownError(ErrorCode.ARCHIVE_DAMAGED)  # the code fits
    marks = code_mark.read(ledger.files.folder.parent)
    mark = code_mark.mark_of(recipient_of(identity))
    if marks is None:
        return KnownError(ErrorCode.RECOVERY_CODE_WRONG)
    if mark == marks.now:
        return KnownError(ErrorCode.ARCHIVE_DAMAGED)
    replaced = mark in marks.before
    code = ErrorCode.RECOVERY_CODE_REPLACED if replaced else ErrorCode.RECOVERY_CODE_OTHER
    return _told(code, marks)


def _told(code: ErrorCode, marks: Marks | None) -> KnownError:
    return KnownError(code, mark=marks.now) if marks else KnownError(code)


def _partly_here(ledger: Ledger, objects: Objects, identity: Secret) -> bool:
    names = {*ledger.damaged, *(page.name for page in ledger.pages())}
    if Failure.HOLLOW in ledger.failures.values() or gaps(names, 0):
        return True
    if any(is_placeholder(name) for name in ledger.strangers()):
        return True
    if ledger.damaged or ledger.files.lost():
        return False  # that explains objects without a key
    begun = ledger.files.drafted(ledger.drafts, (identity,), None)
    contents = ledger.contents
    explained = {*contents.kept, *contents.shredded, *(each.item.id for each in begun)}
    present, _ = objects.present()
    return bool(present - explained)


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
