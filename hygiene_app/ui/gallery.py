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
from hygiene_app.ui.application import make_application
from hygiene_app.ui.confirm_dialog import ConfirmDialog
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext, make_context
from hygiene_app.ui.crash import CrashDialog, report_of
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.keys_dialog import KeysDialog
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.messages import MessageBoxes
from hygiene_app.ui.not_read_dialog import NotReadDialog
from hygiene_app.ui.pages import FIRST_RUN, PAGES
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.receipt_dialog import ReceiptDialog, ReceiptView
from hygiene_app.ui.recovery_dialog import RecoveryDialog
from hygiene_app.ui.review_page import ReviewPage
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
        self._shoot_dialogs()
        self._shoot_disposal()

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
    return ReceiptView(plan=plan, receipt=receipt, subjects=subjects)
