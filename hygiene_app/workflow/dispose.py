"""The dangerous path: the only place that removes anything from a mailbox.

For each message: intent into the journal → is it still the same message → to the archive with
read-back → move or remove → look whether it is gone, and where it went → outcome into the journal.
A few messages go to the archive together, with half the flushes; each is then confirmed again and
taken out by itself.
Whatever happens in between, the intent stays open and is resolved by looking, never by repeating.
"""

import logging
import secrets
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TypeVar

from hygiene_app.model.account import Account
from hygiene_app.model.disposal import (
    DisposalPlan,
    OpenIntent,
    Outcome,
    OutcomeCode,
    Planned,
    Receipt,
)
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.job import Cancelled, Job, Step
from hygiene_app.model.message import RawMessage
from hygiene_app.model.policy import Action, RetentionPolicy
from hygiene_app.workflow.connection import Connection
from hygiene_app.workflow.disposal_lines import DisposalLines
from hygiene_app.workflow.disposal_steps import Steps, batches, outcome_of
from hygiene_app.workflow.expiry import Expiry
from hygiene_app.workflow.mail_ports import Mailbox, OpenMailbox
from hygiene_app.workflow.plan import make_plans
from hygiene_app.workflow.ports import Archive, Clock, Resources
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.store_ports import Accounts, Findings, Index, Journal

log = logging.getLogger(__name__)

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Begun:
    """A message that is about to be archived together with others."""

    intent: OpenIntent
    raw: RawMessage


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
        expiry: Expiry,
        resources: Resources,
        clock: Clock,
        status: StatusReport,
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
        self._lines = DisposalLines(
            index=index, journal=journal, clock=clock, checkpoint=checkpoint
        )
        self._findings = findings
        self._journal = journal
        self._policy = policy
        self._expiry = expiry
        self._status = status
        self._clock = clock

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
        the user cancelled is not in it. Raises `KnownError(ACTION_NOT_ALLOWED)` for what the
        organisation does not let people do.
        """
        if plan.action not in self._policy().actions:
            raise KnownError(ErrorCode.ACTION_NOT_ALLOWED)
        if plan.action in (Action.ARCHIVE, Action.STRIP):
            self._archive.items()  # tells why where it cannot be used, before anything is begun
        outcomes: list[Outcome] = []
        cancelled = False
        try:
            with closing(self._walk(plan, job)) as walk:
                for outcome in walk:
                    outcomes.append(outcome)
                    job.advance(Step.DISPOSING, len(outcomes), len(plan.items))
        except Cancelled:
            cancelled = True
        self._status.disposed()
        receipt = Receipt(action=plan.action, outcomes=tuple(outcomes), cancelled=cancelled)
        log.info(
            "disposal finished: %d done, %d problems", len(receipt.done), len(receipt.problems)
        )
        return receipt

    def _walk(self, plan: DisposalPlan, job: Job) -> Generator[Outcome, None, None]:
        job.advance(Step.DISPOSING, 0, len(plan.items))
        run = secrets.token_hex(8)
        for account_id in dict.fromkeys(item.identity.ref.account for item in plan.items):
            items = [item for item in plan.items if item.identity.ref.account == account_id]
            with Connection(self._open, self._account(account_id)) as line:
                for batch in batches(items):
                    if plan.action is Action.ARCHIVE and len(batch) > 1:
                        yield from self._archive_together(line, batch, run, job)
                        continue
                    for item in batch:
                        yield self._dispose(line, item, plan.action, run)

    def _account(self, account_id: str) -> Account | None:
        known = {account.id: account for account in self._accounts.accounts()}
        return known.get(account_id)

    def _dispose(self, line: Connection, item: Planned, action: Action, run: str) -> Outcome:
        begun = self._begin(line, item, action, run)
        if isinstance(begun, Outcome):
            return begun
        return self._lines.conclude(begun, self._one(line, begun))

    def _begin(
        self, line: Connection, item: Planned, action: Action, run: str
    ) -> OpenIntent | Outcome:
        """Write the intent into the journal, once there is a connection to carry it out."""
        try:
            line.mailbox()
        except KnownError as exc:
            return outcome_of(item, action, OutcomeCode.NOT_STARTED, problem=exc)
        return self._lines.begin(item, action, run)

    def _one(self, line: Connection, intent: OpenIntent) -> Outcome:
        """Carry out all of it for one message."""
        item, action, note = intent.item, intent.action, self._lines.noter(intent)
        return self._attempt(line, intent, lambda box: self._steps.act(box, item, action, note))

    def _archive_together(
        self, line: Connection, items: Sequence[Planned], run: str, job: Job
    ) -> Generator[Outcome, None, None]:
        """Archive several messages at once, then take them out one by one.

        Where cancelling comes in between, the others stay in the mailbox, and the journal says so.
        """
        waiting: dict[int, _Begun] = {}
        try:
            for item in items:
                job.check()
                intent = self._begin(line, item, Action.ARCHIVE, run)
                if isinstance(intent, Outcome):
                    yield intent
                    continue
                fetched = self._fetch(line, intent)
                if isinstance(fetched, Outcome):
                    yield self._lines.conclude(intent, fetched)
                else:
                    waiting[intent.number] = _Begun(intent, fetched)
            for each in self._put_away(tuple(waiting.values())):
                waiting[each.number] = replace(waiting[each.number], intent=each)
            for number in tuple(waiting):
                intent = waiting.pop(number).intent
                yield self._lines.conclude(intent, self._finish(line, intent))
        except (Cancelled, GeneratorExit):
            for left in waiting.values():
                self._lines.conclude(left.intent, _let_be(left.intent))
            raise

    def _fetch(self, line: Connection, intent: OpenIntent) -> RawMessage | Outcome:
        return self._attempt(line, intent, lambda box: self._steps.fetch(box, intent.item))

    def _put_away(self, begun: Sequence[_Begun]) -> tuple[OpenIntent, ...]:
        """Archive them together; where that fails, each is tried alone later."""
        if not begun:
            return ()
        try:
            kept = self._steps.put_away([(each.intent.item, each.raw) for each in begun])
        except KnownError as exc:
            log.info("%d messages were not archived together: %s", len(begun), exc.code.value)
            return ()
        except Exception as exc:  # noqa: BLE001 - one message must not hurt its neighbours
            log.error("archiving several messages stopped: %s", type(exc).__name__)
            return ()
        return tuple(
            replace(each.intent, archived=item.id) for each, item in zip(begun, kept, strict=True)
        )

    def _finish(self, line: Connection, intent: OpenIntent) -> Outcome:
        if not intent.archived:
            return self._one(line, intent)
        note = self._lines.noter(intent)
        return self._attempt(line, intent, lambda box: self._steps.take_out(box, intent, note))

    def _attempt(
        self, line: Connection, intent: OpenIntent, act: Callable[[Mailbox], V]
    ) -> V | Outcome:
        """Return what came of it, or how it ended for this message where it did not succeed."""
        item, action, archived = intent.item, intent.action, intent.archived
        try:
            return act(line.mailbox())
        except Uncertain:
            line.drop()
            return self._look_again(line, intent)
        except PreconditionFailed as exc:
            gone = exc.code is ErrorCode.MESSAGE_GONE
            code = OutcomeCode.ALREADY_GONE if gone else OutcomeCode.CHANGED
            problem = None if gone else exc
            return outcome_of(item, action, code, problem=problem, archived=archived)
        except KnownError as exc:
            if exc.code is ErrorCode.CONNECTION_LOST:
                line.drop()
            return outcome_of(item, action, OutcomeCode.FAILED, problem=exc, archived=archived)
        except Exception as exc:  # noqa: BLE001 - one bug must not stop the rest; the intent stays
            log.error("disposal of one message stopped: %s", type(exc).__name__)
            line.drop()
            return outcome_of(item, action, OutcomeCode.UNCERTAIN)

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
        return len(self._journal.open_intents()) + self._expiry.open_count()

    def resolve(self, job: Job) -> tuple[Outcome, ...]:
        """Look what became of every intent without an outcome, and write it down.

        Returns the messages of a mailbox; what was to expire in the archive is looked at too.
        """
        self._expiry.resolve()
        intents = self._journal.open_intents()
        outcomes: list[Outcome] = []
        for account_id in dict.fromkeys(i.item.identity.ref.account for i in intents):
            with Connection(self._open, self._account(account_id)) as line:
                for intent in intents:
                    if intent.item.identity.ref.account != account_id:
                        continue
                    job.advance(Step.VERIFYING, len(outcomes), len(intents))
                    outcome = self._look_again(line, intent)
                    outcomes.append(self._lines.conclude(intent, outcome))
        return tuple(outcomes)


def _let_be(intent: OpenIntent) -> Outcome:
    """Return the outcome for a message that was not reached: nothing was sent to remove it."""
    return outcome_of(intent.item, intent.action, OutcomeCode.INTERRUPTED, archived=intent.archived)
