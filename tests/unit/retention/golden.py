"""What the built-in policies say of typical findings, as text.

Rewrite the files after an intended change with `python -m tests.unit.retention.golden`, then read
the difference line by line: it is what users will see.
"""

from collections.abc import Iterator
from datetime import date

from hygiene_app.model.finding import Category, Finding, FindingState
from hygiene_app.model.policy import Action, Reason, RetentionPolicy
from hygiene_app.retention.policy_file import parse
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import RESOURCES, finding

GOLDEN = RESOURCES.parent / "tests" / "data" / "retention"
COUNTRIES = ("be", "nl")

_RECEIVED = date(2024, 1, 31)
_LAST = date(2024, 2, 29)
_DAYS = (
    date(2024, 1, 31),
    date(2024, 3, 1),
    date(2024, 3, 28),
    date(2024, 4, 29),
    date(2024, 4, 30),
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
_LETTERS = ((Action.ARCHIVE, "A"), (Action.TRASH, "T"), (Action.DELETE, "D"))


def policy_of(country: str) -> RetentionPolicy:
    text = (RESOURCES / "policies" / f"{country}.toml").read_text(encoding="utf-8")
    return parse(text, "built-in")


def golden_text(country: str) -> str:
    """Every category on a row of days, then one category in every state."""
    return "\n".join(_lines(policy_of(country))) + "\n"


def _lines(policy: RetentionPolicy) -> Iterator[str]:
    yield f"# {policy.name}: received {_RECEIVED}, last message of the thread {_LAST}"
    yield "# day, status, day due, what is allowed (Archive, Trash, Delete), rule -> suggestion,"
    yield "# end in the archive; then the reasons; days without change are left out"
    for category in Category:
        yield ""
        yield f"== {category.value}"
        found = finding(_RECEIVED, last=_LAST, category=category)
        last = None
        for today in _DAYS:
            verdict = apply(found, policy, today)
            if verdict != last:
                yield _verdict_line(found, policy, today)
                yield from _reason_lines(verdict.reasons)
            last = verdict
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
