"""Verbs that answer as a picture needs it: clean-ups, answers, holds, an archive in trouble."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hygiene_app.model.archived import ArchivedItem, ArchiveStatus
from hygiene_app.model.disposal import (
    DisposalPlan,
    JournalAction,
    JournalEntry,
    JournalPhase,
    OutcomeCode,
    Undoable,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job, Step
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.matter import Answer, Question, Told
from hygiene_app.model.policy import Action
from hygiene_app.ui.activity_lines import ActivityLine, activity_lines
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.gallery_scenes import StagedReview
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.questions import Matter, Questions
from hygiene_app.workflow.services import Services
from hygiene_app.workflow.undo import CleanUp, Undo, Undone

_COMPANY: Final = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq"
STATUS: Final = ArchiveStatus(messages=318, size=184_000_000, code_mark="7F3A-09C2")


class StagedUndo(Undo):
    """Knows three clean-ups; of what is taken back one message is gone."""

    def __init__(self, services: Services, plan: DisposalPlan) -> None:
        self._now = services.clock.now()
        self._items = plan.items

    def clean_ups(self) -> tuple[CleanUp, ...]:
        """Return three clean-ups."""
        shares = (self._items[:8], self._items[8:10], self._items[10:])
        ages = (timedelta(minutes=20), timedelta(days=3, hours=2), timedelta(days=24))
        actions = (Action.ARCHIVE, Action.TRASH, Action.STRIP)
        return tuple(
            CleanUp(
                run=str(number),
                at=self._now - age,
                items=tuple(
                    Undoable(
                        intent=intent,
                        action=action,
                        item=item,
                        archived="",
                        run=str(number),
                        at=self._now - age,
                    )
                    for intent, item in enumerate(items)
                ),
            )
            for number, (items, age, action) in enumerate(zip(shares, ages, actions, strict=True))
            if items
        )

    def run(self, clean_up: CleanUp, job: Job) -> tuple[Undone, ...]:
        """Tell that all but one are back."""
        job.advance(Step.RESTORING, len(clean_up.items), len(clean_up.items))
        gone, *back = clean_up.items
        lost = Undone(item=gone, code=OutcomeCode.FAILED, error=ErrorCode.MESSAGE_GONE)
        return (lost, *(Undone(item=each, code=OutcomeCode.DONE) for each in back))


class StagedQuestions(Questions):
    """Has two questions, one with a proposal, and two answers."""

    def __init__(self, services: Services) -> None:
        review = services.review
        self._ids = review.ids(FindingFilter(category=Category.CV))[:12]
        self._account = next(iter(services.accounts.list())).id

    def open(self) -> tuple[Matter, ...]:
        """Return two questions."""
        seen = Told(question=Question.PROCEDURE_OVER, answer=Answer.YES, on=date(2021, 3, 20))
        return (
            self._matter("Sollicitatie dakwerker", Question.PROCEDURE_OVER, proposed=seen),
            self._matter("Offerte 2019-044, hellend dak", Question.BECAME_ORDER),
        )

    def answered(self) -> tuple[Matter, ...]:
        """Return two answers."""
        over = Told(question=Question.PROCEDURE_OVER, answer=Answer.YES, on=date(2024, 5, 2))
        no = Told(question=Question.BECAME_ORDER, answer=Answer.NO, on=date(2023, 9, 14))
        return (
            self._matter("Vacature boekhouder", over.question, told=over),
            self._matter("Offerte 2023-118", no.question, told=no),
        )

    def answer(self, matter: Matter, answer: Answer, on: date | None = None) -> None:
        """Change nothing."""

    def _matter(
        self,
        label: str,
        question: Question,
        *,
        proposed: Told | None = None,
        told: Told | None = None,
    ) -> Matter:
        cv = question is Question.PROCEDURE_OVER
        return Matter(
            id=label,
            question=question,
            label=label,
            account=self._account,
            threads=(),
            findings=self._ids if cv else self._ids[:1],
            first=date(2021, 3, 1),
            last=date(2021, 3, 28) if cv else date(2021, 3, 1),
            proposed=proposed,
            told=told,
        )


class StagedArchive(ArchiveAccess):
    """An archive in the state that the picture needs."""

    def __init__(self, status: ArchiveStatus | None, problem: ErrorCode | None = None) -> None:
        self._staged = status
        self._problem = problem

    def is_set_up(self) -> bool:
        """Whether it can be used."""
        return self._problem is None

    def status(self) -> ArchiveStatus:
        """Return the state, or tell the problem."""
        if self._problem is not None or self._staged is None:
            raise KnownError(self._problem or ErrorCode.ARCHIVE_NOT_SET_UP)
        return self._staged

    def items(self) -> tuple[ArchivedItem, ...]:
        """Tell the problem."""
        if self._problem is not None:
            raise KnownError(self._problem)
        return ()


def with_care(context: UiContext, ids: Sequence[str]) -> UiContext:
    """Return a context with clean-ups, questions, answers and a company that reads along."""
    services = context.services
    plan = services.dispose.plan(ids, Action.ARCHIVE)
    following = replace(STATUS, next_mark="C41D-77E0", escrow=(_COMPANY,))
    staged = replace(
        services,
        undo=StagedUndo(services, plan),
        questions=StagedQuestions(services),
        archive=StagedArchive(following),
    )
    return replace(context, services=staged)


def with_holds(context: UiContext, ids: Sequence[str]) -> UiContext:
    """Return a context for the settings, with holds and answers."""
    staged = with_care(context, ids)
    review = StagedReview(context.services)
    return replace(staged, services=replace(staged.services, review=review))


def in_trouble(context: UiContext, problem: ErrorCode) -> UiContext:
    """Return a context whose archive cannot be used."""
    archive = StagedArchive(None, problem)
    return replace(context, services=replace(context.services, archive=archive))


def journal_lines(context: UiContext) -> tuple[ActivityLine, ...]:
    """Return what the journal may say after a clean-up that was taken back."""
    services = context.services
    made = (JournalAction.ARCHIVE, JournalAction.KEEP, JournalAction.UNDO, JournalAction.TRASH)
    entries = tuple(
        JournalEntry(
            at=services.clock.now() - timedelta(hours=7 * number),
            action=action,
            phase=JournalPhase.OUTCOME,
            category=Category.CV if number % 2 else Category.QUOTE,
            outcome=OutcomeCode.DONE,
            number=len(made) - number,
        )
        for number, action in enumerate(made)
    )
    return activity_lines(context.words, entries, services.clock.today())
