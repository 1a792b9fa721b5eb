"""STATUS (RFC 3501 §6.3.10): how many messages, and which numbering."""

from collections.abc import Iterable, Sequence

from hygiene_app.mailbox.refusal import folder_refusal
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, number, read_tokens, text
from hygiene_app.mailbox.wire import Answer, Flight, Inbox, Wire, quoted
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import FolderState

AHEAD = 100
"""STATUS commands in flight at once."""

_ITEMS = ("UIDVALIDITY", "UIDNEXT", "MESSAGES")
_ASKED = f" ({' '.join(_ITEMS)})".encode()
_ABOUT_THE_FOLDER = (ErrorCode.FOLDER_GONE, ErrorCode.SERVER_REFUSED)


def state_of(session: Session, folder: str) -> FolderState:
    """Return what STATUS says, in one round trip.

    Raises `KnownError`: `FOLDER_GONE`, `SERVER_REFUSED`, `THROTTLED`, `CONNECTION_LOST`.
    """

    def work(wire: Wire) -> tuple[Flight, list[Answer]]:
        flight = wire.send(b"STATUS ", quoted(folder), _ASKED)
        return flight, wire.finish(flight)

    flight, answers = session.look(work)
    if flight.status is not None and not flight.status.ok:
        raise folder_refusal(flight.status, "STATUS")
    for _, state in _told(answers):
        return state
    raise KnownError(ErrorCode.SERVER_REFUSED, command="STATUS")


def states_of(session: Session, folders: Sequence[str]) -> dict[str, FolderState]:
    """Return what STATUS says of each, `AHEAD` of them a round trip; what it refuses is left out.

    Raises `KnownError`: `THROTTLED`, `SIGN_IN_REFUSED`, `CONNECTION_LOST`.
    """
    found: dict[str, FolderState] = {}
    for start in range(0, len(folders), AHEAD):
        found |= _together(session, folders[start : start + AHEAD])
    return found


def _together(session: Session, folders: Sequence[str]) -> dict[str, FolderState]:
    def work(wire: Wire) -> tuple[list[Flight], list[Answer]]:
        inbox = Inbox()
        flights = [wire.send(b"STATUS ", quoted(one), _ASKED, inbox=inbox) for one in folders]
        return flights, [answer for flight in flights for answer in wire.finish(flight)]

    flights, answers = session.look(work)
    told = dict(_told(answers))
    found: dict[str, FolderState] = {}
    for folder, flight in zip(folders, flights, strict=True):
        if flight.status is not None and not flight.status.ok:
            known = folder_refusal(flight.status, "STATUS")
            if known.code not in _ABOUT_THE_FOLDER:
                raise known
            continue
        state = _named(session, told, folder) or _alone(session, folder)
        if state is not None:
            found[folder] = state
    return found


def _named(session: Session, told: dict[str, FolderState], folder: str) -> FolderState | None:
    """Return what was said of this folder, under whatever spelling that means the same."""
    same = session.behaviour.same_folder
    return told.get(folder) or next(
        (state for name, state in told.items() if same(name, folder)), None
    )


def _alone(session: Session, folder: str) -> FolderState | None:
    """Ask once more about a folder that the answer calls by another name, or not at all."""
    try:
        return state_of(session, folder)
    except KnownError as exc:
        if exc.code in _ABOUT_THE_FOLDER:
            return None
        raise


def _told(answers: Sequence[Answer]) -> Iterable[tuple[str, FolderState]]:
    """Yield the names of folders, as they key every command, with what is said of them."""
    for answer in answers:
        if not answer[0].upper().startswith(b"* STATUS "):
            continue
        try:
            name, items = read_tokens(answer, len(b"* STATUS "))[-2:]
            if isinstance(items, list):
                found = dict(zip(map(text, items[::2]), map(number, items[1::2]), strict=True))
                validity, uidnext, messages = (found[item] for item in _ITEMS)
                state = FolderState(uidvalidity=validity, uidnext=uidnext, messages=messages)
                yield _key(name), state
        except (BrokenAnswer, KeyError, ValueError):
            continue


def _key(name: Token) -> str:
    if name is None:
        return "NIL"
    raw = name if isinstance(name, bytes) else text(name).encode("latin-1")
    return raw.decode("utf-8", "surrogateescape")
