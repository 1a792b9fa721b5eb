"""Which UIDs a folder holds.

SEARCH is quick and short, but some servers answer it from an index that is late or wrong. So what
it says is counted against the folder, and where that does not agree FETCH is asked.
"""

import logging
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.refusal import refusal
from hygiene_app.mailbox.session import Opened, Session
from hygiene_app.mailbox.wire import Answer, Disconnected, Status, Wire
from hygiene_app.model.errors import ErrorCode

log = logging.getLogger(__name__)

WINDOW = 80_000
"""UIDs in one answer of a server without ESEARCH: imaplib reads no line over a million octets."""

_SEARCH = re.compile(rb"\* SEARCH((?: \d+)*)", re.IGNORECASE)
_ESEARCH = re.compile(rb"\* ESEARCH\b.*? ALL ([\d:,]+)", re.IGNORECASE | re.DOTALL)
_NUMBERED = re.compile(rb"\* (\d{1,10}) FETCH \([^)]*?\bUID (\d{1,10})", re.IGNORECASE)


def uids_above(session: Session, place: Place, after: int) -> list[int]:
    """Open the folder and return its UIDs above `after`, ascending.

    Raises as `Session.open`, and `KnownError(CONNECTION_LOST)`.
    """

    def work(wire: Wire) -> list[int]:
        opened, uids = _searched(session, wire, place, after)
        if not opened.messages or 0 < opened.uidnext <= after + 1:
            return []
        if not _agrees(wire, opened, after, uids):
            log.info("what SEARCH says does not agree with the folder")
            uids = _fetched(wire, after)
        return uids

    return session.look(work)


def _searched(session: Session, wire: Wire, place: Place, after: int) -> tuple[Opened, list[int]]:
    """Open the folder and search it; with ESEARCH, whose answer is short, in one round trip."""
    command = _search_command(wire)
    if "ESEARCH" in wire.capabilities:
        opened, status, answers = session.open_asking(place, command + b"%d:*" % (after + 1))
        found = found_uids(answers) if _searches(status) else set()
    else:
        opened, found = session.open(place), set()
        for criteria in _windows(wire, opened, after):
            found.update(_run(wire, command + criteria))
    return opened, sorted(uid for uid in found if uid > after)


def _agrees(wire: Wire, opened: Opened, after: int, uids: Sequence[int]) -> bool:
    """Whether so many messages lie above `after`: the one before the first of them does not.

    One round trip, and none for a whole folder, whose number of messages is known.
    """
    before = opened.messages - len(uids)
    if not after or before < 0:
        return not before
    numbers = sorted({max(before, 1), min(before + 1, opened.messages)})
    told = dict(_numbered(wire, b"FETCH %d:%d (UID)" % (numbers[0], numbers[-1])))
    below, first = told.get(before, 0), told.get(before + 1)
    return below <= after and first == (uids[0] if uids else None) and len(told) == len(numbers)


def _fetched(wire: Wire, after: int) -> list[int]:
    """Return the UIDs above `after` as FETCH tells them."""
    told = _numbered(wire, b"UID FETCH %d:* (UID)" % (after + 1))
    return sorted({uid for _, uid in told if uid > after})


def _numbered(wire: Wire, command: bytes) -> list[tuple[int, int]]:
    """Return message numbers with their UIDs, as this command tells them."""
    flight = wire.send(command)
    found: list[tuple[int, int]] = []
    while (answer := wire.next(flight)) is not None:
        match = _NUMBERED.match(answer[0])
        if match is not None:
            found.append((int(match[1]), int(match[2])))
    if flight.status is None:
        raise Disconnected
    if not flight.status.ok:
        raise refusal(flight.status, "FETCH")
    return found


def _search_command(wire: Wire) -> bytes:
    return b"UID SEARCH RETURN (ALL) UID " if "ESEARCH" in wire.capabilities else b"UID SEARCH UID "


def _windows(wire: Wire, opened: Opened, after: int) -> Iterable[bytes]:
    if not opened.messages or 0 < opened.uidnext <= after + 1:
        return []
    if opened.messages <= WINDOW or not opened.uidnext:
        return [b"%d:*" % (after + 1)]
    first = max(after + 1, _first_uid(wire))
    return [
        b"%d:%d" % (start, start + WINDOW - 1) for start in range(first, opened.uidnext, WINDOW)
    ]


def _first_uid(wire: Wire) -> int:
    """Return the lowest UID: some servers begin at the seconds since 1970."""
    return dict(_numbered(wire, b"FETCH 1 (UID)")).get(1, 1)


def _run(wire: Wire, command: bytes) -> set[int]:
    flight = wire.send(command)
    answers = wire.finish(flight)
    if flight.status is None:
        raise Disconnected
    return found_uids(answers) if _searches(flight.status) else set()


def _searches(status: Status) -> bool:
    """Whether a search was carried out; a server that refuses it is asked in another way."""
    if status.ok:
        return True
    known = refusal(status, "SEARCH")
    if known.code is not ErrorCode.SERVER_REFUSED:
        raise known
    return False


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
            with suppress(ValueError):  # then the count will not agree
                found.update(uid_sets.read(extended[1].decode("ascii")))
    return found
