"""The outcome as people read it; Markdown, so that it can stand in `docs/recognition.md`."""

from collections.abc import Iterator, Sequence

from hygiene_app.model.finding import Category
from tests.evaluation.score import GOALS, Outcome, flagged_ordinary, macro_f1, score

_MOST_MISTAKES = 60


def report(outcomes: Sequence[Outcome], unread: int) -> Iterator[str]:
    """Yield the lines of the whole report."""
    yield f"{len(outcomes)} files read, {unread} could not be read"
    if any(each.case.held_out for each in outcomes):
        held_out = [each for each in outcomes if each.case.held_out]
        rest = [each for each in outcomes if not each.case.held_out]
        yield from _part(f"Held out, {len(held_out)} files", held_out)
        yield from _part(f"In view while rules were made, {len(rest)} files", rest)
    else:
        yield from _part("All", outcomes)
    yield from _languages(outcomes)
    yield from _mistakes(outcomes)


def _part(title: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield f"\n### {title}\n"
    yield "| category | files | precision | recall | F1 | precision at certain |"
    yield "|---|---|---|---|---|---|"
    for category in Category:
        each = score(outcomes, category)
        if each.total or each.wrong:
            yield (
                f"| {category} | {each.total} | {each.precision:.3f} | {each.recall:.3f} "
                f"| {each.f1:.3f} | {each.certain_precision:.3f} |"
            )
    flagged, ordinary = flagged_ordinary(outcomes)
    yield f"\nmacro F1 of {', '.join(GOALS)}: {macro_f1(outcomes):.3f}"
    yield f"ordinary documents flagged: {flagged} of {ordinary}"


def _languages(outcomes: Sequence[Outcome]) -> Iterator[str]:
    names = sorted({each.case.language for each in outcomes})
    yield "\n### F1 by language\n"
    yield f"| category | {' | '.join(names)} |"
    yield f"|---|{'---|' * len(names)}"
    for category in Category:
        cells = []
        for name in names:
            each = score([o for o in outcomes if o.case.language == name], category)
            cells.append(f"{each.f1:.3f}" if each.total else "-")
        if set(cells) != {"-"}:
            yield f"| {category} | {' | '.join(cells)} |"


def _mistakes(outcomes: Sequence[Outcome]) -> Iterator[str]:
    wrong = [each for each in outcomes if each.missed or each.wrong]
    yield f"\n### Mistakes: {len(wrong)}\n"
    for each in wrong[:_MOST_MISTAKES]:
        found = ", ".join(f"{name} {value:.2f}" for name, value in each.found.items()) or "nothing"
        case = each.case
        expected = case.expected or "nothing"
        what = f"{case.kind}, {case.language}, {case.group}"
        yield f"- {case.path.name} ({what}): is {expected}, found {found}"
    if len(wrong) > _MOST_MISTAKES:
        yield f"- and {len(wrong) - _MOST_MISTAKES} more"
