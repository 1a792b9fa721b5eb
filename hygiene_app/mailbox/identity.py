"""Is this still the message that was reviewed, and where else does it lie?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.dates import parse_internal
from hygiene_app.mailbox.envelope import envelope_of, from_header
from hygiene_app.mailbox.header import (
    IDENTITY_ITEMS,
    PLAIN_ITEMS,
    Place,
    asking,
    identity_of,
)
from hygiene_app.mailbox.listing import found_uids, uids_above
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.stream import Fetch, FetchStream, Understood
from hygiene_app.mailbox.substitute import far_off, is_note
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, fetch_items, flags_of, number, text
from hygiene_app.mailbox.wire import Answer, Literal, quoted
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import Identity, MessageRef, RawMessage

V = TypeVar("V")


def place_of(ref: MessageRef) -> Place:
    """Return the folder of a message."""
    return Place(account=ref.account, folder=ref.folder, uidvalidity=ref.uidvalidity)


def items_for(answers: Iterable[Answer], uid: int, needed: str) -> dict[str, Token] | None:
    """Return the items of one message that hold what is `needed`; None where it is not there.

    Raises `BrokenAnswer` where there is an answer, but none that can be understood.
    """
    broken = False
    for answer in answers:
        try:
            items = fetch_items(answer)
        except BrokenAnswer:
            broken = True
            continue
        if items.get("UID") == uid and needed in items:
            return items
    if broken:
        raise BrokenAnswer
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as it lies there now; its identity also with what was not known at the review."""

    identity: Identity
    flags: tuple[str, ...]

    @property
    def marked(self) -> bool:
        """Whether it carries \\Deleted."""
        return any(flag.lower() == "\\deleted" for flag in self.flags)


def check(session: Session, identity: Identity, *, writable: bool = False) -> Seen:
    """Open the folder, compare the message with what was reviewed, and return what is there.

    Raises `PreconditionFailed`: `MESSAGE_GONE`, `MESSAGE_CHANGED`; and as `Session.ask_in`.
    """
    ref, place = identity.ref, place_of(identity.ref)
    found: Identity | None = None
    for wanted, needed in ((IDENTITY_ITEMS, "ENVELOPE"), (PLAIN_ITEMS, "BODY[]")):
        command = b"UID FETCH %d " % ref.uid + asking(wanted, session.behaviour.identity_items)
        answers = session.ask_in(place, command, writable=writable)
        try:
            items = items_for(answers, ref.uid, needed)
            if items is None:
                raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
            found = identity_of(items, place)
        except BrokenAnswer:
            continue
        break
    if found is None or not _agree(found, identity):
        raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
    return Seen(identity=found, flags=flags_of(items.get("FLAGS") if items else None))


def _agree(found: Identity, reviewed: Identity) -> bool:
    """Whether nothing differs; the id of the server counts where both know it."""
    if found.email_id and reviewed.email_id:
        return found == reviewed
    return replace(found, email_id="") == replace(reviewed, email_id="")


def is_there(session: Session, ref: MessageRef) -> bool:
    """Whether anything lies at this place now. Raises as `Session.ask_in`."""
    answers = session.ask_in(place_of(ref), b"UID FETCH %d (UID)" % ref.uid)
    return any(_uid_of(answer) == ref.uid for answer in answers)


def _uid_of(answer: Answer) -> Token:
    try:
        return fetch_items(answer).get("UID")
    except BrokenAnswer:
        return None


def whole(session: Session, ref: MessageRef) -> RawMessage:
    """Fetch a message byte for byte.

    Raises `PreconditionFailed(MESSAGE_GONE)`; `KnownError(MESSAGE_SUBSTITUTED)` for a server
    that gives nothing, a note of its own, or something else instead of the message.
    """
    command = b"UID FETCH %d (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])" % ref.uid
    try:
        items = items_for(session.ask_in(place_of(ref), command), ref.uid, "BODY[]")
        if items is None:
            raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
        received = parse_internal(text(items.get("INTERNALDATE")))
    except BrokenAnswer as exc:
        raise KnownError(ErrorCode.SERVER_REFUSED, command="FETCH") from exc
    body = items["BODY[]"]
    data = body if isinstance(body, bytes) else text(body).encode("latin-1")
    size = items.get("RFC822.SIZE")
    if (not data and size != 0) or is_note(data):
        raise KnownError(ErrorCode.MESSAGE_SUBSTITUTED)
    if isinstance(size, int) and far_off(data, size) and _is_another(session, ref, data):
        raise KnownError(ErrorCode.MESSAGE_SUBSTITUTED)
    return RawMessage(data=data, flags=flags_of(items.get("FLAGS")), received=received)


def _is_another(session: Session, ref: MessageRef, data: bytes) -> bool:
    """Whether these bytes have another Message-ID than the message that the server lists."""
    answers = session.ask_in(place_of(ref), b"UID FETCH %d (UID ENVELOPE)" % ref.uid)
    try:
        items = items_for(answers, ref.uid, "ENVELOPE")
        listed = envelope_of(items["ENVELOPE"]).message_id if items else ""
    except BrokenAnswer:
        return False
    return listed != from_header(data.replace(b"\r\n", b"\n").partition(b"\n\n")[0])[0].message_id


def locate(session: Session, place: Place, identity: Identity) -> tuple[MessageRef, ...]:
    """Find a message in a folder, whatever its UID there.

    SEARCH is asked first; since it can be wrong or late, nothing found means that the sizes of
    all messages are compared. Raises as `Session.ask_in`.
    """
    found = hinted(session, place, identity)
    if found:
        return found
    uids = uids_above(session, place, 0)
    return _matching(session, place, _of_size(session, place, uids, identity.size), identity)


def hinted(session: Session, place: Place, identity: Identity) -> tuple[MessageRef, ...]:
    """Find this message in a folder as far as SEARCH helps; each hit is fetched and compared."""
    for command in _searches(session, identity):
        found = _matching(session, place, sorted(_search(session, place, command)), identity)
        if found:
            return found
    return ()


def _searches(session: Session, identity: Identity) -> Iterator[tuple[bytes | Literal, ...]]:
    """Yield what to search by: the id of the server, then the Message-ID."""
    by_id = session.behaviour.search_by_id(identity)
    if by_id is not None:
        yield (by_id,)
        if session.behaviour.lasting_ids:
            return
    message_id = identity.message_id
    if message_id and message_id.isascii() and message_id.isprintable():
        yield b"UID SEARCH HEADER MESSAGE-ID ", quoted(message_id)


def _search(session: Session, place: Place, command: tuple[bytes | Literal, ...]) -> set[int]:
    try:
        return found_uids(session.ask_in(place, command))
    except PreconditionFailed:
        raise
    except KnownError as exc:
        if exc.code is not ErrorCode.SERVER_REFUSED:
            raise
        return set()


def _of_size(session: Session, place: Place, uids: Iterable[int], size: int) -> list[int]:
    """Return the messages of this size: few, and cheap to find."""
    return [
        answer.uid
        for _, answer in _fetched(session, place, uids, b"(UID RFC822.SIZE)", _size)
        if answer is not None and answer.value == size
    ]


def _matching(
    session: Session, place: Place, uids: Iterable[int], identity: Identity
) -> tuple[MessageRef, ...]:
    """Return those that are the message: by Message-ID and size, without id by date and size."""
    found: list[MessageRef] = []
    understand = partial(_identity, place)
    unclear = set(uids)
    behaviour = session.behaviour
    for wanted in (IDENTITY_ITEMS, PLAIN_ITEMS):
        items = asking(wanted, behaviour.identity_items)
        for _, answer in _fetched(session, place, unclear, items, understand):
            if answer is None:
                continue
            unclear.discard(answer.uid)
            if is_same(identity, answer.value, lasting_ids=behaviour.lasting_ids):
                found.append(answer.value.ref)
    return tuple(sorted(found))


def _fetched(
    session: Session,
    place: Place,
    uids: Iterable[int],
    items: bytes,
    understand: Callable[[Answer], Understood[V] | None],
) -> Iterator[tuple[Fetch, Understood[V] | None]]:
    chunks = list(uid_sets.chunks(uids, uid_sets.MAX_UIDS))
    plan = (Fetch(uids=chunk, items=items) for chunk in chunks)
    return FetchStream(session, place, plan, understand).answers()


def _size(answer: Answer) -> Understood[int] | None:
    try:
        items = fetch_items(answer)
        return Understood(number(items["UID"]), number(items["RFC822.SIZE"]))
    except (BrokenAnswer, KeyError):
        return None


def _identity(place: Place, answer: Answer) -> Understood[Identity] | None:
    try:
        found = identity_of(fetch_items(answer), place)
    except BrokenAnswer:
        return None
    return Understood(found.ref.uid, found) if found is not None else None


def is_same(one: Identity, other: Identity, *, lasting_ids: bool = False) -> bool:
    """Whether two places hold the same message.

    Args:
        lasting_ids: the server would know it by the same id in both.
    """
    if lasting_ids and one.email_id and other.email_id and one.email_id != other.email_id:
        return False
    if one.message_id != other.message_id or one.size != other.size:
        return False
    return bool(one.message_id) or one.received == other.received
