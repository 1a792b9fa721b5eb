"""Looking at what was found, and deciding to keep."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase
from hygiene_app.model.duplicate import Duplicate
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Finding, FindingState, NotRead
from hygiene_app.model.listing import Due, FindingFilter, GroupCount, SortBy, Totals
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Hold, RetentionPolicy, Verdict
from hygiene_app.model.quiet import QuietSender
from hygiene_app.retention.verdict import apply
from hygiene_app.workflow.kept_days import LAST_REVIEW, keep_day, kept_day
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Findings, Index, Journal, Matters, Quiet, Settings

_CHUNK = 1000
_ID_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def new_finding_id() -> str:
    """Return eight random characters that can be read aloud and typed."""
    return "".join(secrets.choice(_ID_ALPHABET) for _ in range(8))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """A finding with what retention says of it today."""

    finding: Finding
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The figures of the first page.

    Attributes:
        due: the groups behind the headline, largest first.
        clean_until: the day on which the next finding falls due; None where none will.
        last_review: when the user last decided something; None before that.
    """

    totals: Totals
    due: tuple[GroupCount, ...]
    clean_until: date | None
    last_review: date | None
    policy: RetentionPolicy


class Review:
    """Reads findings for the window and the command line; writes only decisions to keep."""

    def __init__(
        self,
        *,
        findings: Findings,
        index: Index,
        journal: Journal,
        settings: Settings,
        quiet: Quiet,
        matters: Matters,
        policy: Callable[[], RetentionPolicy],
        clock: Clock,
    ) -> None:
        self._findings = findings
        self._quiet = quiet
        self._matters = matters
        self._index = index
        self._journal = journal
        self._settings = settings
        self._policy = policy
        self._clock = clock

    def overview(self) -> Overview:
        """Return the figures of the first page."""
        policy = self._policy()
        today = self._clock.today()
        totals = self._findings.totals(today, today + timedelta(days=policy.warn_days))
        return Overview(
            totals=totals,
            due=self.groups(self.due_filter()),
            clean_until=self._next_due(today),
            last_review=kept_day(self._settings, LAST_REVIEW),
            policy=policy,
        )

    def due_filter(self, account_id: str = "", category: Category | None = None) -> FindingFilter:
        """Return the filter for everything that is due today, oldest first."""
        return FindingFilter(
            account_id=account_id,
            category=category,
            due_by=self._clock.today(),
            flagged_only=True,
        )

    def soon_filter(self) -> FindingFilter:
        """Return the filter for what falls due within the days that the policy warns ahead."""
        today = self._clock.today()
        return FindingFilter(
            due_after=today,
            due_by=today + timedelta(days=self._policy().warn_days),
            flagged_only=True,
        )

    def _next_due(self, today: date) -> date | None:
        later = self._findings.ids(
            FindingFilter(due_by=date.max, flagged_only=True, sort=SortBy.DUE, limit=1)
        )
        if not later:
            return None
        first = self._findings.dues(later)[0].due_on
        return first if first is not None and first > today else None

    def groups(self, wanted: FindingFilter) -> tuple[GroupCount, ...]:
        """Return findings counted by category and retention rule."""
        return self._findings.groups(wanted)

    def ids(self, wanted: FindingFilter) -> tuple[str, ...]:
        """Return the ids of matching findings, sorted by SQL."""
        return self._findings.ids(wanted)

    def rows(self, ids: Sequence[str]) -> tuple[ReviewRow, ...]:
        """Return findings with their verdict of today, in the order asked."""
        policy, today = self._policy(), self._clock.today()
        return tuple(
            ReviewRow(finding=finding, verdict=apply(finding, policy, today))
            for finding in self._findings.get(ids)
        )

    def row(self, finding_id: str) -> ReviewRow:
        """Return one finding. Raises `KnownError(FINDING_UNKNOWN)`."""
        rows = self.rows((finding_id,))
        if not rows:
            raise KnownError(ErrorCode.FINDING_UNKNOWN, id=finding_id)
        return rows[0]

    def places(self, finding_id: str) -> tuple[Duplicate, ...]:
        """Return where else the same lies, oldest first."""
        return self._findings.places((finding_id,))[finding_id]

    def places_of(self, ids: Sequence[str]) -> dict[str, tuple[Duplicate, ...]]:
        """Return the same for many at once."""
        return self._findings.places(ids)

    def with_places(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return these findings, each with the same ones elsewhere behind it; each once."""
        places = self._findings.places(ids)
        return tuple(
            dict.fromkeys(
                each for one in ids for each in (one, *(place.finding for place in places[one]))
            )
        )

    def passed_on(self, finding_id: str) -> tuple[Address, ...]:
        """Return whom the user, or a colleague, sent the same attachment: they can be asked too.

        Only what still lies in the mailbox is known; hidden recipients (Bcc) are not.
        """
        return self._findings.passed_on((finding_id,))[finding_id]

    def passed_on_of(self, ids: Sequence[str]) -> dict[str, tuple[Address, ...]]:
        """Return the same for many at once."""
        return self._findings.passed_on(ids)

    def not_read(self, account_id: str = "") -> tuple[NotRead, ...]:
        """Return what could not be read, with the reason."""
        return self._findings.not_read(account_id)

    def keep(self, ids: Sequence[str], *, reason: str, until: date | None = None) -> None:
        """Keep these with a reason, for good or until a day.

        Raises `KnownError(REASON_NEEDED)` when the reason is empty.
        """
        if not reason.strip():
            raise KnownError(ErrorCode.REASON_NEEDED)
        self._decide(ids, FindingState.KEPT, JournalAction.KEEP, reason=reason.strip(), until=until)

    def not_this(self, ids: Sequence[str]) -> None:
        """Remember that these are not what they were taken for."""
        self._decide(ids, FindingState.NOT_THIS, JournalAction.NOT_THIS)

    def silence(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Never show these categories of these senders again; return the findings that went.

        Everything open of the same sender and category goes with them.
        """
        chosen = {(f.sender.email, f.category) for f in self._findings.get(ids) if f.sender.email}
        for sender, category in sorted(chosen):
            self._quiet.add_quiet(
                QuietSender(sender=sender, category=category, since=self._clock.today())
            )
        alike = [each for pair in sorted(chosen) for each in self._open_of(*pair)]
        together = tuple(dict.fromkeys((*ids, *alike)))
        self.not_this(together)
        return together

    def _open_of(self, sender: str, category: Category) -> tuple[str, ...]:
        found = self._findings.ids(FindingFilter(category=category, text=sender))
        return tuple(f.id for f in self._findings.get(found) if f.sender.email == sender)

    def silenced(self) -> tuple[QuietSender, ...]:
        """Return what the user asked not to be shown."""
        return self._quiet.quiet()

    def unsilence(self, sender: str, category: Category) -> None:
        """Show this category of this sender again, in what the next scans find."""
        self._quiet.remove_quiet(sender, category)

    def hold(self, hold: Hold) -> None:
        """Leave everything that fits where it is, until the hold is released.

        Raises `KnownError(REASON_NEEDED)` for a hold without a reason, or one that names nothing.
        """
        named = hold.category or hold.person or hold.thread or hold.text
        if not hold.source.strip() or not named:
            raise KnownError(ErrorCode.REASON_NEEDED)
        self._matters.add_hold(hold)
        self.refresh()

    def holds(self) -> tuple[Hold, ...]:
        """Return the holds of the user."""
        return self._matters.holds()

    def release(self, hold_id: str) -> None:
        """Take a hold back."""
        self._matters.remove_hold(hold_id)
        self.refresh()

    def reopen(self, ids: Sequence[str]) -> None:
        """Take a decision back."""
        self._findings.decide(ids, FindingState.OPEN)
        self.refresh(ids)

    def _decide(
        self,
        ids: Sequence[str],
        state: FindingState,
        action: JournalAction,
        *,
        reason: str = "",
        until: date | None = None,
    ) -> None:
        self._findings.decide(ids, state, reason=reason, until=until)
        for finding in self._findings.get(ids):
            self._journal.note(
                JournalEntry(
                    at=self._clock.now(),
                    action=action,
                    phase=JournalPhase.OUTCOME,
                    category=finding.category,
                    message=self._index.keyed_hash(finding.identity.message_id),
                    size=finding.identity.size,
                )
            )
        self.refresh(ids)
        self.reviewed()

    def reviewed(self) -> None:
        """Remember that the user decided something today."""
        keep_day(self._settings, LAST_REVIEW, self._clock.today())

    def refresh(self, ids: Sequence[str] | None = None) -> None:
        """Ask retention again and keep what changed, so that SQL can filter by it."""
        self._findings.reopen_expired(self._clock.today())
        wanted = self._everything() if ids is None else tuple(ids)
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            known = {due.finding: due for due in self._findings.dues(chunk)}
            now = self._dues(chunk)
            changed = [due for due in now if known.get(due.finding) != due]
            if changed:
                self._findings.set_dues(changed)

    def _everything(self) -> tuple[str, ...]:
        return self._findings.ids(FindingFilter(states=(FindingState.OPEN, FindingState.KEPT)))

    def _dues(self, ids: Sequence[str]) -> Iterable[Due]:
        return [
            Due(
                finding=row.finding.id,
                due_on=row.verdict.due_on,
                rule=row.verdict.rule,
            )
            for row in self.rows(ids)
        ]
