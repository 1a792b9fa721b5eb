"""A new recovery code in the place of the old one, in two steps that may be cut off anywhere.

First every file is written for both codes. Only when the user has confirmed that the new one is in
their hands is everything written for that one alone. So at each moment the old code opens
everything, or the new one does, and the newest file says which.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hygiene_app.archive import code_mark
from hygiene_app.archive.cipher import new_identity, recipient_of
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.page import Readers
from hygiene_app.archive.upkeep import rewrite
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

Checkpoint = Callable[[str], None]


def begin(ledger: Ledger, checkpoint: Checkpoint) -> Secret:
    """Write everything for a new code too, and return it; the old one goes on opening everything.

    Raises `KnownError(ARCHIVE_DAMAGED)` where a file cannot be read: the new code would not open it
    when it is repaired.
    """
    if ledger.damaged:
        raise KnownError(ErrorCode.ARCHIVE_DAMAGED)
    code = new_identity()
    readers = replace(ledger.readers(), following=recipient_of(code))
    rewrite(ledger, readers)
    checkpoint("renewal-written")
    ledger.append(readers=readers)
    return code


def confirm(ledger: Ledger, code: Secret, folder: Path, checkpoint: Checkpoint) -> None:
    """Let the new code take the place of the old one; nothing happens where it already has.

    `folder` is that of the archive, where its mark is told.

    Raises `KnownError`: `RECOVERY_CODE_WRONG` where it is another one; `ARCHIVE_DAMAGED`.
    """
    readers, recipient = ledger.readers(), recipient_of(code)
    if recipient == readers.recovery and not readers.following:
        return
    if recipient != readers.following:
        raise KnownError(ErrorCode.RECOVERY_CODE_WRONG)
    if ledger.damaged:
        raise KnownError(ErrorCode.ARCHIVE_DAMAGED)
    # It may be that policy named other escrow recipients meanwhile: first everything is for both.
    rewrite(ledger)
    # Before anything is only for the new code: who then comes with the old one is told the mark.
    code_mark.write(folder, recipient)
    checkpoint("renewal-marked")
    _settle(ledger, replace(readers, recovery=recipient, following=""), checkpoint)


def cancel(ledger: Ledger, checkpoint: Checkpoint) -> None:
    """Forget a code that was not confirmed; the old one opens everything, as it did all along."""
    readers = ledger.readers()
    if readers.following:
        _settle(ledger, replace(readers, following=""), checkpoint)


def _settle(ledger: Ledger, readers: Readers, checkpoint: Checkpoint) -> None:
    ledger.append(readers=readers)
    checkpoint("renewal-settled")
    rewrite(ledger)
