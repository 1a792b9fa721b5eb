"""What the dangerous path writes into the journal: intent, archived, outcome."""

from collections.abc import Callable

from hygiene_app.model.disposal import (
    JournalAction,
    JournalEntry,
    JournalPhase,
    OpenIntent,
    Outcome,
    OutcomeCode,
    Planned,
)
from hygiene_app.model.finding import FindingState
from hygiene_app.model.policy import Action
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Index, Journal

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


class DisposalLines:
    """Writes the lines of each message; an intent has one outcome, or none as long as it waits."""

    def __init__(
        self,
        *,
        index: Index,
        journal: Journal,
        clock: Clock,
        checkpoint: Callable[[str], None],
    ) -> None:
        self._index = index
        self._journal = journal
        self._clock = clock
        self._checkpoint = checkpoint

    def begin(self, item: Planned, action: Action, run: str) -> OpenIntent:
        """Write the intent; it is on the disk when this returns."""
        entry = self._entry(item, action, JournalPhase.INTENT)
        number = self._journal.intend(entry, item, action, run)
        self._checkpoint("intent")
        return OpenIntent(number=number, action=action, item=item)

    def noter(self, intent: OpenIntent) -> Callable[[str], None]:
        """Return what writes that the message of this intent is in the archive, under which id."""

        def note(archived: str) -> None:
            phase, number = JournalPhase.ARCHIVED, intent.number
            entry = self._entry(intent.item, intent.action, phase, intent=number, archived=archived)
            self._journal.note(entry)

        return note

    def conclude(self, intent: OpenIntent, outcome: Outcome) -> Outcome:
        """Write the outcome and set the findings; what is uncertain stays open."""
        if outcome.code is OutcomeCode.UNCERTAIN:
            return outcome
        item = intent.item
        entry = self._entry(
            item,
            outcome.action,
            JournalPhase.OUTCOME,
            intent=intent.number,
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
