"""The dangerous path: the only place that removes anything from a mailbox.

For each message: intent into the journal → is it still the same message → to the archive with
read-back → move or remove → look whether it is gone, and where it went → outcome into the journal.
Whatever happens in between, the intent stays open and is resolved by looking, never by repeating.
"""

import logging
import secrets
from collections.abc import Callable, Iterator, Sequence

from hygiene_app.model.account import Account
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
from hygiene_app.model.policy import Action, RetentionPolicy
from hygiene_app.workflow.connection import Connection
from hygiene_app.workflow.disposal_steps import Steps, outcome_of
from hygiene_app.workflow.plan import make_plans
from hygiene_app.workflow.ports import (
    Accounts,
    Archive,
    Clock,
    Findings,
    Index,
    Journal,
    OpenMailbox,
    Resources,
)

log = logging.getLogger(__name__)

_JOURNAL_ACTION = {
    Action.ARCHIVE: JournalAction.ARCHIVE,
    Action.TRASH: JournalAction.TRASH,
    Action.DELETE: JournalAction.DELETE,
    Action.STRIP: JournalAction.STRIP,
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
        resources: Resources,
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
        self._steps = Steps(
            accounts=accounts,
            archive=archive,
            findings=findings,
            journal=journal,
            resources=resources,
            clock=clock,
            checkpoint=checkpoint,
        )
        self._findings = findings
        self._index = index
        self._journal = journal
        self._policy = policy
        self._clock = clock
        self._checkpoint = checkpoint

    def plan(self, finding_ids: Sequence[str], action: Action) -> DisposalPlan:
        """Return what `run` would do, in exact numbers (see `workflow/plan.py`)."""
        return self.plans(finding_ids, (action,))[0]

    def plans(
        self, finding_ids: Sequence[str], actions: Sequence[Action]
    ) -> tuple[DisposalPlan, ...]:
        """Return the plan for each of several actions, at the price of one."""
        today = self._clock.today()
        return make_plans(self._findings, finding_ids, actions, self._policy(), today)

    def run(self, plan: DisposalPlan, job: Job) -> Receipt:
        """Carry out a plan, one message after the other; one failure never stops the rest.

        Cancelling takes effect between messages. Returns the receipt; what was not reached when
        the user cancelled is not in it.
        """
        if plan.action in (Action.ARCHIVE, Action.STRIP):
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
        run = secrets.token_hex(8)
        for account_id in dict.fromkeys(item.identity.ref.account for item in plan.items):
            items = [item for item in plan.items if item.identity.ref.account == account_id]
            line = Connection(self._open, self._account(account_id))
            with line:
                for item in items:
                    yield self._dispose(line, item, plan.action, run)

    def _account(self, account_id: str) -> Account | None:
        known = {account.id: account for account in self._accounts.accounts()}
        return known.get(account_id)

    def _dispose(self, line: Connection, item: Planned, action: Action, run: str) -> Outcome:
        try:
            mailbox = line.mailbox()
        except KnownError as exc:
            return outcome_of(item, action, OutcomeCode.NOT_STARTED, problem=exc)
        intended = self._entry(item, action, JournalPhase.INTENT)
        intent = self._journal.intend(intended, item, action, run)
        self._checkpoint("intent")
        try:
            outcome = self._steps.act(mailbox, item, action, self._noter(item, action, intent))
        except Uncertain:
            line.drop()
            outcome = self._look_again(line, OpenIntent(number=intent, action=action, item=item))
        except PreconditionFailed as exc:
            gone = exc.code is ErrorCode.MESSAGE_GONE
            code = OutcomeCode.ALREADY_GONE if gone else OutcomeCode.CHANGED
            outcome = outcome_of(item, action, code, problem=None if gone else exc)
        except KnownError as exc:
            if exc.code is ErrorCode.CONNECTION_LOST:
                line.drop()
            outcome = outcome_of(item, action, OutcomeCode.FAILED, problem=exc)
        except Exception as exc:  # noqa: BLE001 - one bug must not stop the rest; the intent stays
            log.error("disposal of one message stopped: %s", type(exc).__name__)
            line.drop()
            return outcome_of(item, action, OutcomeCode.UNCERTAIN)
        return self._conclude(intent, item, outcome)

    def _noter(self, item: Planned, action: Action, intent: int) -> Callable[[str], None]:
        def note(archived: str) -> None:
            phase = JournalPhase.ARCHIVED
            entry = self._entry(item, action, phase, intent=intent, archived=archived)
            self._journal.note(entry)

        return note

    def _look_again(self, line: Connection, intent: OpenIntent) -> Outcome:
        """Resolve an intent whose outcome is unknown, by looking; nothing is sent twice."""
        archived = intent.archived or self._steps.archived_id(intent)
        try:
            mailbox = line.mailbox()
            outcome = self._steps.seen(mailbox, intent.item, intent.action, archived=archived)
            if outcome.code is OutcomeCode.INTERRUPTED and mailbox.unmark(intent.item.identity):
                log.info("a message that was about to be removed is no longer marked for it")
            return outcome
        except KnownError as exc:
            changed = isinstance(exc, PreconditionFailed)
            code = OutcomeCode.CHANGED if changed else OutcomeCode.UNCERTAIN
            return outcome_of(intent.item, intent.action, code, problem=exc, archived=archived)

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
