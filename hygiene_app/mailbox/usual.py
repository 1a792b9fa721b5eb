"""The usual answer of phase one → `MessageHeader`, by one regular expression.

A first scan spends most of its time here. Nearly all answers are made of the same few forms, and
an expression that knows them has an answer apart before `tokens` would have made its lists: it
takes a third of the time. What is equal in many messages (people, and all of a part but its size)
is understood once, by the modules that know how. An answer in any other form, or with anything
odd in it, is left to `tokens`; both ways give the same header (a test compares them).
"""

import re
from functools import lru_cache

from hygiene_app.mailbox.dates import parse_header, parse_internal
from hygiene_app.mailbox.encoded import decoded
from hygiene_app.mailbox.envelope import NOBODY, addresses_of, extras_of
from hygiene_app.mailbox.header import Place, labels_of
from hygiene_app.mailbox.structure import MAX_DEPTH, leaf_of
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, read_tokens, unquoted
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.message import Address, MessageHeader, Part

_STRING = r'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|NIL)'
_STRINGS = rf"(?:\({_STRING}(?: {_STRING})*+\)|NIL)"
_PEOPLE = rf"(?:\((?:\({_STRING} {_STRING} {_STRING} {_STRING}\) ?)++\)|NIL)"
_MORE = rf"(?: (?:\d++|{_STRING}|{_STRINGS}|\({_STRING} {_STRINGS}\)))*+\)"
"""The end of a part: lines, MD5, disposition, language, location (RFC 3501 §7.4.2)."""

_PIECE = re.compile(
    rf"(\({_STRING} {_STRING} {_STRINGS} {_STRING} {_STRING} {_STRING} )"
    rf"(\d{{1,19}})( \d++)?({_MORE})|(\()| {_STRING}{_MORE}"
)
"""A part: what comes before its size, its size, lines, the rest. Or a multipart begins, or ends."""

_ANSWER = re.compile(
    r"\* \d+ FETCH \((?:(?:"
    r"UID (?P<uid>\d{1,10})"
    r'|FLAGS \((?P<flags>[^()"\x00-\x1f\x7f-\xff]*+)\)'
    r'|INTERNALDATE "(?P<received>[^"\\]*+)"'
    r"|RFC822\.SIZE (?P<size>\d{1,19})"
    r"|X-GM-MSGID (?P<gmail_id>\d{1,19})"
    r"|EMAILID \((?P<email_id>[\w-]++)\)"
    r'|X-GM-LABELS (?P<labels>\((?:[^()"]|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+\))'
    rf"|ENVELOPE \((?P<date>{_STRING}) (?P<subject>{_STRING}) (?P<author>{_PEOPLE})"
    rf" (?P<sender>{_PEOPLE}) {_PEOPLE} (?P<to>{_PEOPLE}) (?P<cc>{_PEOPLE}) {_PEOPLE}"
    rf" (?P<in_reply_to>{_STRING}) (?P<message_id>{_STRING})\)"
    r") )++BODYSTRUCTURE (?P<structure>\(.*\)) BODY\[HEADER\.FIELDS \([^()]*+\)\] \Z",
    re.ASCII,
)
_NEEDED = ("uid", "received", "size", "date", "structure")
_SHORT = 500
"""Longer texts are not remembered: a list of a thousand recipients would fill the memory."""


def usual_header(answer: Answer, place: Place) -> MessageHeader | None:
    """Return what an answer says, None where `header.header_of` has to look at it."""
    if len(answer) < 3 or answer[-1] != b")\r\n":
        return None
    found = _ANSWER.match(_before_the_last_literal(answer))
    if found is None or not all(found.group(*_NEEDED)):
        return None
    uid, flags, received, size, gmail_id, email_id, labels, *envelope, structure = found.groups("")
    date, subject, author, sender, to, cc, in_reply_to, message_id = envelope
    extras = extras_of(answer[-2])
    try:
        parts = _parts(structure)
        if parts is None:
            return None
        from_ = _people(author) or _people(sender)
        return MessageHeader(
            ref=place.ref(int(uid)),
            message_id=_text(message_id).strip(),
            size=int(size),
            received=parse_internal(received),
            subject=decoded(_text(subject)),
            sender=from_[0] if from_ else NOBODY,
            to=_people(to),
            cc=_people(cc),
            date=parse_header(_text(date)),
            flags=tuple([flag for flag in flags.split() if flag != "\\Recent"]),
            in_reply_to=_text(in_reply_to).strip(),
            references=extras.references,
            bulk=extras.bulk,
            parts=parts,
            email_id=gmail_id or email_id,
            labels=labels_of(_tokens(labels)) if labels else (),
        )
    except BrokenAnswer:
        return None


def _before_the_last_literal(answer: Answer) -> str:
    """Return the text of an answer, earlier literals as quoted strings: some subjects are some."""
    raw = answer[0]
    for literal, more in zip(answer[1:-2:2], answer[2:-1:2], strict=True):
        raw += b'"' + literal.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"' + more
    return raw.decode("latin-1")


def _text(string: str) -> str:
    if string == "NIL":
        return ""
    return unquoted(string) if "\\" in string else string[1:-1]


def _tokens(text: str) -> list[Token]:
    """Return the list that a text is."""
    (found,) = read_tokens([text.encode("latin-1")])
    if not isinstance(found, list):
        raise BrokenAnswer
    return found


def _people(text: str) -> tuple[Address, ...]:
    if text in ("NIL", ""):
        return ()
    return _known_people(text) if len(text) < _SHORT else addresses_of(_tokens(text))


@lru_cache(maxsize=4096)  # the same people write to the same people again and again
def _known_people(text: str) -> tuple[Address, ...]:
    return addresses_of(_tokens(text))


def _parts(structure: str) -> tuple[Part, ...] | None:
    """Return the leaves as `structure.parts_of` does; None for what is no tree."""
    leaves: list[Part] = []
    above: list[tuple[str, int]] = []
    prefix, index, at = "", 0, 0
    while at < len(structure):
        piece = _PIECE.match(structure, at)
        if piece is None or (at and not above) or len(above) > MAX_DEPTH:
            return None  # another form, something that follows the whole, or a pit
        at = piece.end()
        head, size, lines, rest, begins = piece.groups()
        if head:
            index += 1
            kind = f"{head}0{' 0' if lines else ''}{rest}"
            leaves.append(_part(f"{prefix}{index}", int(size), kind))
        elif begins:
            index += bool(above)
            above.append((prefix, index))
            prefix, index = f"{prefix}{index}." if index else "", 0  # the outermost has no number
        elif index:
            prefix, index = above.pop()
        else:
            return None
    return None if above else tuple(leaves)


def _part(number: str, size: int, kind: str) -> Part:
    """Return a part of this kind: its description with no size."""
    known = _known_kind(kind) if len(kind) < _SHORT else leaf_of(_tokens(kind), number)
    return Part(
        number=number,
        media_type=known.media_type,
        size=size,
        encoding=known.encoding,
        charset=known.charset,
        name=known.name,
        attachment=known.attachment,
    )


@lru_cache(maxsize=4096)
def _known_kind(kind: str) -> Part:
    return leaf_of(_tokens(kind), "")
