"""Taking away one message, and only that one (design §4).

EXPUNGE without UIDs and CLOSE remove what other programs marked: neither is ever sent.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from hygiene_app.mailbox.identity import Seen, check, is_there, locate, place_of
from hygiene_app.mailbox.leftovers import place_now, remains
from hygiene_app.mailbox.refusal import folder_refusal, refusal
from hygiene_app.mailbox.session import Done, Session
from hygiene_app.mailbox.wire import Answer, quoted
from hygiene_app.model.account import Capabilities
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.message import Identity, MessageRef

_COPYUID = re.compile(rb"\[COPYUID (\d+) ([\d:,]+) (\d+)\]", re.IGNORECASE)


def to_trash(session: Session, able: Capabilities, identity: Identity) -> MessageRef | None:
    """Move one message to the Trash (RFC 6851); return where it went, None where nobody told.

    Raises `KnownError`: `NO_TRASH`, `CANNOT_MOVE`, `NOT_VERIFIED`, `SERVER_REFUSED`;
    `PreconditionFailed`; `Uncertain` where the outcome could not be seen.
    """
    if able.trash is None:
        raise KnownError(ErrorCode.NO_TRASH)
    if not able.move and not able.uidplus:
        raise KnownError(ErrorCode.CANNOT_MOVE)
    seen = check(session, identity, writable=True)
    if session.behaviour.same_folder(identity.ref.folder, able.trash):
        return identity.ref
    if not able.move:
        return _copy_and_remove(session, able.trash, seen)
    return _move(session, able.trash, identity)


def bring_back(
    session: Session, able: Capabilities, identity: Identity, folder: str
) -> MessageRef | None:
    """Move one message out of the Trash into a folder; return where it went.

    Raises as `to_trash`, and `KnownError(FOLDER_GONE)`.
    """
    if not able.move and not able.uidplus:
        raise KnownError(ErrorCode.CANNOT_MOVE)
    seen = check(session, identity, writable=True)
    try:
        if able.move:
            return _move(session, folder, identity)
        return _copy_and_remove(session, folder, seen)
    except KnownError as exc:
        if exc.code is ErrorCode.NO_TRASH:
            raise KnownError(ErrorCode.FOLDER_GONE) from exc
        raise


def _move(session: Session, trash: str, identity: Identity) -> MessageRef | None:
    done = session.change(b"UID MOVE %d " % identity.ref.uid, quoted(trash))
    if not done.status.ok:
        raise _no_way_to_trash(done, "MOVE")
    _see_that_it_is_gone(session, identity)
    return _destination(done, trash, identity)


def remove(session: Session, able: Capabilities, identity: Identity) -> None:
    """Remove one message for good.

    Raises `KnownError`: `CANNOT_DELETE`, `NOT_VERIFIED`, `SERVER_REFUSED`;
    `PreconditionFailed`; `Uncertain`.
    """
    by_trash = session.behaviour.deletes_in_trash
    if not able.uidplus or (by_trash and (able.trash is None or not able.move)):
        raise KnownError(ErrorCode.CANNOT_DELETE)
    seen = check(session, identity, writable=True)
    if by_trash and able.trash is not None:
        _delete_in_trash(session, able.trash, seen)
    else:
        _delete(session, seen)


def _delete_in_trash(session: Session, trash: str, seen: Seen) -> None:
    """Move the message to the Trash, where UID EXPUNGE removes it and not only a label of it."""
    if session.behaviour.same_folder(seen.identity.ref.folder, trash):
        _delete(session, seen)
        return
    there = _move(session, trash, seen.identity) or _first_in(session, trash, seen.identity)
    if there is None:
        raise KnownError(ErrorCode.NOT_VERIFIED)
    try:
        _delete(session, check(session, replace(seen.identity, ref=there), writable=True))
    except PreconditionFailed as exc:
        if exc.code is not ErrorCode.MESSAGE_GONE:  # what lies in the Trash is not ours to touch
            raise KnownError(ErrorCode.NOT_VERIFIED) from exc
    if remains(session, trash, seen.identity):
        raise KnownError(ErrorCode.NOT_VERIFIED)


def _first_in(session: Session, folder: str, identity: Identity) -> MessageRef | None:
    place = place_now(session, folder, identity.ref.account)
    return next(iter(locate(session, place, identity)), None)


def unmark(session: Session, identity: Identity) -> bool:
    """Take \\Deleted off the message that was reviewed; return whether it carried it.

    For a removal that was interrupted between the mark and UID EXPUNGE: the next program that
    sends EXPUNGE would finish it, days later and unseen.

    Raises `PreconditionFailed`; `KnownError`: `SERVER_REFUSED`, `READ_ONLY`; `Uncertain`.
    """
    if not check(session, identity, writable=True).marked:
        return False
    done = session.change(b"UID STORE %d -FLAGS.SILENT (\\Deleted)" % identity.ref.uid)
    if not done.status.ok:
        raise refusal(done.status, "STORE")
    return True


def _copy_and_remove(session: Session, trash: str, seen: Seen) -> MessageRef | None:
    """What MOVE does, in steps; nothing is removed before the copy has been seen."""
    identity = seen.identity
    done = session.change(b"UID COPY %d " % identity.ref.uid, quoted(trash))
    if not done.status.ok:
        raise _no_way_to_trash(done, "COPY")
    copy = _destination(done, trash, identity)
    if copy is None or not _holds(session, copy, identity):
        raise KnownError(ErrorCode.NOT_VERIFIED)
    _delete(session, check(session, identity, writable=True))
    return copy


def _holds(session: Session, copy: MessageRef, identity: Identity) -> bool:
    return copy in locate(session, place_of(copy), identity)


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


def _delete(session: Session, seen: Seen) -> None:
    """Mark and remove this UID (RFC 4315 §2.1); the mark goes again where removing failed."""
    identity, was_marked = seen.identity, seen.marked
    uid = identity.ref.uid
    marked = session.change(b"UID STORE %d +FLAGS.SILENT (\\Deleted)" % uid)
    if not marked.status.ok:
        raise refusal(marked.status, "STORE")
    expunged = session.change(b"UID EXPUNGE %d" % uid)
    if not expunged.status.ok:
        known = refusal(expunged.status, "EXPUNGE")
        raise known if was_marked else _unmarked(session, uid, known)
    try:
        _see_that_it_is_gone(session, identity)
    except KnownError as exc:
        if exc.code is not ErrorCode.NOT_VERIFIED or was_marked:
            raise
        check(session, identity, writable=True)
        raise _unmarked(session, uid, exc) from exc


def _unmarked(session: Session, uid: int, known: KnownError) -> KnownError:
    """Take the mark off, and return what to raise: `Uncertain` where it may still be there."""
    try:
        done = session.change(b"UID STORE %d -FLAGS.SILENT (\\Deleted)" % uid)
    except KnownError as exc:
        return Uncertain(exc.code, **exc.facts)
    return known if done.status.ok else Uncertain(known.code, **known.facts)


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
