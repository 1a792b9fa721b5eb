"""What the verbs need besides mailboxes (`mail_ports`) and what is kept (`store_ports`).

Adapters fit by structure; `app` is where that is checked. Every method may raise `KnownError`;
a method says so only where the code matters to its caller.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO, Protocol

from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.document import Reading, ReadRequest
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.model.managed import ManagedProblem, ManagedValue, Value
from hygiene_app.model.paper import Sheet

MboxSpans = Callable[[BinaryIO], Iterator[tuple[int, int]]]
"""Gives between which octets of an mbox (RFC 4155) each message lies; none where it is no mbox."""


class Clock(Protocol):
    """Tells the time, so that tests can."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the date where the user is."""
        ...


class Reader(Protocol):
    """Turns bytes of an attachment into text, somewhere safe. Never raises over a document."""

    @property
    def recognises_text(self) -> bool:
        """Whether pictures can be read: a program for it is installed."""
        ...

    def read(self, content: bytes, *, name: str, media_type: str, charset: str = "") -> Reading:
        """Read one document. `name`, `media_type` and `charset` are claims of the sender."""
        ...

    def read_all(
        self, requests: Iterable[ReadRequest], check: Callable[[], None] = ...
    ) -> Iterator[tuple[int, Reading]]:
        """Yield key and reading of each document, in the order in which they are done.

        Requests are taken in the thread of the caller and only as there is room for their
        content. `check` is called several times a second; what it raises ends the work.
        """
        ...

    def start_over(self) -> None:
        """Begin another scan: forget identical documents, renew the time for pictures."""
        ...


class Archive(Protocol):
    """The encrypted archive."""

    def is_set_up(self) -> bool:
        """Whether there is an archive here that this computer can write to."""
        ...

    def set_up(self, *, afresh: bool = False) -> RecoveryCode:
        """Create the archive and return the recovery code, this once.

        Args:
            afresh: also where the folder of an archive that was here is gone; should it come back,
                only its recovery code opens it.

        Raises `KnownError`: `ARCHIVE_EXISTS`, `ARCHIVE_MOVED` unless `afresh`.
        """
        ...

    def status(self) -> ArchiveStatus:
        """Return what the user may know at a glance, such as who else can open the archive."""
        ...

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        """Store a message; return only after it was read back, decrypted and found identical.

        The same message of the same account put twice gives the item that is there.
        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED`, `ARCHIVE_KEY_LOST`,
        `ARCHIVE_TAKEN_OVER`, `ARCHIVE_OLDER`, `ARCHIVE_NOT_SYNCED`, `ARCHIVE_READ_BACK`,
        `DISK_FULL`, `NOT_WRITABLE`.
        """
        ...

    def put_many(self, messages: Sequence[tuple[bytes, ArchiveEntry]]) -> tuple[ArchivedItem, ...]:
        """Store several messages, all of them or none; returns and raises as `put`."""
        ...

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything in the archive, newest first."""
        ...

    def search(
        self,
        text: str,
        *,
        account: str = "",
        category: Category | None = None,
        limit: int = 1_000,
    ) -> tuple[ArchivedItem, ...]:
        """Return the newest items with every word of `text`, whatever case and accents.

        Looked for in subject, sender, folder, owner and category; `account` is an id or an address.
        """
        ...

    def item(self, item_id: str) -> ArchivedItem:
        """Return one item. Raises `KnownError(ARCHIVE_UNKNOWN_ITEM)`."""
        ...

    def read(self, item_id: str) -> bytes:
        """Return the message, checked against its hash. Raises `KnownError(ARCHIVE_DAMAGED)`."""
        ...

    def verify(self, job: Job) -> ArchiveCheck:
        """Read and decrypt every object again and compare; also catalogue, keys and HEAD."""
        ...

    def shred(self, item_ids: Sequence[str]) -> None:
        """Destroy the keys of these items, then their files."""
        ...

    def recover(self, code: RecoveryCode, *, incomplete: bool = False) -> int:
        """Make this computer a reader of the archive again; return the number of items.

        Args:
            incomplete: go on where not all of the archive is here, and make the best of it.

        Raises `KnownError`: `RECOVERY_CODE_WRONG`; `RECOVERY_CODE_OTHER` and
        `RECOVERY_CODE_REPLACED`, with the mark of the page that is wanted; `ARCHIVE_NOT_SYNCED`
        unless `incomplete`.
        """
        ...

    def renew_recovery(self) -> RecoveryCode:
        """Make a new recovery code; until it is confirmed the old one opens everything too."""
        ...

    def confirm_recovery(self, code: RecoveryCode) -> None:
        """Let the new code replace the old one. Raises `KnownError(RECOVERY_CODE_WRONG)`."""
        ...

    def cancel_renewal(self) -> None:
        """Forget a new code that was not confirmed; nothing happens where there is none."""
        ...

    def recovery_page(self, code: RecoveryCode, texts: RecoveryPageTexts) -> bytes:
        """Return the page to print, as PDF. Raises `KnownError(RECOVERY_CODE_WRONG)`."""
        ...


class Managed(Protocol):
    """Settings that IT pushed."""

    @property
    def problems(self) -> tuple[ManagedProblem, ...]:
        """What of them cannot be used."""
        ...

    def of(self, name: str, own: Value | None = None) -> ManagedValue:
        """Return what holds for a setting, and who says so.

        Args:
            own: what the user chose, None for nothing.
        """
        ...


class Paper(Protocol):
    """Makes documents to print or hand over."""

    def sheet(self, sheet: Sheet) -> bytes:
        """Return a document as PDF."""
        ...

    def page(self, sheet: Sheet) -> str:
        """Return a document as HTML in one file that fetches nothing."""
        ...


class Resources(Protocol):
    """Files that come with the program: rule packs, policies, translations, icons."""

    def text(self, path: str) -> str:
        """Return a text file by its path below `resources/`."""
        ...

    def data(self, path: str) -> bytes:
        """Return a file by its path below `resources/`."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the file names in a folder below `resources/`, sorted."""
        ...
