"""What only people can answer: is this recruitment over, did this quote become an order?"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import QUESTION_OF, Category, Finding
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.policy import RetentionPolicy, VerdictStatus
from hygiene_app.retention.verdict import apply
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.store_ports import Findings, Matters

_ASKED_WHEN = (VerdictStatus.DUE, VerdictStatus.SOON)
_PREFIX = re.compile(r"^(?:\s*(?:re|fwd?|tr|antw|aw|wg|rép|réf)\s*:)+", re.IGNORECASE)
_NOT_A_WORD = re.compile(r"[^\w]+|\d+")
_COMMON = frozenset(
    {
        *("sollicitatie", "sollicitatiebrief", "sollicitant", "kandidatuur", "vacature", "cv"),
        *("spontane", "functie", "als", "voor", "de", "het", "een", "van", "op", "mijn", "naar"),
        *("candidature", "spontanée", "lettre", "motivation", "poste", "pour", "le", "la", "les"),
        *("un", "une", "au", "du", "des", "en", "d", "l", "application", "for", "the", "position"),
        *("job", "role", "of", "a", "an", "as", "my", "resume", "cover", "letter", "bewerbung"),
        *("initiativbewerbung", "lebenslauf", "um", "die", "der", "das", "stelle", "auf", "für"),
        *("curriculum", "vitae", "vac", "ref", "nr", "no", "opnieuw", "nogmaals", "bij", "m", "v"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A group of messages that one answer is about.

    Attributes:
        id: stays the same as long as the group has the same threads.
        label: what people recognise it by.
        proposed: the answer that the conversations propose.
        told: the answer that was given for all of them.
    """

    id: str
    question: Question
    label: str
    account: str
    threads: tuple[str, ...]
    findings: tuple[str, ...]
    first: date
    last: date
    proposed: Told | None
    told: Told | None


class Questions:
    """Asks once and well, and keeps what was answered."""

    def __init__(
        self,
        *,
        findings: Findings,
        matters: Matters,
        review: Review,
        policy: Callable[[], RetentionPolicy],
        clock: Clock,
    ) -> None:
        self._findings = findings
        self._matters = matters
        self._review = review
        self._policy = policy
        self._clock = clock

    def open(self) -> tuple[Matter, ...]:
        """Return what should be asked now, the oldest matter first.

        Only where something is due, or will be in a month, and the answer may change that.
        """
        policy, today = self._policy(), self._clock.today()
        return tuple(
            matter
            for matter, found in self._groups()
            if matter.told is None
            and any(apply(each, policy, today).status in _ASKED_WHEN for each in found)
        )

    def answered(self) -> tuple[Matter, ...]:
        """Return what was answered, so that it can be changed."""
        return tuple(matter for matter, _ in self._groups() if matter.told is not None)

    def answer(self, matter: Matter, answer: Answer, on: date | None = None) -> None:
        """Keep an answer for the whole group; ask retention again.

        Args:
            on: when the procedure ended or the order came; the day of the last message where
                the user does not know. "Not yet" counts from today.
        """
        if answer is Answer.NO and matter.question is Question.PROCEDURE_OVER:
            on = self._clock.today()
        told = Told(question=matter.question, answer=answer, on=on or matter.last)
        self._matters.tell(matter.account, matter.threads, told)
        self._review.refresh(matter.findings)

    def take_back(self, matter: Matter) -> None:
        """Take an answer back; it is asked again."""
        self._matters.untell(matter.account, matter.threads, matter.question)
        self._review.refresh(matter.findings)

    def consent(self, ids: Sequence[str], given: Consent | None) -> None:
        """Keep a consent for the threads of these findings; None takes it back.

        Raises `KnownError(REASON_NEEDED)` where nothing says where the consent can be seen.
        """
        if given is not None and not given.proof.strip():
            raise KnownError(ErrorCode.REASON_NEEDED)
        found = self._findings.get(ids)
        for account in dict.fromkeys(each.ref.account for each in found):
            threads = [each.thread for each in found if each.ref.account == account]
            self._matters.consent(account, threads, given)
        self._review.refresh(ids)

    def _groups(self) -> list[tuple[Matter, list[Finding]]]:
        groups: dict[tuple[str, str, str], list[Finding]] = {}
        for category, question in QUESTION_OF.items():
            ids = self._findings.ids(FindingFilter(category=category))
            for finding in self._findings.get(ids):
                key = (finding.ref.account, question.value, _subject_of(finding))
                groups.setdefault(key, []).append(finding)
        made = [
            (_matter(Question(question), account, found), found)
            for (account, question, _), found in groups.items()
        ]
        return sorted(made, key=lambda pair: (pair[0].first, pair[0].id))


def _subject_of(finding: Finding) -> str:
    """Return what an application is for; every quote is a matter of its own thread.

    The name of the applicant and the words that stand in every application are left out. Where
    nothing remains, the applications of a month belong together.
    """
    if finding.category is not Category.CV:
        return finding.thread
    names = set(_words(f"{finding.sender.name} {finding.sender.email.partition('@')[0]}"))
    words = [
        word
        for word in _words(_PREFIX.sub("", finding.subject))
        if word not in _COMMON and word not in names
    ]
    return " ".join(sorted(set(words))) or f"{finding.received:%Y-%m}"


def _words(text: str) -> list[str]:
    return [word for word in _NOT_A_WORD.split(text.casefold()) if word]


def _matter(question: Question, account: str, found: Sequence[Finding]) -> Matter:
    threads = tuple(sorted({each.thread for each in found}))
    first = min(found, key=lambda each: (each.received, each.subject))
    return Matter(
        id=f"{question.value}-{threads[0][:12]}-{len(threads)}",
        question=question,
        label=_PREFIX.sub("", first.subject).strip(),
        account=account,
        threads=threads,
        findings=tuple(each.id for each in found),
        first=min(each.received for each in found).date(),
        last=max(each.thread_last for each in found).date(),
        proposed=_latest(each.hint for each in found),
        told=_shared(each.told for each in found),
    )


def _latest(hints: Iterable[Told | None]) -> Told | None:
    known = [hint for hint in hints if hint is not None]
    return max(known, key=lambda hint: hint.on, default=None)


def _shared(answers: Iterable[Told | None]) -> Told | None:
    """Return the answer that all share; a message that came later has to be asked about."""
    given = set(answers)
    return given.pop() if len(given) == 1 else None
