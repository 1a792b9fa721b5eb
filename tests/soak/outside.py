"""What is there, seen without the program: by another mail client, and with the recovery code."""

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from hygiene_app.archive import plain_reader
from tests.soak import mail
from tests.support.dovecot import Dovecot
from tests.support.plain_session import internaldate

_FLAGS = re.compile(rb"FLAGS \(([^)]*)\)")
_DATE = re.compile(rb'INTERNALDATE "([^"]*)"')


class Unexplained(Exception):
    """Something is not as it can be after any step of what was ordered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How many copies of one message there are, and where.

    Attributes:
        inbox: whole, where it was; `stripped`: without its attachments, in the same folder.
    """

    inbox: int = 0
    stripped: int = 0
    trash: int = 0
    archived: int = 0

    @property
    def copies(self) -> int:
        """Whole ones, wherever they are."""
        return self.inbox + self.trash + self.archived


Places = dict[int, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """One mailbox and one archive."""

    server: Dovecot
    user: str
    archive: Path

    def look(self, numbers: Iterable[int], codes: Iterable[str]) -> Places:
        """Return where every message is.

        Raises `Unexplained` for what is none of ours or is not what it was, byte for byte.
        """
        places = {number: Place() for number in numbers}
        self.server.settled()
        self._in_mailbox(places)
        archived = Counter(self._in_archive(tuple(codes)))
        by_digest = {mail.digest(number): number for number in places}
        for found, count in archived.items():
            if found not in by_digest:
                raise Unexplained("the archive holds something else")
            number = by_digest[found]
            places[number] = replace(places[number], archived=count)
        return places

    def _in_mailbox(self, places: Places) -> None:
        with self.server.session(self.user) as session:
            for folder in ("INBOX", "Trash"):
                session.command(f'EXAMINE "{folder}"')
                asked = "FETCH 1:* (FLAGS INTERNALDATE BODY.PEEK[])"
                lines = session.command(asked, accept=("OK", "BAD"))
                heads = [at for at, line in enumerate(lines) if b" FETCH (" in line[:20]]
                for at in heads:
                    _count(places, folder, lines[at], lines[at + 1])

    def _in_archive(self, codes: tuple[str, ...]) -> list[str]:
        """Return the digests of all that one code at least opens; every file must open with it."""
        for code in codes:
            messages, failed = self._listed(code)
            if not failed:
                return [self._opened(*each) for each in messages.items()]
        raise Unexplained("no recovery code opens the whole list of the archive")

    def _opened(self, name: str, told: tuple[str, str]) -> str:
        key, sha256 = told
        sealed = (self.archive / "objects" / name[:2] / f"{name}.age").read_bytes()
        clear = b"".join(plain_reader.pieces(sealed, plain_reader.identity(key)))
        if hashlib.sha256(clear).hexdigest() != sha256:
            raise Unexplained("an archived message is another one")
        return sha256

    def opens(self, code: str) -> bool:
        """Whether a code opens every file of the archive's list."""
        return not self._listed(code)[1]

    def _listed(self, code: str) -> tuple[dict[str, tuple[str, str]], int]:
        with redirect_stderr(io.StringIO()):
            return plain_reader.listed(self.archive, plain_reader.identity(code))

    def marked(self) -> bool:
        """Whether a message is marked as deleted."""
        with self.server.session(self.user) as session:
            found = b""
            for folder in ("INBOX", "Trash"):
                session.command(f'EXAMINE "{folder}"')
                found += b"".join(session.command("SEARCH DELETED"))
        return any(char.isdigit() for char in found.decode())


def _count(places: Places, folder: str, head: bytes, data: bytes) -> None:
    number = mail.number_of(data)
    if number is None or number not in places:
        raise Unexplained("there is a message that nobody wrote")
    place = places[number]
    _require_as_it_was(head)
    if data == mail.message(number):
        name = "inbox" if folder == "INBOX" else "trash"
        count = getattr(place, name) + 1
        places[number] = replace(place, **{name: count})
    elif folder == "INBOX" and _is_stripped(data, number):
        places[number] = replace(place, stripped=place.stripped + 1)
    else:
        raise Unexplained("a message is not what it was")


def _require_as_it_was(head: bytes) -> None:
    flags, date = _FLAGS.search(head), _DATE.search(head)
    told = set(flags[1].decode().split()) - {"\\Recent", "\\Deleted"} if flags else set()
    if told != set(mail.FLAGS) or date is None:
        raise Unexplained("a message lost its flags")
    if date[1].decode().strip() != internaldate(mail.OLD).strip():
        raise Unexplained("a message lost its date")


def _is_stripped(data: bytes, number: int) -> bool:
    """Whether this is the message with its text, and a note for its attachment."""
    before = [*message_from_bytes(mail.message(number), policy=default).walk()]
    after = [*message_from_bytes(data, policy=default).walk()]
    same_text = before[1].get_content() == after[1].get_content()
    return len(after) == len(before) == 3 and same_text and "cv.bin" in after[2].get_content()
