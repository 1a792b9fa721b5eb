"""Pictures of questions, undo, holds, the care of the archive, and simulation."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.matter import Answer
from hygiene_app.model.secret import Secret
from hygiene_app.ui.activity_page import Activity, ActivityPage
from hygiene_app.ui.answers_card import AnswerDialog
from hygiene_app.ui.archive_page import ArchivePage
from hygiene_app.ui.code_dialog import FinishRenewalDialog, RecoverDialog
from hygiene_app.ui.context import ReviewRequest, UiContext
from hygiene_app.ui.gallery_care import in_trouble, journal_lines, with_care, with_holds
from hygiene_app.ui.hold_dialog import Holdable, HoldDialog
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.ui.recovery_dialog import RenewalDialog
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.ui.settings_archive import ArchiveSection
from hygiene_app.ui.settings_policy import PolicySection
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.simulation_dialog import SimulationDialog
from hygiene_app.ui.undo_dialog import CleanUpsDialog, UndoDialog

_PAGE: Final = (1160, 760)
_SMALL: Final = (800, 700)
_TROUBLES: Final = (ErrorCode.ARCHIVE_MOVED, ErrorCode.ARCHIVE_NOT_SYNCED)


class Studio(Protocol):
    """Takes the pictures."""

    context: UiContext
    window: MainWindow

    def settle(self) -> None:
        """Wait until all is there."""
        ...

    def save(self, widget: QWidget, name: str) -> None:
        """Take a picture."""
        ...

    def dialog(self, name: str, make: Callable[[], QWidget]) -> None:
        """Take a picture of a dialog."""
        ...


def shoot_care(studio: Studio, ids: tuple[str, ...], code: str) -> None:
    """Take all of them; `ids` of some findings that are due."""
    staged = with_care(studio.context, ids)
    _questions(studio, staged)
    _undo(studio, staged)
    _archive(studio, staged, RecoveryCode(code=Secret(code)))
    held = with_holds(studio.context, ids)
    policy = PolicySection(held)
    _section(studio, policy, "settings-answers")
    studio.dialog("simulation", lambda: SimulationDialog(studio.context, studio.window))
    people = ("lotte@voorbeeld.example", "karim@voorbeeld.example")
    choice = Holdable(people=people, threads=("1", "2"), text="dakgoot")
    studio.dialog("hold", lambda: HoldDialog(studio.context, choice, studio.window))
    studio.dialog("consent", lambda: _consent(studio.context, studio.window))


def _page(studio: Studio, page: QWidget, size: tuple[int, int] = _PAGE) -> None:
    page.resize(*size)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.show()
    studio.settle()


def _away(page: QWidget) -> None:
    page.hide()
    page.deleteLater()


def _questions(studio: Studio, staged: UiContext) -> None:
    page = ReviewPage(staged)
    _page(studio, page)
    page.arrive(ReviewRequest(questions=True))
    studio.settle()
    page.view.go_to(0)
    studio.save(page, "review-question")
    page.questions.form.answered.emit(Answer.YES)
    studio.settle()
    page.resize(*_SMALL)
    studio.save(page, "review-answered")
    _away(page)
    overview = OverviewPage(staged)
    _page(studio, overview)
    overview.arrive(None)
    studio.save(overview, "overview-questions")
    _away(overview)
    matter = staged.services.questions.answered()[0]
    studio.dialog("answer", lambda: AnswerDialog(staged, matter, studio.window))


def _undo(studio: Studio, staged: UiContext) -> None:
    page = ActivityPage(staged)
    _page(studio, page)
    clean_ups = staged.services.undo.clean_ups()
    lines = journal_lines(staged)
    activity = Activity(lines=lines, broken_at=17, has_more=False, clean_ups=clean_ups)
    page.show_activity(activity)
    studio.save(page, "activity-undo")
    _away(page)
    studio.dialog("clean-ups", lambda: CleanUpsDialog(staged, clean_ups[1:], studio.window))
    studio.dialog("undo", lambda: UndoDialog(staged, clean_ups[0], studio.window))
    done = UndoDialog(staged, clean_ups[0], studio.window)
    done.tell_results(staged.services.undo.run(clean_ups[0], quiet_job()), {})
    studio.dialog("undo-done", lambda: done)


def _archive(studio: Studio, staged: UiContext, code: RecoveryCode) -> None:
    _section(studio, ArchiveSection(staged), "settings-archive-care")
    for problem in _TROUBLES:
        page = ArchivePage(in_trouble(studio.context, problem))
        _page(studio, page, _SMALL)
        page.arrive(None)
        studio.save(page, problem.value)
        _away(page)
    studio.dialog("renewal", lambda: RenewalDialog(staged, code, studio.window))
    studio.dialog("renewal-finish", lambda: FinishRenewalDialog(staged, studio.window))
    half = RecoverDialog(studio.context, studio.window)
    half.failed(KnownError(ErrorCode.ARCHIVE_NOT_SYNCED))
    studio.dialog("recover-incomplete", lambda: half)


def _section(studio: Studio, section: SettingsSection, name: str) -> None:
    _page(studio, section, (_PAGE[0], 2 * _PAGE[1]) if name == "settings-answers" else _PAGE)
    section.arrive()
    studio.save(section, name)
    _away(section)


def _consent(context: UiContext, window: QWidget) -> KeepDialog:
    dialog = KeepDialog(context, 1, window, of_applicants=True)
    dialog.reason.setCurrentText(context.words.say("ui-keep-agreed"))
    return dialog
