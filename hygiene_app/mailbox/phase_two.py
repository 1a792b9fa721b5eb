"""Phase two of a scan: only the parts that are to be read, the same section for many messages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.stream import Fetch, FetchStream, Understood
from hygiene_app.mailbox.substitute import real
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, fetch_items
from hygiene_app.mailbox.transfer import undo
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.job import Job
from hygiene_app.model.message import PartContent, PartRequest

WINDOW = 50
"""Messages whose parts are asked for together, so that messages are complete in their order."""

AHEAD = 1_600
"""Parts asked for at once, of as many messages at most: some 60 MB, which 50 ms cannot stop."""

_WORTH_MISSING = 16
"""Octets that phase one promised; a part of a line end or two may well come empty."""

_USUAL = re.compile(rb"\* \d+ FETCH \(UID (\d{1,10}) BODY\[([\d.]*+)\] \Z")
"""What stands before the content of a part; `tokens` understands what else may stand there."""

_Wanted = dict[Fetch, defaultdict[int, list[PartRequest]]]


def parts(
    session: Session, place: Place, requests: Iterable[PartRequest], job: Job
) -> Iterator[PartContent]:
    """Yield each part as it arrives, its transfer encoding undone; one answer a request.

    Requests are taken as there is room for more in flight, and answered window by window: those
    for the first `WINDOW` messages before nearly all others. No more than one part is held in
    memory. A message that is gone gives None, and so does one for which the server gives nothing,
    or a note of its own.
    Raises as `Session.open`, and `KnownError(CONNECTION_LOST)`.
    """
    wanted: _Wanted = {}
    plan = _plan(requests, wanted)
    for fetch, answer in FetchStream(session, place, plan, _content, ahead=AHEAD).answers():
        job.check()
        if answer is not None:
            for request in wanted[fetch][answer.uid]:
                yield _part(request, answer.value)
        else:
            asked = wanted.pop(fetch)
            for uid in sorted(fetch.waiting):
                for request in asked[uid]:
                    yield _part(request, None)


def _plan(requests: Iterable[PartRequest], wanted: _Wanted) -> Iterator[Fetch]:
    """Yield what to fetch, and note in `wanted` which requests it answers."""
    for window in _windows(requests):
        sections: defaultdict[str, defaultdict[int, list[PartRequest]]]
        sections = defaultdict(lambda: defaultdict(list))
        for one in window:
            sections[one.number][one.uid].append(one)
        for section, asked in sections.items():
            items = f"(UID BODY.PEEK[{section}])".encode("ascii")
            fetch = Fetch(uids=tuple(sorted(asked)), items=items, section=section)
            wanted[fetch] = asked
            yield fetch


def _windows(requests: Iterable[PartRequest]) -> Iterator[list[PartRequest]]:
    """Yield requests in their order, for so many messages at a time."""
    window: list[PartRequest] = []
    uids: set[int] = set()
    for one in requests:
        if len(uids) == WINDOW and one.uid not in uids:
            yield window
            window, uids = [], set()
        window.append(one)
        uids.add(one.uid)
    if window:
        yield window


def _content(answer: Answer) -> Understood[bytes | None] | None:
    usual = _USUAL.match(answer[0]) if answer[2:] == [b")\r\n"] else None
    if usual is not None:
        return Understood(int(usual[1]), answer[1], usual[2].decode("ascii"))
    try:
        items = fetch_items(answer)
    except BrokenAnswer:
        return None
    uid = items.get("UID")
    if "BODY[]" not in items or not isinstance(uid, int):
        return None
    return Understood(uid, _data(items["BODY[]"]), str(items["SECTION"]))


def _data(value: Token) -> bytes | None:
    if value is None or isinstance(value, bytes):
        return value
    return str(value).encode("latin-1")


def _part(request: PartRequest, data: bytes | None) -> PartContent:
    """Return the part; what the server put in its place counts as missing."""
    if data is not None and request.number:
        data = undo(data, request.encoding) if data or request.size < _WORTH_MISSING else None
    return PartContent(uid=request.uid, number=request.number, data=real(data, request.number))
