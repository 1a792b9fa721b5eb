"""Mail in files for tests, written without any of our own code."""

import os
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import ClassVar

from hygiene_app.mailbox.local import LocalMailbox, open_local
from hygiene_app.model.account import Account, MailSource, Security
from hygiene_app.model.message import MessageRef
from tests.contract.mailbox_backend import RECEIVED, Backend, Traits
from tests.support.plain_session import Incoming

TRAITS = Traits(keeps_keywords=False)
_LETTERS = {
    "\\Draft": "D",
    "\\Flagged": "F",
    "\\Answered": "R",
    "\\Seen": "S",
    "\\Deleted": "T",
}


@dataclass(slots=True)
class MemoryNumbering:
    """Numbers that last as long as the test; one sequence for all folders, as in the store."""

    given: dict[tuple[str, str], int] = field(default_factory=dict)
    following: int = 1

    def number(self, folder: str, keys: Sequence[str]) -> tuple[int, ...]:
        held = {(folder, key) for key in keys}
        for one in [one for one in self.given if one[0] == folder and one not in held]:
            del self.given[one]
        for key in keys:
            key.encode()  # a store takes no surrogate escapes
            if (folder, key) not in self.given:
                self.given[folder, key] = self.following
                self.following += 1
        return tuple(self.given[folder, key] for key in keys)


def local_account(source: MailSource, path: Path) -> Account:
    """Return an account of mail in files."""
    return Account(
        id="acc-1",
        email="jan@example.org",
        user="jan@example.org",
        host="",
        port=0,
        security=Security.LOOPBACK,
        source=source,
        path=str(path),
    )


def make_maildir(path: Path) -> Path:
    """Make an empty Maildir."""
    for part in ("cur", "new", "tmp"):
        (path / part).mkdir(parents=True)
    return path


def asctime(moment: datetime) -> str:
    """Return a moment as a From_ line of Takeout tells it, whatever the locale is."""
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return (
        f"{days[moment.weekday()]} {months[moment.month - 1]} {moment.day:2d} "
        f"{moment:%H:%M:%S %z %Y}"
    )


class LocalBackend(Backend):
    """Mail in files, each message written and taken away as another program would."""

    source: ClassVar[MailSource]
    traits = TRAITS

    def __init__(self, root: Path) -> None:
        self.root = root
        self.numbering = MemoryNumbering()
        self._names = count()
        self.files: dict[MessageRef, str] = {}
        for folder in ("INBOX", "Trash", "Sent"):
            self.create(folder)

    def open(self) -> AbstractContextManager[LocalMailbox]:
        return open_local(local_account(self.source, self.root), self.numbering)

    def recreate(self, folder: str) -> None:
        raise NotImplementedError  # files know no UIDVALIDITY

    def put(self, folder: str, message: Incoming) -> str:
        """Write one message; return the name by which it can be found again."""
        raise NotImplementedError

    def add_all(self, folder: str, messages: Iterable[Incoming]) -> tuple[MessageRef, ...]:
        before = set(self.uids(folder))
        names = [self.put(folder, message) for message in messages]
        new = [uid for uid in self.uids(folder) if uid not in before]
        refs = tuple(
            MessageRef(account=self.account_id, folder=folder, uidvalidity=1, uid=uid)
            for uid in new
        )
        self.files.update(zip(refs, names, strict=True))
        return refs

    def flags(self, ref: MessageRef) -> frozenset[str]:
        return frozenset()

    def uids(self, folder: str) -> tuple[int, ...]:
        with self.open() as mailbox:
            return tuple(sorted(mailbox.uids(folder, 1)))


class MaildirBackend(LocalBackend):
    """A Maildir++ tree, as Dovecot keeps it."""

    source = MailSource.MAILDIR

    def directory(self, folder: str) -> Path:
        """Return where a folder lies."""
        return self.root if folder == "INBOX" else self.root / f".{folder}"

    def create(self, folder: str) -> None:
        make_maildir(self.directory(folder))

    def put(self, folder: str, message: Incoming) -> str:
        letters = "".join(sorted(_LETTERS[flag] for flag in message.flags))
        unique = f"1900000000.M{next(self._names):06d}P7.firm"
        path = self.directory(folder) / "cur" / f"{unique}:2,{letters}"
        path.write_bytes(message.data)
        seconds = (message.received or RECEIVED).timestamp()
        os.utime(path, (seconds, seconds))
        return unique

    def uids(self, folder: str) -> tuple[int, ...]:
        names = sorted(path.name for path in self.paths(folder))
        return tuple(
            sorted(self.numbering.number(folder, [name.partition(":")[0] for name in names]))
        )

    def paths(self, folder: str) -> list[Path]:
        """Return the files of a folder."""
        directory = self.directory(folder)
        return [path for part in ("new", "cur") for path in (directory / part).iterdir()]

    def path_of(self, ref: MessageRef) -> Path:
        """Return the file of a message."""
        given = self.numbering.given
        return next(
            path
            for path in self.paths(ref.folder)
            if given.get((ref.folder, path.name.partition(":")[0])) == ref.uid
        )

    def flags(self, ref: MessageRef) -> frozenset[str]:
        letters = self.path_of(ref).name.partition(":2,")[2]
        return frozenset(flag for flag, letter in _LETTERS.items() if letter in letters)

    def take_away(self, ref: MessageRef) -> None:
        self.path_of(ref).unlink()


class MboxBackend(LocalBackend):
    """A directory of mboxes, rewritten in place as mutt does."""

    source = MailSource.MBOX

    def __init__(self, root: Path) -> None:
        self._held: dict[str, dict[str, Incoming]] = {}
        super().__init__(root)

    def create(self, folder: str) -> None:
        self._held[folder] = {}
        (self.root / folder).write_bytes(b"")
        (self.root / f"{folder}.msf").write_bytes(b"")

    def put(self, folder: str, message: Incoming) -> str:
        name = f"{next(self._names)}"
        self._held[folder][name] = message
        with (self.root / folder).open("ab") as file:
            file.write(self._written(message))
        return name

    def _written(self, message: Incoming) -> bytes:
        line = f"From els@firm.example.org {asctime(message.received or RECEIVED)}\n"
        return line.encode() + message.data + b"\n"

    def take_away(self, ref: MessageRef) -> None:
        held = self._held[ref.folder]
        held.pop(self.files[ref])
        whole = b"".join(self._written(message) for message in held.values())
        (self.root / ref.folder).write_bytes(whole)


class EmlBackend(LocalBackend):
    """Directories of .eml files."""

    source = MailSource.EML

    def create(self, folder: str) -> None:
        (self.root / folder).mkdir()
        (self.root / "first.eml").write_bytes(b"Subject: first\r\n\r\n")

    def uids(self, folder: str) -> tuple[int, ...]:
        with self.open() as mailbox:
            names = {one.name for one in mailbox.folders()}
        return super().uids(folder) if folder in names else ()

    def put(self, folder: str, message: Incoming) -> str:
        name = f"m{next(self._names):06d}.eml"
        (self.root / folder / name).write_bytes(message.data)
        return name

    def take_away(self, ref: MessageRef) -> None:
        (self.root / ref.folder / self.files[ref]).unlink()
