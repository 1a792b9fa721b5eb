"""The dangerous path: the only place that removes anything from a mailbox.

For each message: intent into the journal → is it still the same message → to the archive with
read-back → move or remove → look whether it is gone, and where it went → outcome into the journal.
Whatever happens in between, the intent stays open and is resolved by looking, never by repeating.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from email.parser import BytesHeaderParser
from email.policy import compat32

from hygiene_app.model.account import Account
from hygiene_app.model.archived import ArchiveEntry
from hygiene_app.model.disposal import (
    DisposalPlan,
    JournalAction,
    JournalEntry,
    JournalPhase,
    OpenIntent,
    Outcome,
    OutcomeCode,
    Planned,
    Receipt,
)
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.finding import FindingState
from hygiene_app.model.job import Cancelled, Job, Step
from hygiene_app.model.message import Identity, MessageRef
from hygiene_app.model.policy import Action, RetentionPolicy
from hygiene_app.workflow.connection import Connection
from hygiene_app.workflow.plan import make_plan
from hygiene_app.workflow.ports import (
    Accounts,
    Archive,
    Clock,
    Findings,
    Index,
    Journal,
    Mailbox,
    OpenMailbox,
)

log = logging.getLogger(__name__)

_JOURNAL_ACTION = {
    Action.ARCHIVE: JournalAction.ARCHIVE,
    Action.TRASH: JournalAction.TRASH,
    Action.DELETE: JournalAction.DELETE,
}
_STATE_AFTER = {
    OutcomeCode.DONE: FindingState.DISPOSED,
    OutcomeCode.ALREADY_GONE: FindingState.GONE,
}


class Dispose:
    """Plans a disposal in exact numbers, carries it out, and clears up after an interruption."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        open_mailbox: OpenMailbox,
        archive: Archive,
        findings: Findings,
        index: Index,
        journal: Journal,
        policy: Callable[[], RetentionPolicy],
        clock: Clock,
        checkpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        """Keep the parts.

        Args:
            checkpoint: called with the name of every step just taken; the kill tests end the
                process there.
        """
        self._accounts = accounts
        self._open = open_mailbox
        self._archive = archive
        self._findings = findings
        self._index = index
        self._journal = journal
        self._policy = policy
        self._clock = clock
        self._checkpoint = checkpoint

    def plan(self, finding_ids: Sequence[str], action: Action) -> DisposalPlan:
        """Return what `run` would do, in exact numbers (see `workflow/plan.py`)."""
        return make_plan(self._findings, finding_ids, action, self._policy(), self._clock.today())

    def run(self, plan: DisposalPlan, job: Job) -> Receipt:
        """Carry out a plan, one message after the other; one failure never stops the rest.

        Cancelling takes effect between messages. Returns the receipt; what was not reached when
        the user cancelled is not in it.
        """
        if plan.action is Action.ARCHIVE:
            self._archive.items()  # tells why where it cannot be used, before anything is begun
        outcomes: list[Outcome] = []
        cancelled = False
        try:
            for outcome in self._walk(plan, job):
                outcomes.append(outcome)
                job.advance(Step.DISPOSING, len(outcomes), len(plan.items))
        except Cancelled:
            cancelled = True
        receipt = Receipt(action=plan.action, outcomes=tuple(outcomes), cancelled=cancelled)
        log.info(
            "disposal finished: %d done, %d problems", len(receipt.done), len(receipt.problems)
        )
        return receipt

    def _walk(self, plan: DisposalPlan, job: Job) -> Iterator[Outcome]:
        job.advance(Step.DISPOSING, 0, len(plan.items))
        for account_id in dict.fromkeys(item.identity.ref.account for item in plan.items):
            items = [item for item in plan.items if item.identity.ref.account == account_id]
            line = Connection(self._open, self._account(account_id))
            with line:
                for item in items:
                    yield self._dispose(line, item, plan.action)

    def _account(self, account_id: str) -> Account | None:
        known = {account.id: account for account in self._accounts.accounts()}
        return known.get(account_id)

    def _dispose(self, line: Connection, item: Planned, action: Action) -> Outcome:
        try:
            mailbox = line.mailbox()
        except KnownError as exc:
            return _outcome(item, action, OutcomeCode.NOT_STARTED, problem=exc)
        intent = self._journal.intend(self._entry(item, action, JournalPhase.INTENT), item, action)
        self._checkpoint("intent")
        try:
            outcome = self._act(mailbox, item, action, intent)
        except Uncertain:
            line.drop()
            outcome = self._look_again(line, OpenIntent(number=intent, action=action, item=item))
        except PreconditionFailed as exc:
            gone = exc.code is ErrorCode.MESSAGE_GONE
            code = OutcomeCode.ALREADY_GONE if gone else OutcomeCode.CHANGED
            outcome = _outcome(item, action, code, problem=None if gone else exc)
        except KnownError as exc:
            if exc.code is ErrorCode.CONNECTION_LOST:
                line.drop()
            outcome = _outcome(item, action, OutcomeCode.FAILED, problem=exc)
        except Exception as exc:  # noqa: BLE001 - one bug must not stop the rest; the intent stays
            log.error("disposal of one message stopped: %s", type(exc).__name__)
            line.drop()
            return _outcome(item, action, OutcomeCode.UNCERTAIN)
        return self._conclude(intent, item, outcome)

    def _act(self, mailbox: Mailbox, item: Planned, action: Action, intent: int) -> Outcome:
        mailbox.confirm(item.identity)
        self._checkpoint("confirmed")
        archived = ""
        if action is Action.ARCHIVE:
            archived = self._put_away(mailbox, item)
            self._checkpoint("archived")
            entry = self._entry(
                item, action, JournalPhase.ARCHIVED, intent=intent, archived=archived
            )
            self._journal.note(entry)
            self._checkpoint("noted")
        moved = self._take_out(mailbox, item.identity, action)
        self._checkpoint("removed")
        outcome = self._seen(mailbox, item, action, archived=archived, moved=moved)
        self._checkpoint("verified")
        return outcome

    def _put_away(self, mailbox: Mailbox, item: Planned) -> str:
        """Archive the whole message; the archive returns only after reading it back."""
        raw = mailbox.message(item.identity.ref)
        if not _is_whole(raw.data, item.identity):
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
        finding = self._findings.get(item.findings)[0]
        entry = ArchiveEntry(
            account=item.identity.ref.account,
            folder=item.identity.ref.folder,
            folder_display=finding.folder_display,
            message_id=item.identity.message_id,
            subject=finding.subject,
            sender=finding.sender.label,
            received=raw.received,
            flags=raw.flags,
            category=item.category,
            rule=item.rule,
            archived_at=self._clock.now(),
            expires=item.expires,
        )
        return self._archive.put(raw.data, entry).id

    def _take_out(self, mailbox: Mailbox, identity: Identity, action: Action) -> MessageRef | None:
        """Move to the Trash, or remove; what is safe in the archive may go without a Trash."""
        if action is Action.DELETE:
            mailbox.remove(identity)
            return None
        if action is Action.ARCHIVE and not mailbox.capabilities.can_trash:
            mailbox.remove(identity)
            return None
        return mailbox.to_trash(identity)

    def _seen(
        self,
        mailbox: Mailbox,
        item: Planned,
        action: Action,
        *,
        archived: str = "",
        moved: MessageRef | None = None,
    ) -> Outcome:
        """Look where the message is now and say only what was seen."""
        unseen = KnownError(ErrorCode.NOT_VERIFIED)
        if _still_there(mailbox, item.identity):
            return _outcome(
                item, action, OutcomeCode.INTERRUPTED, problem=unseen, archived=archived
            )
        if action is not Action.DELETE:
            moved = _in_trash(mailbox, item.identity, moved)
        if action is Action.TRASH and moved is None:
            return _outcome(item, action, OutcomeCode.FAILED, problem=unseen)
        if action is Action.ARCHIVE and not archived:
            # it went without us: nothing of it is in the archive, and we do not say so
            return _outcome(item, action, OutcomeCode.ALREADY_GONE, moved_to=moved)
        return _outcome(item, action, OutcomeCode.DONE, archived=archived, moved_to=moved)

    def _look_again(self, line: Connection, intent: OpenIntent) -> Outcome:
        """Resolve an intent whose outcome is unknown, by looking; nothing is sent twice."""
        archived = intent.archived or self._archived_id(intent)
        try:
            return self._seen(line.mailbox(), intent.item, intent.action, archived=archived)
        except KnownError as exc:
            changed = isinstance(exc, PreconditionFailed)
            code = OutcomeCode.CHANGED if changed else OutcomeCode.UNCERTAIN
            return _outcome(intent.item, intent.action, code, problem=exc, archived=archived)

    def _archived_id(self, intent: OpenIntent) -> str:
        if intent.action is not Action.ARCHIVE:
            return ""
        wanted = intent.item.identity
        for known in self._journal.open_intents():
            if known.number == intent.number and known.archived:
                return known.archived
        for item in self._archive.items() if self._archive.is_set_up() else ():
            entry = item.entry
            same_place = (entry.account, entry.folder) == (wanted.ref.account, wanted.ref.folder)
            if same_place and entry.message_id == wanted.message_id and wanted.message_id:
                return item.id
        return ""

    def open_count(self) -> int:
        """Return how many messages wait for a look after an interruption."""
        return len(self._journal.open_intents())

    def resolve(self, job: Job) -> tuple[Outcome, ...]:
        """Look what became of every intent without an outcome, and write it down."""
        intents = self._journal.open_intents()
        outcomes: list[Outcome] = []
        for account_id in dict.fromkeys(i.item.identity.ref.account for i in intents):
            with Connection(self._open, self._account(account_id)) as line:
                for intent in intents:
                    if intent.item.identity.ref.account != account_id:
                        continue
                    job.advance(Step.VERIFYING, len(outcomes), len(intents))
                    outcome = self._look_again(line, intent)
                    outcomes.append(self._conclude(intent.number, intent.item, outcome))
        return tuple(outcomes)

    def _conclude(self, intent: int, item: Planned, outcome: Outcome) -> Outcome:
        if outcome.code is OutcomeCode.UNCERTAIN:
            return outcome
        entry = self._entry(
            item,
            outcome.action,
            JournalPhase.OUTCOME,
            intent=intent,
            archived=outcome.archived,
            outcome=outcome,
        )
        state = _STATE_AFTER.get(outcome.code)
        dispositions = [(finding, state) for finding in item.findings] if state else []
        self._journal.conclude(entry, dispositions)
        self._checkpoint("outcome")
        return outcome

    def _entry(
        self,
        item: Planned,
        action: Action,
        phase: JournalPhase,
        *,
        intent: int = 0,
        archived: str = "",
        outcome: Outcome | None = None,
    ) -> JournalEntry:
        return JournalEntry(
            at=self._clock.now(),
            action=_JOURNAL_ACTION[action],
            phase=phase,
            category=item.category,
            rule=item.rule,
            message=self._index.keyed_hash(item.identity.message_id),
            outcome=outcome.code if outcome else None,
            error=outcome.error if outcome else None,
            archived=archived,
            size=item.size,
            intent=intent,
        )


def _still_there(mailbox: Mailbox, identity: Identity) -> bool:
    try:
        mailbox.confirm(identity)
    except PreconditionFailed as exc:
        if exc.code is ErrorCode.MESSAGE_GONE:
            return False
        raise
    return True


def _in_trash(mailbox: Mailbox, identity: Identity, told: MessageRef | None) -> MessageRef | None:
    """Return where the message lies in the Trash, after seeing it there."""
    trash = mailbox.capabilities.trash
    if trash is None:
        return None
    there = mailbox.locate(trash, identity)
    return told if told in there else next(iter(there), None)


def _is_whole(data: bytes, identity: Identity) -> bool:
    """Whether these bytes are the message that was reviewed, not a stand-in of the server.

    Some servers answer with a substitute or with nothing at all for a message that they cannot
    convert. RFC822.SIZE is an estimate on some, so only a gross difference counts.
    """
    if not data or len(data) * 2 < identity.size:
        return False
    headers = BytesHeaderParser(policy=compat32).parsebytes(data)
    found = "".join(str(headers.get("Message-ID", "")).split())
    return found == "".join(identity.message_id.split())


def _outcome(
    item: Planned,
    action: Action,
    code: OutcomeCode,
    *,
    problem: KnownError | None = None,
    archived: str = "",
    moved_to: MessageRef | None = None,
) -> Outcome:
    return Outcome(
        ref=item.identity.ref,
        findings=item.findings,
        code=code,
        action=action,
        error=problem.code if problem else None,
        error_facts=tuple(problem.facts.items()) if problem else (),
        archived=archived,
        moved_to=moved_to,
        size=item.size,
    )
