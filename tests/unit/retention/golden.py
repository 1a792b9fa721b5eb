"""What the built-in policies say of typical findings, as text.

Rewrite the files after an intended change with `python -m tests.unit.retention.golden`, then read
the difference line by line: it is what users will see.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hygiene_app.model.finding import Category, Finding, FindingState
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Action, Hold, Reason, RetentionPolicy
from hygiene_app.retention.policy_file import parse
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import RESOURCES, finding

GOLDEN = RESOURCES.parent / "tests" / "data" / "retention"
COUNTRIES = ("be", "nl", "fr", "de", "lu", "uk")

_RECEIVED = date(2024, 1, 31)
_LAST = date(2024, 2, 29)
_DAYS = (
    date(2024, 1, 31),
    date(2024, 3, 1),
    date(2024, 3, 28),
    date(2024, 4, 29),
    date(2024, 4, 30),
    date(2024, 7, 29),
    date(2024, 8, 28),
    date(2024, 8, 29),
    date(2025, 2, 28),
    date(2026, 2, 28),
    date(2027, 2, 27),
    date(2027, 2, 28),
    date(2029, 12, 31),
    date(2031, 12, 31),
    date(2032, 1, 1),
    date(2034, 12, 31),
    date(2035, 1, 1),
)
_DECIDED = date(2025, 6, 1)
_ENDED = date(2024, 3, 15)
_PROOF = "mail of 1 March 2024"
_LOTTE = Address(name="Lotte Proef", email="lotte@example.org")
_HOLDS = (
    Hold(id="person", source="dispute", person="lotte@example.org", until=date(2026, 2, 28)),
    Hold(id="thread", source="dispute", thread="t1", until=date(2025, 2, 28)),
    Hold(id="words", source="inspection", text="roof", until=date(2024, 4, 30)),
    Hold(id="somebody else", source="dispute", person="@example.com"),
)
_LETTERS = ((Action.ARCHIVE, "A"), (Action.TRASH, "T"), (Action.DELETE, "D"))


def policy_of(country: str) -> RetentionPolicy:
    text = (RESOURCES / "policies" / f"{country}.toml").read_text(encoding="utf-8")
    return parse(text, "built-in")


def golden_text(country: str) -> str:
    """Every category on a row of days; then what people told, consent, holds and decisions."""
    policy = policy_of(country)
    parts = (_categories(policy), _told(policy), _agreed(policy), _held(policy), _decided(policy))
    return "\n".join(line for part in parts for line in part) + "\n"


def _categories(policy: RetentionPolicy) -> Iterator[str]:
    yield f"# {policy.name}: received {_RECEIVED}, last message of the thread {_LAST}"
    yield "# day, status, day due, what is allowed (Archive, Trash, Delete), rule -> suggestion,"
    yield "# end in the archive; then the reasons; days without change are left out"
    for category in Category:
        yield from _days(category.value, finding(_RECEIVED, last=_LAST, category=category), policy)


def _told(policy: RetentionPolicy) -> Iterator[str]:
    for category, question, said in (
        (Category.CV, Question.PROCEDURE_OVER, ("over", "still runs")),
        (Category.QUOTE, Question.BECAME_ORDER, ("became an order", "no order came")),
    ):
        for answer, words in zip(Answer, said, strict=True):
            told = Told(question=question, answer=answer, on=_ENDED)
            found = finding(_RECEIVED, last=_LAST, category=category, told=told)
            yield from _days(f"{category.value}, told {_ENDED}: {words}", found, policy)


def _agreed(policy: RetentionPolicy) -> Iterator[str]:
    for category in (Category.CV, Category.CRIMINAL_RECORD):
        for until in (date(2024, 3, 1), date(2024, 8, 29), date(2029, 12, 31)):
            consent = Consent(until=until, proof=_PROOF)
            found = finding(_RECEIVED, last=_LAST, category=category, consent=consent)
            yield from _days(f"{category.value}, agreed until {until}", found, policy)


def _held(policy: RetentionPolicy) -> Iterator[str]:
    subject = "Application: roofer"
    found = finding(_RECEIVED, last=_LAST, sender=_LOTTE, thread="t1", subject=subject)
    for hold in _HOLDS:
        title = f"cv, held until {hold.until}: {hold.id}"
        yield from _days(title, found, replace(policy, holds=(hold,)))


def _days(title: str, found: Finding, policy: RetentionPolicy) -> Iterator[str]:
    yield ""
    yield f"== {title}"
    last = None
    for today in _DAYS:
        verdict = apply(found, policy, today)
        if verdict != last:
            yield _verdict_line(found, policy, today)
            yield from _reason_lines(verdict.reasons)
        last = verdict


def _decided(policy: RetentionPolicy) -> Iterator[str]:
    for state in (FindingState.KEPT, FindingState.NOT_THIS, FindingState.GONE):
        yield ""
        yield f"== cv, {state.value}"
        for until in (None, _DECIDED, date(2026, 1, 1)):
            found = finding(_RECEIVED, last=_LAST, state=state, kept_until=until)
            yield f"   kept until {until}"
            yield _verdict_line(found, policy, _DECIDED)
            yield from _reason_lines(apply(found, policy, _DECIDED).reasons)


def _verdict_line(found: Finding, policy: RetentionPolicy, today: date) -> str:
    verdict = apply(found, policy, today)
    allowed = "".join(letter if a in verdict.allowed else "-" for a, letter in _LETTERS)
    suggestion = verdict.action.value if verdict.action else "-"
    due, end = verdict.due_on or "-", archive_until(found, policy, today) or "-"
    return (
        f"{today}  {verdict.status.value:<7} due {due!s:<10}  {allowed}  "
        f"{verdict.rule or '-'} -> {suggestion}, archive until {end}"
    )


def _reason_lines(reasons: tuple[Reason, ...]) -> Iterator[str]:
    for reason in reasons:
        facts = " ".join(f"{name}={value}" for name, value in reason.facts if name != "source")
        yield f"      {reason.code.value} [{reason.rule or '-'}] {facts}".rstrip()


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for each in COUNTRIES:
        (GOLDEN / f"{each}.txt").write_text(golden_text(each), encoding="utf-8")
