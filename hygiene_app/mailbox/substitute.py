"""What a server gives instead of a message that it cannot convert.

Exchange answers OK and gives nothing at all, or a short note of its own (platform-facts §1.1).
Neither may ever be read, archived or removed as if it were the message.
"""

_SUBJECT = b"retrieval using the imap4 protocol failed for the following message"
_BODY = (
    b"the server couldn't retrieve the following message",
    b"the server could not retrieve the following message",
)
_LONGEST = 10_000
_HEAD = 400


def real(data: bytes | None, section: str) -> bytes | None:
    """Return what arrived of a message, None where it is no part of it.

    Args:
        section: what was asked for; "" for the whole message.
    """
    if data is None:
        return None
    if not section:
        return data if data and not is_note(data) else None
    return None if _begins_as_note(data) else data


def is_note(data: bytes) -> bool:
    """Whether a whole message is a note that the server wrote instead."""
    if len(data) > _LONGEST:
        return False
    header, _, body = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    subject = b"\nsubject: " + _SUBJECT
    unfolded = (b"\n" + header).lower().replace(b"\n ", b" ").replace(b"\n\t", b" ")
    return subject in unfolded or _begins_as_note(body)


def _begins_as_note(data: bytes) -> bool:
    """Somebody who quotes such a note writes something before it."""
    begin = data[:_HEAD].lstrip().lower().replace("\u2019".encode(), b"'")
    return len(data) < _LONGEST and begin.startswith((_SUBJECT, *_BODY))


def far_off(data: bytes, size: int) -> bool:
    """Whether this cannot be a message of that size; some servers only estimate RFC822.SIZE."""
    return len(data) * 2 < size or len(data) > size * 2 + _LONGEST
