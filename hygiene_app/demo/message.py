"""A message of the sample mailbox, with the truth about it."""

from dataclasses import dataclass
from datetime import datetime

from hygiene_app.model.finding import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMessage:
    """One message, ready to be appended to a folder.

    Attributes:
        folder: the name as people read it; the server encodes it.
        raw: the whole message (RFC 5322), lines ended by CRLF.
        flags: as IMAP writes them, with the backslash.
        received: what becomes INTERNALDATE.
        truth: what a careful reader would find in it, not counting what is the owner's own
            ("own-cv") and what only looks alike (newsletters, cv-ketel).
        note: which kind of message it is, such as "application" or "own-cv".
        about: the e-mail addresses of the people whom `truth` is about, whether or not they stand
            in the header; nobody where it is about no person, such as a password of the owner.
    """

    folder: str
    raw: bytes
    flags: tuple[str, ...]
    received: datetime
    truth: tuple[Category, ...]
    note: str
    about: tuple[str, ...] = ()
