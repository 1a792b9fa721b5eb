"""Which parts of a message are worth fetching, and what the message is to its owner."""

from collections.abc import Iterable, Iterator, Sequence

from hygiene_app.model.account import Account
from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.model.finding import Direction, OwnData
from hygiene_app.model.message import FolderRole, MessageHeader, Part, PartRequest

MAX_BODY = 2_000_000
MAX_ATTACHMENT = 50_000_000
_SMALLEST_PICTURE = 15_000
"""Octets as transferred: logos and icons of signatures are below, photographed documents above."""

_TEXTS = ("text/plain", "text/html")
_NEVER = ("audio/", "video/", "font/")
_PICTURE_NAMES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".gif", ".bmp")
_PUBLIC_DOMAINS = frozenset(
    (
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "outlook.be",
        "hotmail.com",
        "hotmail.be",
        "hotmail.nl",
        "hotmail.fr",
        "live.com",
        "live.be",
        "live.nl",
        "msn.com",
        "yahoo.com",
        "yahoo.fr",
        "icloud.com",
        "me.com",
        "gmx.de",
        "gmx.net",
        "web.de",
        "telenet.be",
        "skynet.be",
        "proximus.be",
        "scarlet.be",
        "ziggo.nl",
        "kpnmail.nl",
        "planet.nl",
        "home.nl",
        "xs4all.nl",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "t-online.de",
        "proton.me",
        "protonmail.com",
    )
)
"""Domains whose addresses have nothing to do with each other: never "our company"."""


def wanted_parts(
    header: MessageHeader, *, pictures: bool = False
) -> Iterator[tuple[PartRequest, Part]]:
    """Yield the parts that recognition needs: one text of the body, and readable attachments.

    Where the structure is not known the whole message is wanted.

    Args:
        pictures: whether those that may show a document can be read too.
    """
    if not header.structure_known:
        whole = Part(number="", media_type="message/rfc822", size=header.size)
        if header.size <= MAX_ATTACHMENT:
            yield PartRequest(uid=header.ref.uid, number="", size=header.size), whole
        return
    body = _body_of(header.parts)
    if body is not None:
        yield _request(header, body), body
    for part in header.parts:
        readable = _is_document(part) or (pictures and _may_show_a_document(part))
        if part is not body and readable and part.size <= MAX_ATTACHMENT:
            yield _request(header, part), part


def skipped_parts(header: MessageHeader, *, pictures: bool = False) -> Iterator[Unreadable]:
    """Yield the attachments that are not fetched although they may matter, and why not.

    Args:
        pictures: as in `wanted_parts`.
    """
    if not header.structure_known and header.size > MAX_ATTACHMENT:
        yield Unreadable(name="", media_type="", reason=UnreadableReason.TOO_LARGE)
    for part in header.parts:
        picture = _may_show_a_document(part)
        if picture and not pictures:
            yield _unreadable(part, UnreadableReason.IMAGE)
        elif (picture or _is_document(part)) and part.size > MAX_ATTACHMENT:
            yield _unreadable(part, UnreadableReason.TOO_LARGE)


def _request(header: MessageHeader, part: Part) -> PartRequest:
    return PartRequest(
        uid=header.ref.uid, number=part.number, encoding=part.encoding, size=part.size
    )


def _unreadable(part: Part, reason: UnreadableReason) -> Unreadable:
    return Unreadable(name=part.name, media_type=part.media_type, reason=reason)


def _body_of(parts: Sequence[Part]) -> Part | None:
    for media_type in _TEXTS:
        for part in parts:
            if part.media_type == media_type and not part.attachment and 0 < part.size <= MAX_BODY:
                return part
    return None


def _is_picture(part: Part) -> bool:
    return part.media_type.startswith("image/") or part.name.lower().endswith(_PICTURE_NAMES)


def _may_show_a_document(part: Part) -> bool:
    return _is_picture(part) and part.size >= _SMALLEST_PICTURE


def _is_document(part: Part) -> bool:
    if part.size == 0 or _is_picture(part) or part.media_type.startswith(_NEVER):
        return False
    if part.media_type in _TEXTS:
        return part.attachment
    return part.attachment or bool(part.name) or part.media_type == "message/rfc822"


def direction_of(header: MessageHeader, account: Account, role: FolderRole) -> Direction:
    """Return which way a message went, seen from the owner of the mailbox."""
    sender = header.sender.email
    own = {account.email.lower(), account.user.lower()}
    company = account.domain if account.domain not in _PUBLIC_DOMAINS else ""
    ours = sender in own or role is FolderRole.SENT
    colleague = bool(company) and header.sender.domain == company
    outside = [r for r in header.recipients if not (company and r.domain == company)]
    if ours or colleague:
        only_inside = bool(company) and bool(header.recipients) and not outside
        if only_inside or (colleague and not ours):
            return Direction.INTERNAL
        return Direction.SENT
    return Direction.RECEIVED


def own_data(account: Account) -> OwnData:
    """Return what belongs to the user and the company."""
    domains = () if account.domain in _PUBLIC_DOMAINS else (account.domain,)
    return OwnData(addresses=(account.email.lower(),), domains=domains)


def flatten(readings: Iterable[Reading]) -> tuple[tuple[Document, ...], tuple[Unreadable, ...]]:
    """Return every document, also those inside others, and everything that was not readable."""
    documents: list[Document] = []
    unreadable: list[Unreadable] = []
    waiting = list(readings)[::-1]
    while waiting:
        reading = waiting.pop()
        if isinstance(reading, Unreadable):
            unreadable.append(reading)
        else:
            documents.append(reading)
            waiting.extend(reversed(reading.parts))
    return tuple(documents), tuple(unreadable)


def named(unreadable: Iterable[Unreadable]) -> tuple[Document, ...]:
    """Return attachments without text as documents that have only their name: it may tell."""
    return tuple(
        Document(name=each.name, media_type=each.media_type, pages=())
        for each in unreadable
        if each.name
    )
