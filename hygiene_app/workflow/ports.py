"""What the verbs need from the world. Adapters fit by structure; `app.py` is where that is checked.

Every method may raise `KnownError`; a method says so only where the code matters to its caller.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from hygiene_app.model.account import Account, Capabilities, MailSource, ServerNote
from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.disposal import JournalEntry, OpenIntent, Planned, Undoable
from hygiene_app.model.document import Reading, ReadRequest, UnreadableReason
from hygiene_app.model.duplicate import Duplicate
from hygiene_app.model.finding import Category, Finding, FindingState, NotRead
from hygiene_app.model.job import Job
from hygiene_app.model.listing import Due, FindingFilter, GroupCount, Totals
from hygiene_app.model.matter import Consent, Question, Told
from hygiene_app.model.message import (
    Address,
    Folder,
    FolderState,
    Identity,
    MessageHeader,
    MessageRef,
    PartContent,
    PartRequest,
    RawMessage,
)
from hygiene_app.model.policy import Action, Hold
from hygiene_app.model.quiet import QuietSender
from hygiene_app.model.scanned import Scanned, ScanPoint
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice, SignInProvider


class Clock(Protocol):
    """Tells the time, so that tests can."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the date where the user is."""
        ...


class Mailbox(Protocol):
    """One signed-in mailbox. Looking never changes anything, not even \\Seen."""

    @property
    def capabilities(self) -> Capabilities:
        """What this server can do, as announced after sign-in."""
        ...

    @property
    def octets(self) -> int:
        """How much the server has sent so far in this session."""
        ...

    def notes(self) -> tuple[ServerNote, ...]:
        """Return what people should know of this mailbox; may ask the server a few things."""
        ...

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder that can be selected."""
        ...

    def state(self, folder: str) -> FolderState:
        """Return what STATUS says; one round trip, no message data.

        Raises `KnownError(FOLDER_GONE)` where the folder is no more.
        """
        ...

    def states(self, folders: Sequence[str]) -> dict[str, FolderState]:
        """Return what STATUS says of each, by the names given, in a round trip for many.

        A folder that is no more, or that the server refuses, is left out.
        """
        ...

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of all messages with a UID above `after`, in ascending order of UID.

        Batches of at most 500. A message whose answer cannot be understood comes with
        `structure_known=False`; it never hides its neighbours. Raises
        `PreconditionFailed(MESSAGE_CHANGED)` when UIDVALIDITY is another one.
        """
        ...

    def headers_of(
        self, folder: str, uidvalidity: int, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of these messages, as `headers` does; what is gone is left out."""
        ...

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that the folder holds now."""
        ...

    def parts(
        self, folder: str, uidvalidity: int, requests: Iterable[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        """Yield phase two: exactly one answer a request, `BODY.PEEK` only.

        Requests are taken as there is room for more, and answered in any order, but some 50
        messages after the other: a message is complete with as many answers as there are requests
        for it. They may be made from what `headers` yields while they are taken, so that the line
        is never idle between two batches.
        """
        ...

    def message(self, ref: MessageRef) -> RawMessage:
        """Fetch a whole message. Raises `PreconditionFailed(MESSAGE_GONE)`."""
        ...

    def confirm(self, identity: Identity) -> None:
        """Return when the message at this place still is the one that was reviewed.

        Raises `PreconditionFailed`: `MESSAGE_GONE` when nothing lies there, `MESSAGE_CHANGED`
        when UIDVALIDITY, Message-ID, size or INTERNALDATE differ.
        """
        ...

    def locate(self, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
        """Find this message in a folder by Message-ID and size (INTERNALDATE where it has no id).

        The server's SEARCH is a hint only: each hit is fetched and compared.
        """
        ...

    def to_trash(self, identity: Identity) -> MessageRef | None:
        """Move one message to the Trash; return where it went, None when the server was silent.

        Raises `KnownError`: `NO_TRASH`, `CANNOT_MOVE`; `Uncertain` when the connection broke
        after the command was sent.
        """
        ...

    def bring_back(self, identity: Identity, folder: str) -> MessageRef | None:
        """Move one message out of the Trash into a folder; return where it went.

        Raises as `to_trash`, and `KnownError(FOLDER_GONE)`.
        """
        ...

    def remove(self, identity: Identity) -> None:
        """Remove one message for good: \\Deleted and UID EXPUNGE of this UID (RFC 4315).

        Raises `KnownError(CANNOT_DELETE)` where the server has no UIDPLUS; `Uncertain` as above.
        Clears \\Deleted again when the second step is refused. On Gmail it goes through the
        Trash, since elsewhere this only takes off a label.
        """
        ...

    def unmark(self, identity: Identity) -> bool:
        """Take \\Deleted off this message; return whether it carried it.

        For a removal that broke off between the mark and UID EXPUNGE. Raises `PreconditionFailed`
        as `confirm` does; `Uncertain` as above.
        """
        ...

    def remains(self, identity: Identity) -> tuple[MessageRef, ...]:
        """Return where the message still lies of the places that `remove` empties.

        Its own place, and on Gmail "All mail" and the Trash. Raises
        `PreconditionFailed(MESSAGE_CHANGED)` where something else lies at its place.
        """
        ...

    def append(self, folder: str, message: RawMessage) -> MessageRef | None:
        """Add a message with its flags and date; return where, None when the server was silent."""
        ...


RecogniseMailFiles = Callable[[str], MailSource]
"""Says what kind of local mail lies at a path.

Raises `KnownError`: `LOCAL_MAIL_MISSING`, `LOCAL_MAIL_UNKNOWN`.
"""

OpenMailbox = Callable[[Account], AbstractContextManager[Mailbox]]
"""Signs in with the secret kept for the account; the connection ends with the block."""

ProbeMailbox = Callable[[Account, Secret], AbstractContextManager[Mailbox]]
"""Signs in with a secret that is not kept yet."""


class Discover(Protocol):
    """Finds the mail server of an address; nothing but its domain leaves this computer."""

    def __call__(self, email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        """Return the server, a host to ask the user about, or None where nobody knows.

        Args:
            agreed: a host outside the domain that the user agreed may be asked.
        """
        ...


class BrowserSignIn(Protocol):
    """Signing in on the page of a provider, in the browser of the user (RFC 8252)."""

    def providers(self) -> tuple[SignInProvider, ...]:
        """Return every provider that is known here.

        Raises `KnownError(SIGN_IN_FILE_INVALID)` for a file of IT that has an error.
        """
        ...

    def sign_in(self, account: Account, job: Job, show: Callable[[str], None]) -> Secret:
        """Open the page, wait for the answer, and return what may be kept: the refresh token.

        Args:
            account: with `oauth` set.
            show: gets the address of the page, for a browser that did not open by itself.

        Raises `Cancelled`; `KnownError`: `OAUTH_CLIENT_NEEDED`, `OAUTH_PROVIDER_UNKNOWN`,
        `OAUTH_TIMED_OUT`, `OAUTH_DECLINED`, `OAUTH_ADMIN` (facts: provider, client, scopes, url:
        all that IT needs), `OAUTH_REFUSED`, `OAUTH_UNREACHABLE`, `SIGN_IN_FILE_INVALID`.
        """
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


class Credentials(Protocol):
    """The operating system's keyring."""

    def password(self, account_id: str) -> Secret | None:
        """Return the kept password or refresh token, None where there is none."""
        ...

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep a password or refresh token. Raises `KnownError`: `NO_KEYRING`, `KEYRING_LOCKED`."""
        ...

    def forget_password(self, account_id: str) -> None:
        """Forget it; nothing happens where there is none."""
        ...


class Accounts(Protocol):
    """The accounts of this profile, without secrets."""

    def accounts(self) -> tuple[Account, ...]:
        """Return them in the order in which they were added."""
        ...

    def add_account(self, account: Account) -> None:
        """Keep an account. Raises `KnownError(ACCOUNT_EXISTS)` for the same address."""
        ...

    def remove_account(self, account_id: str) -> None:
        """Forget an account with its index and findings. The journal and the archive stay."""
        ...


class Index(Protocol):
    """Which messages have been read, and how threads hang together (keyed hashes only)."""

    def keyed_hash(self, value: str) -> str:
        """Return an HMAC-SHA-256 of `value` under the key of this profile, 32 hex digits."""
        ...

    def point(self, account_id: str, folder: str) -> ScanPoint | None:
        """Return how far the folder has been read, None at first sight."""
        ...

    def record(
        self,
        account_id: str,
        folder: str,
        uidvalidity: int,
        last_uid: int,
        batch: Iterable[Scanned],
    ) -> tuple[str, ...]:
        """Keep a batch and move the point, in one transaction.

        A decision taken earlier on the same message and category (by keyed hash) is applied to
        its new finding, so that "keep" and "not a CV" survive a change of UIDVALIDITY.

        A message recorded a second time keeps the ids of its findings. Returns the ids under
        which the findings of the batch are kept, in their order; they may be other ones than
        those given. Raises `KnownError(ACCOUNT_UNKNOWN)`.
        """
        ...

    def folders(self, account_id: str) -> tuple[str, ...]:
        """Return the folders of which something is known, by their raw names."""
        ...

    def forget_folder(self, account_id: str, folder: str) -> None:
        """Drop what is known of a folder whose UIDVALIDITY changed; decisions stay."""
        ...

    def vanish(self, account_id: str, folder: str, present: frozenset[int]) -> int:
        """Mark as gone what is not among the UIDs present; return how many findings went."""
        ...

    def thread_key_of(self, account_id: str, message_key: str) -> str | None:
        """Return the thread of a message that was read before."""
        ...

    def waiting(self, account_id: str, folder: str, reason: UnreadableReason) -> tuple[int, ...]:
        """Return the UIDs of messages of which something was not read for this reason."""
        ...

    def elsewhere(self, account_id: str, folder: str, keys: Iterable[str]) -> frozenset[str]:
        """Return those keys of messages that are known in another folder of the account."""
        ...

    def forget_people(self, account_id: str, people: frozenset[str]) -> int:
        """Drop what was found in mail from or to these people; return how many findings."""
        ...


class Findings(Protocol):
    """What was found, and what the user decided."""

    def ids(self, wanted: FindingFilter) -> tuple[str, ...]:
        """Return the ids that match, sorted."""
        ...

    def get(self, ids: Sequence[str]) -> tuple[Finding, ...]:
        """Return these findings in the order asked; unknown ids are left out."""
        ...

    def together(self, ids: Sequence[str]) -> dict[MessageRef, tuple[Finding, ...]]:
        """Return every finding, open or kept, in the messages of these: each may protect it."""
        ...

    def places(self, ids: Sequence[str]) -> dict[str, tuple[Duplicate, ...]]:
        """Return the other messages with the same as each of these, open or kept, oldest first.

        The same: a finding of the same category with the same attachments, seen in one of them,
        or in a copy of the same message; in whichever account of the profile.
        """
        ...

    def passed_on(self, ids: Sequence[str]) -> dict[str, tuple[Address, ...]]:
        """Return whom the same attachment was sent to, by finding; nobody of this profile.

        Also in a message with more, or with less, attached to it.
        """
        ...

    def dues(self, ids: Sequence[str]) -> tuple[Due, ...]:
        """Return what retention last said of these."""
        ...

    def set_dues(self, dues: Iterable[Due]) -> None:
        """Keep what retention says now, in one transaction."""
        ...

    def decide(
        self,
        ids: Sequence[str],
        state: FindingState,
        *,
        reason: str = "",
        until: date | None = None,
    ) -> None:
        """Keep a decision of the user, also for the same message found again later."""
        ...

    def reopen_expired(self, today: date) -> int:
        """Open again what was kept until a day that has come; return how many."""
        ...

    def groups(self, wanted: FindingFilter) -> tuple[GroupCount, ...]:
        """Return the groups among the findings that match, largest first."""
        ...

    def totals(self, today: date, soon: date) -> Totals:
        """Return the figures of the overview; `due` counts flagged, open findings."""
        ...

    def not_read(self, account_id: str = "") -> tuple[NotRead, ...]:
        """Return what could not be read, newest first."""
        ...


class Journal(Protocol):
    """Append-only. An intent is committed to disk before the method returns."""

    def intend(self, entry: JournalEntry, item: Planned, action: Action, run: str = "") -> int:
        """Write the intent and its line in the work list; return the intent's number.

        Args:
            run: what is done together can be undone together; "" for what cannot be undone.
        """
        ...

    def undoable(self) -> tuple[Undoable, ...]:
        """Return what was done in the last 30 days and can be undone, the last run first."""
        ...

    def undone(self, entry: JournalEntry, intent: int) -> None:
        """Append that something was undone, and offer it no more, in one transaction."""
        ...

    def note(self, entry: JournalEntry) -> int:
        """Append a line: `ARCHIVED` of an intent, or a line without an intent (restore, keep)."""
        ...

    def conclude(
        self, entry: JournalEntry, dispositions: Sequence[tuple[str, FindingState]]
    ) -> None:
        """Append the outcome, clear the work list and set the findings, in one transaction.

        After `DISPOSED` or `GONE` the store forgets subject, people and file names of the message.
        """
        ...

    def open_intents(self) -> tuple[OpenIntent, ...]:
        """Return the intents without outcome, oldest first."""
        ...

    def entries(self, *, limit: int = 1000, before: int = 0) -> tuple[JournalEntry, ...]:
        """Return the newest lines first; `before` is a number to page on from."""
        ...

    def verify(self) -> int | None:
        """Return the number of the first line that was changed or is missing, None when whole."""
        ...


class Matters(Protocol):
    """What the user told of matters: answers by thread, consent, and holds."""

    def tell(self, account_id: str, threads: Sequence[str], told: Told) -> None:
        """Keep an answer for these threads, in place of the one before."""
        ...

    def untell(self, account_id: str, threads: Sequence[str], question: Question) -> None:
        """Take an answer back."""
        ...

    def consent(self, account_id: str, threads: Sequence[str], given: Consent | None) -> None:
        """Keep a consent for these threads; None takes it back."""
        ...

    def holds(self) -> tuple[Hold, ...]:
        """Return the holds of the user, by id."""
        ...

    def add_hold(self, hold: Hold) -> None:
        """Keep a hold, in place of the one with the same id."""
        ...

    def remove_hold(self, hold_id: str) -> None:
        """Take a hold back; nothing happens where there is none."""
        ...


class Quiet(Protocol):
    """What the user asked not to be shown of a sender."""

    def quiet(self) -> tuple[QuietSender, ...]:
        """Return them by address."""
        ...

    def add_quiet(self, new: QuietSender) -> None:
        """Keep one; nothing happens where it is there."""
        ...

    def remove_quiet(self, sender: str, category: Category) -> None:
        """Take one back; nothing happens where there is none."""
        ...


class Paper(Protocol):
    """Makes documents to print or hand over."""

    def table(
        self,
        title: str,
        sentences: Sequence[str],
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
    ) -> bytes:
        """Return a table as PDF; the head of the table stands on every page."""
        ...


class Settings(Protocol):
    """Preferences of this profile."""

    def get(self, key: str) -> str:
        """Return a value, "" where there is none."""
        ...

    def put(self, key: str, value: str) -> None:
        """Keep a value."""
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
