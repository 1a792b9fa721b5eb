"""Phase one of a scan: the headers and structures of all messages, in batches."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.behaviour import Standard
from hygiene_app.mailbox.header import (
    ITEMS,
    PLAIN_ITEMS,
    Place,
    asking,
    header_of,
    plain_header_of,
    unknown_header,
)
from hygiene_app.mailbox.listing import uids_above
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.stream import Fetch, FetchStream, Understood
from hygiene_app.mailbox.tokens import BrokenAnswer, fetch_items, uid_of
from hygiene_app.mailbox.usual import usual_header
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.job import Job
from hygiene_app.model.message import MessageHeader

log = logging.getLogger(__name__)

BATCH = uid_sets.MAX_UIDS

AHEAD = 5 * BATCH
"""Messages asked for at once. More than those whose parts are in flight (`phase_two`), so that the
headers asked for while parts arrive come before these, and none is held for them."""


def headers(
    session: Session, place: Place, *, after: int, job: Job
) -> Iterator[tuple[MessageHeader, ...]]:
    """Yield the headers of all messages above `after`, ascending, at most `BATCH` at a time.

    Raises as `Session.open`, and `KnownError(CONNECTION_LOST)`.
    """
    yield from _headers(session, place, uids_above(session, place, after), job)


def headers_of(
    session: Session, place: Place, uids: Sequence[int], job: Job
) -> Iterator[tuple[MessageHeader, ...]]:
    """Yield the headers of these messages, as `headers` does; what is gone is left out."""
    yield from _headers(session, place, sorted(uids), job)


def _headers(
    session: Session, place: Place, uids: Sequence[int], job: Job
) -> Iterator[tuple[MessageHeader, ...]]:
    behaviour = session.behaviour
    items = asking(ITEMS, behaviour.scan_items)
    plan = (Fetch(uids=uids, items=items) for uids in uid_sets.chunks(uids, BATCH))
    understand = partial(_first, place, behaviour)
    stream = FetchStream(session, place, plan, understand, ahead=AHEAD)
    batches: defaultdict[Fetch, dict[int, MessageHeader]] = defaultdict(dict)
    for fetch, answer in stream.answers():
        if answer is not None:
            batches[fetch][answer.uid] = answer.value
            continue
        job.check()
        batch = batches.pop(fetch, {})
        if fetch.waiting:
            batch |= _second_try(session, place, sorted(fetch.waiting))
        if batch:
            yield tuple(batch[uid] for uid in sorted(batch))


def _first(place: Place, behaviour: Standard, answer: Answer) -> Understood[MessageHeader] | None:
    """Return one header; an answer that is broken is left out, and asked for in another way."""
    try:
        header = usual_header(answer, place) or header_of(fetch_items(answer), place)
    except BrokenAnswer:
        return None
    if header is None:
        return None
    return Understood(header.ref.uid, behaviour.labelled(header))


def _second_try(session: Session, place: Place, uids: list[int]) -> dict[int, MessageHeader]:
    """Ask for the bare header of messages whose first answer was broken or missing.

    Those that are gone by now get none; one about which the server says nothing usable is
    reported all the same.
    """
    batch: dict[int, MessageHeader] = {}
    behaviour = session.behaviour
    items = asking(PLAIN_ITEMS, behaviour.scan_items)
    plan = iter([Fetch(uids=tuple(uids), items=items)])
    understand = partial(_bare, place, behaviour)
    for fetch, answer in FetchStream(session, place, plan, understand).answers():
        if answer is not None:
            batch[answer.uid] = answer.value
        else:
            batch |= {uid: unknown_header(place, uid) for uid in fetch.refused}
    log.info("messages without a usable structure: %d", len(batch))
    return batch


def _bare(place: Place, behaviour: Standard, answer: Answer) -> Understood[MessageHeader] | None:
    try:
        items = fetch_items(answer)
        header = plain_header_of(items, place) if items else None
    except BrokenAnswer:
        uid = uid_of(answer)
        header = unknown_header(place, uid) if uid is not None else None
    if header is None:
        return None
    return Understood(header.ref.uid, behaviour.labelled(header))
