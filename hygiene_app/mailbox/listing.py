"""Which UIDs a folder holds."""

import re
from collections.abc import Iterable

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.refusal import refusal
from hygiene_app.mailbox.session import Opened, Session
from hygiene_app.mailbox.wire import Answer, Disconnected, Wire

WINDOW = 80_000
"""UIDs in one answer of a server without ESEARCH: imaplib reads no line over a million octets."""

_SEARCH = re.compile(rb"\* SEARCH((?: \d+)*)", re.IGNORECASE)
_ESEARCH = re.compile(rb"\* ESEARCH\b.*? ALL ([\d:,]+)", re.IGNORECASE | re.DOTALL)
_UID = re.compile(rb"\bUID (\d+)", re.IGNORECASE)


def uids_above(session: Session, place: Place, after: int) -> tuple[Opened, list[int]]:
    """Open the folder and return it with its UIDs above `after`, ascending.

    Raises as `Session.open`, and `KnownError(CONNECTION_LOST)`.
    """

    def work(wire: Wire) -> tuple[Opened, list[int]]:
        opened = session.open(place)
        if not opened.messages or 0 < opened.uidnext <= after + 1:
            return opened, []
        found: set[int] = set()
        for criteria in _windows(wire, opened, after):
            found.update(found_uids(_run(wire, _search_command(wire) + criteria)))
        return opened, sorted(uid for uid in found if uid > after)

    return session.look(work)


def _search_command(wire: Wire) -> bytes:
    return b"UID SEARCH RETURN (ALL) UID " if "ESEARCH" in wire.capabilities else b"UID SEARCH UID "


def _windows(wire: Wire, opened: Opened, after: int) -> Iterable[bytes]:
    if "ESEARCH" in wire.capabilities or opened.messages <= WINDOW or not opened.uidnext:
        return [b"%d:*" % (after + 1)]
    first = max(after + 1, _first_uid(wire))
    return [
        b"%d:%d" % (start, start + WINDOW - 1) for start in range(first, opened.uidnext, WINDOW)
    ]


def _first_uid(wire: Wire) -> int:
    """Return the lowest UID: some servers begin at the seconds since 1970."""
    for answer in _run(wire, b"FETCH 1 (UID)"):
        match = _UID.search(answer[0])
        if match is not None:
            return int(match[1])
    return 1


def _run(wire: Wire, command: bytes) -> list[Answer]:
    flight = wire.send(command)
    answers = wire.finish(flight)
    if flight.status is None:
        raise Disconnected
    if not flight.status.ok:
        raise refusal(flight.status, "SEARCH")
    return answers


def found_uids(answers: Iterable[Answer]) -> set[int]:
    """Return the UIDs in the answers to a search, in either form (RFC 3501, RFC 4731)."""
    found: set[int] = set()
    for answer in answers:
        plain = _SEARCH.match(answer[0])
        if plain is not None:
            found.update(map(int, plain[1].split()))
            continue
        extended = _ESEARCH.match(answer[0])
        if extended is not None:
            found.update(uid_sets.read(extended[1].decode("ascii")))
    return found
