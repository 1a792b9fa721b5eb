"""Questions above the review, answers that can be changed, and consent of an applicant."""

from dataclasses import replace
from datetime import date

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.ui.answers_card import AnswerDialog, AnswersCard
from hygiene_app.ui.context import PageName, ReviewRequest, UiContext
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.ui.question_words import hint, told
from hygiene_app.ui.review_page import ReviewPage
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> ReviewPage:
    """The review over three applications of the same kind."""
    rig.add(Category.CV, count=3)
    made = ReviewPage(context)
    made.resize(1040, 720)
    keep(made)
    made.arrive(ReviewRequest())
    settle()
    return made


def test_a_group_is_asked_about_once(page: ReviewPage) -> None:
    form = page.questions.form
    assert page.questions.isVisible()
    assert form.asked.text() == "Is this recruitment over?"
    assert form.what.text() == "3 applications · “Bericht 1” · March 2021"
    assert form.why.isHidden()
    assert form.date.day == date(2021, 3, 15)
    assert form.yes.accessibleDescription().startswith("Is this recruitment over?")


def test_not_yet_holds_for_the_group_and_can_be_undone(
    page: ReviewPage, rig: Rig, settle: Settle
) -> None:
    assert len(page.table.ids) == 3
    page.questions.form.no.click()
    settle()
    assert page.table.rowCount() == 0
    assert not page.questions.card.isVisible()
    assert page.questions.notice.text().startswith("Noted. Nothing has to go now")
    assert len(rig.services.questions.answered()) == 1
    page.questions.undo.click()
    settle()
    assert len(page.table.ids) == 3
    assert page.questions.card.isVisible()
    assert not page.questions.notice.isVisible()


def test_yes_takes_the_day_that_was_chosen(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    page.questions.form.date.show_day(date(2026, 11, 20))
    page.questions.form.yes.click()
    settle()
    [matter] = rig.services.questions.answered()
    assert matter.told == Told(
        question=Question.PROCEDURE_OVER, answer=Answer.YES, on=date(2026, 11, 20)
    )
    assert page.questions.notice.text().endswith("follows on 18 December 2026.")


def test_an_answer_that_changes_nothing_says_what_is_due(page: ReviewPage, settle: Settle) -> None:
    page.questions.form.yes.click()
    settle()
    assert page.questions.notice.text() == "Noted. 3 no longer need to be kept."
    assert len(page.table.ids) == 3


def test_later_puts_it_off_until_it_is_asked_for(page: ReviewPage, settle: Settle) -> None:
    page.questions.form.aside.click()
    assert page.questions.isHidden()
    page.arrive(ReviewRequest())
    settle()
    assert page.questions.isHidden()
    page.arrive(ReviewRequest(questions=True))
    settle()
    assert page.questions.isVisible()


def test_a_proposal_says_why(page: ReviewPage, context: UiContext, rig: Rig) -> None:
    seen = Told(question=Question.PROCEDURE_OVER, answer=Answer.YES, on=date(2021, 3, 20))
    [matter] = rig.services.questions.open()
    assert hint(context.words, matter) == ""
    form = page.questions.form
    form.ask(replace(matter, proposed=seen))
    assert form.why.isVisible()
    assert form.why.text() == "The conversation holds a rejection of 20 March 2021."
    assert form.date.day == seen.on


@pytest.mark.parametrize("question", list(Question))
@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_can_be_told(context: UiContext, question: Question, answer: Answer) -> None:
    given = Told(question=question, answer=answer, on=date(2021, 3, 20))
    assert "20 March 2021" in told(context.words, given)


def test_the_overview_counts_questions_and_opens_them(
    context: UiContext, rig: Rig, settle: Settle, keep: Keep
) -> None:
    rig.add(Category.CV, count=3)
    page = OverviewPage(context)
    keep(page)
    page.arrive(None)
    settle()
    assert page.questions.line.text() == "1 question only you can answer"
    asked: list[tuple[object, object]] = []
    context.flow.page_wanted.connect(lambda name, request: asked.append((name, request)))
    page.questions.show_it.click()
    assert asked == [(PageName.REVIEW, ReviewRequest(questions=True))]


def test_an_answer_can_be_changed_and_forgotten(
    context: UiContext, rig: Rig, settle: Settle, keep: Keep
) -> None:
    rig.add(Category.CV, count=2)
    questions = rig.services.questions
    questions.answer(questions.open()[0], Answer.NO)
    card = AnswersCard(context)
    keep(card)
    card.look()
    settle()
    assert [line.detail for line in card.lines] == ["Not over yet on 23 November 2026"]
    card.buttons[0].click()
    dialog = card.findChild(AnswerDialog)
    assert isinstance(dialog, AnswerDialog)
    dialog.form.yes.click()
    settle()
    [matter] = questions.answered()
    assert matter.told is not None
    assert matter.told.answer is Answer.YES
    again = AnswerDialog(context, matter)
    keep(again)
    again.forget.click()
    settle()
    assert questions.answered() == ()
    assert not again.isVisible()


# consent ----------------------------------------------------------------------------------------


def test_an_applicant_can_agree_and_the_proof_is_needed(
    page: ReviewPage, rig: Rig, settle: Settle
) -> None:
    page.ticked.tick(page.table.ids[:1])
    page.bar.keep.click()
    settle()
    dialog = page.findChild(KeepDialog)
    assert isinstance(dialog, KeepDialog)
    dialog.reason.setCurrentText("The applicant agrees")
    assert dialog.proof.isVisible()
    assert not dialog.until.isVisible()
    assert not dialog.go.isEnabled()
    dialog.proof.setText("mail of 2 May 2026")
    dialog.consent_until.show_day(date(2027, 3, 1))
    chosen = page.ticked.ids[0]
    dialog.go.click()
    settle()
    finding = rig.services.review.row(chosen).finding
    assert finding.consent == Consent(until=date(2027, 3, 1), proof="mail of 2 May 2026")
    assert page.bar.count.text() == "1 stays, agreed until 1 March 2027"
    page.bar.undo.click()
    settle()
    assert rig.services.review.row(chosen).finding.consent is None


def test_only_an_applicant_can_agree(context: UiContext, keep: Keep) -> None:
    dialog = KeepDialog(context, 1)
    keep(dialog)
    dialog.reason.setEditText("The applicant agrees")
    assert not dialog.proof.isVisible()
    assert dialog.go.isEnabled()
