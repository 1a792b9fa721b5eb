"""Taking away one message, and only that one (design §4).

EXPUNGE without UIDs and CLOSE remove what other programs marked: neither is ever sent.
"""

import logging
import re
from collections.abc import Iterable

from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.identity import check, is_there, locate
from hygiene_app.mailbox.refusal import folder_refusal, refusal
from hygiene_app.mailbox.session import Done, Session
from hygiene_app.mailbox.wire import Answer, quoted
from hygiene_app.model.account import Capabilities
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.message import Identity, MessageRef

log = logging.getLogger(__name__)

_COPYUID = re.compile(rb"\[COPYUID (\d+) ([\d:,]+) (\d+)\]", re.IGNORECASE)
_DELETED = "\\Deleted"


def to_trash(session: Session, able: Capabilities, identity: Identity) -> MessageRef | None:
    """Move one message to the Trash (RFC 6851); return where it went, None where nobody told.

    Raises `KnownError`: `NO_TRASH`, `CANNOT_MOVE`, `NOT_VERIFIED`, `SERVER_REFUSED`;
    `PreconditionFailed`; `Uncertain` where the outcome could not be seen.
    """
    if able.trash is None:
        raise KnownError(ErrorCode.NO_TRASH)
    if not able.move and not able.uidplus:
        raise KnownError(ErrorCode.CANNOT_MOVE)
    flags = check(session, identity, writable=True)
    if identity.ref.folder == able.trash:
        return identity.ref
    if not able.move:
        return _copy_and_remove(session, able.trash, identity, flags)
    done = session.change(b"UID MOVE %d " % identity.ref.uid, quoted(able.trash))
    if not done.status.ok:
        raise _no_way_to_trash(done, "MOVE")
    _see_that_it_is_gone(session, identity)
    return _destination(done, able.trash, identity)


def remove(session: Session, able: Capabilities, identity: Identity) -> None:
    """Remove one message for good.

    Raises `KnownError`: `CANNOT_DELETE`, `NOT_VERIFIED`, `SERVER_REFUSED`;
    `PreconditionFailed`; `Uncertain`.
    """
    if not able.uidplus:
        raise KnownError(ErrorCode.CANNOT_DELETE)
    _delete(session, identity, check(session, identity, writable=True))


def _copy_and_remove(
    session: Session, trash: str, identity: Identity, flags: tuple[str, ...]
) -> MessageRef | None:
    """What MOVE does, in steps; nothing is removed before the copy has been seen."""
    done = session.change(b"UID COPY %d " % identity.ref.uid, quoted(trash))
    if not done.status.ok:
        raise _no_way_to_trash(done, "COPY")
    copy = _destination(done, trash, identity)
    if copy is None or not _holds(session, copy, identity):
        raise KnownError(ErrorCode.NOT_VERIFIED)
    check(session, identity, writable=True)
    _delete(session, identity, flags)
    return copy


def _holds(session: Session, copy: MessageRef, identity: Identity) -> bool:
    place = Place(account=copy.account, folder=copy.folder, uidvalidity=copy.uidvalidity)
    return copy in locate(session, place, identity)


def _no_way_to_trash(done: Done, command: str) -> KnownError:
    known = folder_refusal(done.status, command)
    if known.code is ErrorCode.FOLDER_GONE and done.status.code in ("TRYCREATE", "NONEXISTENT"):
        return KnownError(ErrorCode.NO_TRASH)
    return refusal(done.status, command)


def _destination(done: Done, folder: str, identity: Identity) -> MessageRef | None:
    """Return where COPYUID says the message went (RFC 4315 §3); MOVE tells before its end."""
    for line in (*_heads(done.answers), done.status.text.encode("latin-1")):
        told = _COPYUID.search(line)
        if told is not None and told[2] == b"%d" % identity.ref.uid:
            return MessageRef(
                account=identity.ref.account,
                folder=folder,
                uidvalidity=int(told[1]),
                uid=int(told[3]),
            )
    return None


def _heads(answers: Iterable[Answer]) -> list[bytes]:
    return [answer[0] for answer in answers]


def _delete(session: Session, identity: Identity, flags: tuple[str, ...]) -> None:
    """Mark and remove this UID (RFC 4315 §2.1); the mark goes again where removing failed."""
    uid = identity.ref.uid
    was_marked = any(flag.lower() == _DELETED.lower() for flag in flags)
    marked = session.change(b"UID STORE %d +FLAGS.SILENT (\\Deleted)" % uid)
    if not marked.status.ok:
        raise refusal(marked.status, "STORE")
    expunged = session.change(b"UID EXPUNGE %d" % uid)
    if not expunged.status.ok:
        if not was_marked:
            _unmark(session, uid)
        raise refusal(expunged.status, "EXPUNGE")
    try:
        _see_that_it_is_gone(session, identity)
    except KnownError as exc:
        if exc.code is ErrorCode.NOT_VERIFIED and not was_marked:
            check(session, identity, writable=True)
            _unmark(session, uid)
        raise


def _unmark(session: Session, uid: int) -> None:
    done = session.change(b"UID STORE %d -FLAGS.SILENT (\\Deleted)" % uid)
    if not done.status.ok:
        log.warning("a message that could not be removed keeps its \\Deleted mark")


def _see_that_it_is_gone(session: Session, identity: Identity) -> None:
    """Raises `NOT_VERIFIED` where it still lies there, `Uncertain` where nobody can look."""
    try:
        still = is_there(session, identity.ref)
    except PreconditionFailed as exc:
        raise Uncertain(ErrorCode.NOT_VERIFIED) from exc
    except KnownError as exc:
        raise Uncertain(exc.code) from exc
    if still:
        raise KnownError(ErrorCode.NOT_VERIFIED)
