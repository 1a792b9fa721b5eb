"""Phase two of a scan: only the parts that are to be read, the same section for many messages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.stream import Fetch, FetchStream, Understood
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, fetch_items
from hygiene_app.mailbox.transfer import undo
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.job import Job
from hygiene_app.model.message import PartContent, PartRequest

BATCH = 200


def parts(
    session: Session, place: Place, requests: Sequence[PartRequest], job: Job
) -> Iterator[PartContent]:
    """Yield each part as it arrives, its transfer encoding undone; one answer a request.

    No more than one part is held in memory. A message that is gone gives None.
    Raises as `Session.open`, and `KnownError(CONNECTION_LOST)`.
    """
    wanted: defaultdict[tuple[int, str], list[PartRequest]] = defaultdict(list)
    for one in requests:
        wanted[one.uid, one.number].append(one)
    for fetch, answer in FetchStream(session, place, _plan(requests), _content).answers():
        job.check()
        if answer is not None:
            arrived = [(answer.uid, answer.value)]
        else:
            arrived = [(uid, None) for uid in sorted(fetch.waiting)]
        for uid, data in arrived:
            for request in wanted[uid, fetch.section]:
                yield _part(request, data)


def _plan(requests: Sequence[PartRequest]) -> Iterator[Fetch]:
    uids: defaultdict[str, set[int]] = defaultdict(set)
    for one in requests:
        uids[one.number].add(one.uid)
    for section, members in uids.items():
        items = f"(UID BODY.PEEK[{section}])".encode("ascii")
        for chunk in uid_sets.chunks(members, BATCH):
            yield Fetch(uids=chunk, items=items, section=section)


def _content(answer: Answer) -> Understood[bytes | None] | None:
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
    if data is not None and request.number:
        data = undo(data, request.encoding)
    return PartContent(uid=request.uid, number=request.number, data=data)
