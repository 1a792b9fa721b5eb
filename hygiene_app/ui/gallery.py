"""Pictures of every page and dialog in several states, for people to look at and for the manual."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.disposal import DisposalPlan, Outcome, OutcomeCode, Receipt
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.ui import gallery_scenes as scenes
from hygiene_app.ui.application import make_application
from hygiene_app.ui.confirm_dialog import ConfirmDialog
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext, make_context
from hygiene_app.ui.crash import CrashDialog, report_of
from hygiene_app.ui.first_run import FirstRun
from hygiene_app.ui.folders_dialog import FoldersDialog
from hygiene_app.ui.gallery_care import StagedUndo
from hygiene_app.ui.gallery_care_shots import shoot_care
from hygiene_app.ui.gallery_managed import shoot_managed
from hygiene_app.ui.gallery_people import shoot_people
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.keys_dialog import KeysDialog
from hygiene_app.ui.local_mail_dialog import LocalMailDialog
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.messages import MessageBoxes
from hygiene_app.ui.not_read_dialog import NotReadDialog
from hygiene_app.ui.pages import FIRST_RUN, PAGES
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.people_dialog import PeopleDialog
from hygiene_app.ui.receipt_dialog import ReceiptDialog, ReceiptView
from hygiene_app.ui.recovery_dialog import RecoveryDialog
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.ui.settings_page import SettingsPage
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.ui.theme import Theme
from hygiene_app.words.loading import load
from hygiene_app.workflow.services import Services

LANGUAGES: Final = ("nl", "fr", "en", "de")
SCHEMES: Final = ("light", "dark")
_SIZE: Final = (1360, 820)
_FOUND_NOWHERE: Final = "zzzz"
_PATIENCE: Final = 60.0
_SAMPLE_CODE: Final = "AGE-SECRET-KEY-1SAMPLE0NLY0N0T0A0REAL0KEY0F0R0PICTURES0QQQQQQQQQQQQQQ7Q4XJ2M"
_ROLE: Final = QPalette.ColorRole
_DARK: Final = {
    _ROLE.Window: "#2b2b2d",
    _ROLE.WindowText: "#f0f0f0",
    _ROLE.Base: "#1f1f21",
    _ROLE.AlternateBase: "#38383b",
    _ROLE.Text: "#f0f0f0",
    _ROLE.Button: "#3a3a3d",
    _ROLE.ButtonText: "#f0f0f0",
    _ROLE.BrightText: "#ffffff",
    _ROLE.Highlight: "#2a6f97",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Accent: "#5aa9d6",
    _ROLE.ToolTipBase: "#38383b",
    _ROLE.ToolTipText: "#f0f0f0",
    _ROLE.Light: "#48484b",
    _ROLE.Midlight: "#404043",
    _ROLE.Mid: "#303033",
    _ROLE.Dark: "#1a1a1c",
    _ROLE.Shadow: "#000000",
}
_DARK_DISABLED: Final = dict.fromkeys((_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText), "#8a8a8d")


def shoot(
    services: Services,
    out: Path,
    languages: Sequence[str] = LANGUAGES,
    schemes: Sequence[str] = SCHEMES,
) -> tuple[Path, ...]:
    """Write pictures of everything as LANGUAGE-SCHEME-NAME.png; return their paths.

    The services are those of a scanned sample mailbox; nothing in it is changed.
    """
    app = make_application(services.resources)
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    light = QPalette(app.palette())
    for scheme in schemes:
        ground = dark_palette(light) if scheme == "dark" else light
        app.setPalette(Theme().settled(ground, ground))
        for language in languages:
            with _Studio(services, out, f"{language}-{scheme}", language) as studio:
                studio.shoot_all()
                written += studio.written
    app.setPalette(light)
    return tuple(written)


def picture_of_review(services: Services, path: Path, language: str = "en") -> None:
    """Write one picture of the review page of these services."""
    make_application(services.resources)
    with _Studio(services, path.parent, "", language) as studio:
        studio.show_review(ReviewRequest())
        studio.tick(3)
        studio.window.grab().save(str(path))


def dark_palette(light: QPalette) -> QPalette:
    """Return a dark palette for systems that offer none, such as the one pictures are taken on."""
    palette = QPalette(light)
    for role, name in _DARK.items():
        palette.setColor(role, QColor(name))
    for role, name in _DARK_DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(name))
    return palette


class _Studio:
    """One window in one language, and a camera."""

    def __init__(self, services: Services, out: Path, prefix: str, language: str) -> None:
        self._out = out
        self._prefix = prefix
        self._services = services
        self._ground = QObject()
        self.tasks = TaskRunner(self._ground)
        words = load(language, services.resources)
        self.context: UiContext = make_context(services, words, self.tasks, MessageBoxes(words))
        self.window = MainWindow(self.context, PAGES, FIRST_RUN)
        self.window.resize(*_SIZE)
        self.written: list[Path] = []

    def __enter__(self) -> "_Studio":
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.show()
        self.window.resume()
        self.settle()
        return self

    def __exit__(self, *_exc: object) -> None:
        self.window.hide()
        self.tasks.shut_down()
        self.window.deleteLater()
        QApplication.processEvents()

    # camera ---------------------------------------------------------------------------------

    def settle(self) -> None:
        """Wait until everything that was asked has come and is laid out."""
        until = time.monotonic() + _PATIENCE
        quiet = 0
        while quiet < 3 and time.monotonic() < until:
            QApplication.processEvents()
            quiet = quiet + 1 if self.tasks.idle else 0

    def save(self, widget: QWidget, name: str) -> None:
        """Take a picture."""
        self.settle()
        path = self._out / f"{self._prefix}-{name}.png"
        widget.grab().save(str(path))
        self.written.append(path)

    def dialog(self, name: str, make: Callable[[], QWidget]) -> None:
        """Take a picture of a dialog that belongs to the window."""
        dialog = make()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        dialog.show()
        self.save(dialog, name)
        dialog.hide()
        dialog.deleteLater()

    # scenes ---------------------------------------------------------------------------------

    def shoot_all(self) -> None:
        """Take every picture."""
        for page in self.window.pages:
            self.window.show_page(page, None)
            self.save(self.window, page.value)
        self._shoot_review()
        shoot_people(self)
        self._shoot_first_run()
        self._shoot_settings()
        self._shoot_problems()
        self._shoot_dialogs()
        self._shoot_disposal()
        ids = self._services.review.ids(self._services.review.due_filter())[:12]
        shoot_care(self, ids, _SAMPLE_CODE)
        shoot_managed(self)

    def show_review(self, request: ReviewRequest) -> ReviewPage:
        """Show the review with its first finding."""
        self.window.show_page(PageName.REVIEW, request)
        self.settle()
        page = self.window.pages[PageName.REVIEW]
        if not isinstance(page, ReviewPage):
            raise TypeError("the review is another page")
        page.view.go_to(0)
        self.settle()
        return page

    def tick(self, count: int) -> ReviewPage:
        """Tick the first findings of the list."""
        page = self.show_review(ReviewRequest())
        page.ticked.tick(page.table.ids[:count])
        self.settle()
        return page

    def _shoot_review(self) -> None:
        self.tick(3).ticked.tick(())
        self.save(self.window, "review-ticked")
        page = self.show_review(ReviewRequest(view=ReviewView.OPEN))
        page.ticked.clear()
        self.save(self.window, "review-everything")
        page.filter.text.setText(_FOUND_NOWHERE)
        page.filter.changed.emit()
        self.save(self.window, "review-no-match")
        self.show_review(ReviewRequest(view=ReviewView.KEPT))
        self.save(self.window, "review-kept")

    def _shoot_first_run(self) -> None:
        self._shoot_sign_in("first-run-address", scenes.at_sign_in(self.context), _at_address)
        self._shoot_sign_in("sign-in-browser", scenes.at_sign_in(self.context), _as_it_is)
        self._shoot_sign_in("sign-in-waiting", scenes.at_sign_in(self.context), _waiting)
        self._shoot_sign_in("sign-in-approval", scenes.at_sign_in(self.context), _refused)
        unknown = scenes.at_sign_in(self.context, ready=False)
        self._shoot_sign_in("sign-in-client", unknown, _as_it_is)
        self._shoot_sign_in("sign-in-options", scenes.at_sign_in(self.context), _options)
        own = scenes.at_sign_in(self.context, known=False)
        self._shoot_sign_in("sign-in-password", own, _as_it_is)

    def _shoot_sign_in(
        self, name: str, context: UiContext, prepare: Callable[[FirstRun], None]
    ) -> None:
        run = FirstRun(context)
        run.resize(*_SIZE)
        run.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        run.show()
        run.address.address.setText(scenes.ADDRESS)
        run.address.go.click()
        self.settle()
        prepare(run)
        self.save(run, name)
        run.hide()
        run.deleteLater()

    def _shoot_settings(self) -> None:
        context = scenes.with_choices(self.context)
        page = SettingsPage(context)
        page.resize(*_SIZE)
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.show()
        for number, section in enumerate(page.sections):
            page.tabs.setCurrentIndex(number)
            page.arrive(None)
            self.save(page, f"settings-{section.name}")
        account = context.services.accounts.list()[0]
        self.dialog("folders", lambda: FoldersDialog(context, account, page))
        self.dialog("protect", lambda: PeopleDialog(context, account, page))
        self.dialog("local-mail", lambda: LocalMailDialog(context, page))
        page.hide()
        page.deleteLater()

    def _shoot_problems(self) -> None:
        report, self.context.scanning.report = self.context.scanning.report, scenes.troubled()
        self.window.show_page(PageName.OVERVIEW, None)
        self.save(self.window, "overview-problems")
        self.context.scanning.report = report

    def _shoot_dialogs(self) -> None:
        context, window = self.context, self.window
        self.dialog("keep", lambda: KeepDialog(context, 3, window))
        self.dialog("keys", lambda: KeysDialog(context, window))
        self.dialog("not-read", lambda: NotReadDialog(context, window))
        self.dialog("password", lambda: PasswordDialog(context, "an@firma.example", window))
        code = RecoveryCode(code=Secret(_SAMPLE_CODE))
        self.dialog("recovery", lambda: RecoveryDialog(context, code, window))
        report = report_of(ValueError())
        self.dialog("crash", lambda: CrashDialog(context.words, context.theme, report, window))

    def _shoot_disposal(self) -> None:
        ids = self._services.review.ids(self._services.review.due_filter())[:12]
        accounts = self._services.accounts.list()
        for action in Action:
            plan = self._services.dispose.plan(ids, action)
            make = partial(ConfirmDialog, self.context, plan, accounts, self.window)
            self.dialog(f"confirm-{action.value}", make)
        plan = self._services.dispose.plan(ids, Action.ARCHIVE)
        view = _made_up_receipt(self._services, plan)
        self.dialog("receipt", lambda: ReceiptDialog(self.context, view, self.window))
        self.show_review(ReviewRequest())
        words = self.context.words
        self.window.status.count_down(
            lambda left: words.say("ui-starting-archive", count=len(plan.items), seconds=left),
            lambda: None,
        )
        self.save(self.window, "countdown")
        self.window.status.stop()


def _at_address(run: FirstRun) -> None:
    run.show_step(0)


def _as_it_is(_run: FirstRun) -> None:
    """The step as it comes."""


def _options(run: FirstRun) -> None:
    run.sign_in.options.click()


def _waiting(run: FirstRun) -> None:
    run.sign_in.browser.wait()(scenes.PAGE)
    QApplication.processEvents()
    run.sign_in.browser.page.ask.click()


def _refused(run: FirstRun) -> None:
    run.sign_in.browser.fail(scenes.APPROVAL)


def _made_up_receipt(services: Services, plan: DisposalPlan) -> ReceiptView:
    """Return how it might end: most is done, one was gone, one the server refused."""
    endings = {1: OutcomeCode.ALREADY_GONE, 2: OutcomeCode.FAILED}
    outcomes = []
    for number, item in enumerate(plan.items):
        code = endings.get(number, OutcomeCode.DONE)
        refused = code is OutcomeCode.FAILED
        outcomes.append(
            Outcome(
                ref=item.identity.ref,
                findings=item.findings,
                code=code,
                action=plan.action,
                error=ErrorCode.SERVER_REFUSED if refused else None,
                archived="" if code is not OutcomeCode.DONE else "0" * 32,
                size=item.size,
            )
        )
    receipt = Receipt(action=plan.action, outcomes=tuple(outcomes))
    wanted = [outcome.findings[0] for outcome in receipt.problems]
    subjects = {row.finding.id: row.finding.subject for row in services.review.rows(wanted)}
    made_up = StagedUndo(services, plan).clean_ups()[0]
    return ReceiptView(plan=plan, receipt=receipt, subjects=subjects, clean_up=made_up)
