"""Taking back what was done: out of the Trash, else out of the archive."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from hygiene_app.model.disposal import (
    JournalAction,
    JournalEntry,
    JournalPhase,
    OutcomeCode,
    Undoable,
)
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import Job, Step
from hygiene_app.model.policy import Action
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.connection import Connection
from hygiene_app.workflow.mail_ports import Mailbox, OpenMailbox
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Accounts, Index, Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanUp:
    """What was done together.

    Attributes:
        at: when the last of it was done.
    """

    run: str
    at: datetime
    items: tuple[Undoable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What became of taking one message back: only what was seen is `DONE`."""

    item: Undoable
    code: OutcomeCode
    error: ErrorCode | None = None


class Undo:
    """Takes back a clean-up of the last 30 days. What was deleted for good cannot come back."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        open_mailbox: OpenMailbox,
        archive: ArchiveAccess,
        index: Index,
        journal: Journal,
        clock: Clock,
        checkpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        """Keep the parts.

        Args:
            checkpoint: called with the name of every step just taken.
        """
        self._accounts = accounts
        self._open = open_mailbox
        self._archive = archive
        self._index = index
        self._journal = journal
        self._clock = clock
        self._checkpoint = checkpoint

    def clean_ups(self) -> tuple[CleanUp, ...]:
        """Return what can be taken back, the last clean-up first."""
        runs: dict[str, list[Undoable]] = {}
        for each in self._journal.undoable():
            runs.setdefault(each.run, []).append(each)
        return tuple(
            CleanUp(run=run, at=max(each.at for each in items), items=tuple(items))
            for run, items in runs.items()
        )

    def run(self, clean_up: CleanUp, job: Job) -> tuple[Undone, ...]:
        """Take it back, message by message; one failure never stops the rest.

        What could not be taken back stays on offer.
        """
        accounts = {account.id: account for account in self._accounts.accounts()}
        results: list[Undone] = []
        for account_id in dict.fromkeys(each.item.identity.ref.account for each in clean_up.items):
            with Connection(self._open, accounts.get(account_id)) as line:
                for each in clean_up.items:
                    if each.item.identity.ref.account == account_id:
                        job.advance(Step.RESTORING, len(results), len(clean_up.items))
                        results.append(self._take_back(line, each, job))
        return tuple(results)

    def _take_back(self, line: Connection, undoable: Undoable, job: Job) -> Undone:
        try:
            done = self._from_trash(line.mailbox(), undoable)
            if not done and undoable.archived:
                restored = self._archive.restore(undoable.archived, job)
                done = restored.code is OutcomeCode.DONE
        except Uncertain as exc:
            line.drop()
            return Undone(item=undoable, code=OutcomeCode.UNCERTAIN, error=exc.code)
        except KnownError as exc:
            if exc.code is ErrorCode.CONNECTION_LOST:
                line.drop()
            return Undone(item=undoable, code=OutcomeCode.FAILED, error=exc.code)
        if not done:
            return Undone(item=undoable, code=OutcomeCode.FAILED, error=ErrorCode.MESSAGE_GONE)
        self._checkpoint("undo-seen")
        self._journal.undone(self._entry(undoable), undoable.intent)
        self._checkpoint("undo-noted")
        return Undone(item=undoable, code=OutcomeCode.DONE)

    def _from_trash(self, mailbox: Mailbox, undoable: Undoable) -> bool:
        """Move it back where it was and look; return whether it is there."""
        identity, trash = undoable.item.identity, mailbox.capabilities.trash
        folder = identity.ref.folder
        if mailbox.locate(folder, identity):
            # Somebody was quicker. After a strip the archive has the whole message: restoring
            # compares every octet, and adds nothing where it is there.
            return undoable.action is not Action.STRIP
        if trash is None:
            return False
        there = mailbox.locate(trash, identity)
        if not there:
            return False
        self._checkpoint("undo-found")
        mailbox.bring_back(replace(identity, ref=there[0]), folder)
        self._checkpoint("undo-brought-back")
        return bool(mailbox.locate(folder, identity))

    def _entry(self, undoable: Undoable) -> JournalEntry:
        item = undoable.item
        return JournalEntry(
            at=self._clock.now(),
            action=JournalAction.UNDO,
            phase=JournalPhase.OUTCOME,
            category=item.category,
            rule=item.rule,
            message=self._index.keyed_hash(item.identity.message_id),
            outcome=OutcomeCode.DONE,
            archived=undoable.archived,
            size=item.size,
        )
