"""Shredding what the archive should no longer hold, so that the journal tells all of it.

For each item: intent into the journal → shred → look whether it is gone → outcome. A run that was
cut off is resolved by looking, never by repeating.
"""

from collections.abc import Callable, Sequence

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase, OutcomeCode
from hygiene_app.model.errors import KnownError
from hygiene_app.workflow.journal_lines import newest_first
from hygiene_app.workflow.ports import Archive, Clock
from hygiene_app.workflow.store_ports import Index, Journal, Settings

_BEGUN_AT = "archive-expiry"
"""Setting: the last line of the journal before a run that has not come to its end."""


class Expiry:
    """Ends what has reached its day in the archive, and clears up after an interruption."""

    def __init__(
        self,
        *,
        archive: Archive,
        index: Index,
        journal: Journal,
        settings: Settings,
        clock: Clock,
        checkpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        self._archive = archive
        self._index = index
        self._journal = journal
        self._settings = settings
        self._clock = clock
        self._checkpoint = checkpoint

    def run(self, items: Sequence[ArchivedItem]) -> int:
        """Shred these items, keys first; return how many are gone.

        Raises `KnownError` as `Archive.shred`; what was intended is then written down as not done.
        """
        self.resolve()
        if not items:
            return 0
        newest = self._journal.entries(limit=1)
        self._settings.put(_BEGUN_AT, str(newest[0].number if newest else 0))
        for item in items:
            self._journal.note(self._intended(item))
            self._checkpoint("expiry-intended")
        try:
            self._archive.shred([item.id for item in items])
            self._checkpoint("expiry-shredded")
        finally:
            gone = self.resolve()
        return gone

    def open_count(self) -> int:
        """Return how many items wait for a look after an interruption."""
        return len(self._open()) if self._settings.get(_BEGUN_AT) else 0

    def resolve(self) -> int:
        """Look what became of every item of a run that was cut off; return how many are gone.

        Where the archive cannot be read they go on waiting.
        """
        if not self._settings.get(_BEGUN_AT):
            return 0
        intents = self._open()
        try:
            held = {item.id for item in self._archive.items()} if intents else set()
        except KnownError:
            return 0
        for intent in intents:
            self._journal.note(self._outcome(intent, gone=intent.archived not in held))
            self._checkpoint("expiry-outcome")
        self._settings.put(_BEGUN_AT, "")
        return sum(intent.archived not in held for intent in intents)

    def _open(self) -> list[JournalEntry]:
        """Return the intents of the run that was cut off, oldest first."""
        begun_at = int(self._settings.get(_BEGUN_AT))
        lines = list(newest_first(self._journal, after=begun_at))
        ours = [entry for entry in reversed(lines) if entry.action is JournalAction.EXPIRE]
        ended = {entry.intent for entry in ours if entry.phase is JournalPhase.OUTCOME}
        return [
            entry
            for entry in ours
            if entry.phase is JournalPhase.INTENT and entry.number not in ended
        ]

    def _intended(self, item: ArchivedItem) -> JournalEntry:
        return JournalEntry(
            at=self._clock.now(),
            action=JournalAction.EXPIRE,
            phase=JournalPhase.INTENT,
            category=item.entry.category,
            rule=item.entry.rule,
            message=self._index.keyed_hash(item.entry.message_id),
            archived=item.id,
            size=item.size,
        )

    def _outcome(self, intent: JournalEntry, *, gone: bool) -> JournalEntry:
        return JournalEntry(
            at=self._clock.now(),
            action=JournalAction.EXPIRE,
            phase=JournalPhase.OUTCOME,
            category=intent.category,
            rule=intent.rule,
            message=intent.message,
            outcome=OutcomeCode.DONE if gone else OutcomeCode.INTERRUPTED,
            archived=intent.archived,
            size=intent.size,
            intent=intent.number,
        )
