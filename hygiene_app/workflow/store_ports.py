"""What the verbs need of what is kept between two runs: the store, port by port.

As in `workflow.ports`: every method may raise `KnownError`, and says so only where it matters.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from hygiene_app.model.account import Account
from hygiene_app.model.case import CaseNote, PersonCase
from hygiene_app.model.disposal import JournalEntry, OpenIntent, Planned, Undoable
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.duplicate import Duplicate
from hygiene_app.model.finding import Category, Finding, FindingState, NotRead, Place
from hygiene_app.model.listing import Due, FindingFilter, GroupCount, Totals
from hygiene_app.model.matter import Consent, Question, Told
from hygiene_app.model.message import (
    Address,
    MessageRef,
)
from hygiene_app.model.policy import Action, Hold
from hygiene_app.model.quiet import QuietSender
from hygiene_app.model.scanned import Recall, Scanned, ScanPoint
from hygiene_app.model.words import Alternatives, Coverage, Held, Terms


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

    def forget_folders(self, account_id: str) -> None:
        """Drop what is known of every folder of an account; decisions stay."""
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

    def recalls(self) -> tuple[Recall, ...]:
        """Return who wrote that a message went to the wrong person, oldest first.

        What was written by people whose mail was forgotten since, or has left, is not among them.
        """
        ...

    def leave(self, messages: Iterable[MessageRef]) -> None:
        """Drop what is known of these messages: they are in the mailbox no more."""
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


class Words(Protocol):
    """Which words stand in which message, known by a number: below 0 what is in the archive."""

    def find(self, wanted: Alternatives) -> dict[int, frozenset[Place]]:
        """Return the numbers of the messages that have what is wanted, and where."""
        ...

    def starting(self, prefix: str) -> tuple[str, ...]:
        """Return the words that begin with these letters."""
        ...

    def known(self, terms: Iterable[str]) -> frozenset[str]:
        """Return those of these words that stand anywhere."""
        ...

    def held(self, numbers: Iterable[int]) -> dict[int, Held]:
        """Return the messages with these numbers that are still in the mailbox, oldest first."""
        ...

    def items(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return the ids in the archive of those numbers that mean something in it."""
        ...

    def archived(self) -> frozenset[str]:
        """Return the items of the archive whose words are known."""
        ...

    def add_archived(self, item: str, terms: Terms) -> None:
        """Keep the words of a message in the archive."""
        ...

    def drop_archived(self, items: Iterable[str]) -> None:
        """Forget the words of what is in the archive no more."""
        ...

    def coverage(self) -> Coverage:
        """Return how much of what was read is in the index."""
        ...

    def unindexed(self) -> tuple[tuple[str, str], ...]:
        """Return account and raw name of the folders with messages whose words are not known."""
        ...

    def tidy(self) -> None:
        """Let what was deleted leave the files too, where anything was."""
        ...

    def clear(self) -> None:
        """Forget all words, and the outside of messages that was kept for them only."""
        ...


class CaseBook(Protocol):
    """Requests for access and erasure, and what was decided in them."""

    def cases(self) -> tuple[PersonCase, ...]:
        """Return all of them, the one received first at the front."""
        ...

    def keep(self, case: PersonCase) -> None:
        """Keep a case, in place of the one with the same id; its notes stay."""
        ...

    def notes(self, case_id: str) -> tuple[CaseNote, ...]:
        """Return what is noted of messages in a case, by mark."""
        ...

    def note(self, case_id: str, notes: Iterable[CaseNote]) -> None:
        """Keep notes, each in place of the one with the same mark."""
        ...

    def told(self, case_id: str) -> tuple[Address, ...]:
        """Return whom messages of a case were sent to."""
        ...

    def tell(self, case_id: str, people: Iterable[Address]) -> None:
        """Remember whom messages of a case were sent to."""
        ...


class Settings(Protocol):
    """Preferences of this profile."""

    def get(self, key: str) -> str:
        """Return a value, "" where there is none."""
        ...

    def put(self, key: str, value: str) -> None:
        """Keep a value."""
        ...


class Store(Protocol):
    """What the database holds, port by port."""

    @property
    def accounts(self) -> Accounts:
        """Accounts, without secrets."""
        ...

    @property
    def index(self) -> Index:
        """What was read."""
        ...

    @property
    def findings(self) -> Findings:
        """What was found."""
        ...

    @property
    def journal(self) -> Journal:
        """What was done, and what is being done."""
        ...

    @property
    def settings(self) -> Settings:
        """Preferences."""
        ...

    @property
    def quiet(self) -> Quiet:
        """Senders to leave alone."""
        ...

    @property
    def words(self) -> Words:
        """Which words stand where."""
        ...

    @property
    def cases(self) -> CaseBook:
        """Requests of people."""
        ...

    @property
    def matters(self) -> Matters:
        """Answers, consent and holds."""
        ...
