"""From the wish to the receipt: confirm, count down, carry out, tell what was verified."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hygiene_app.model.account import Account
from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.confirm_dialog import THROUGH_THE_ARCHIVE, ConfirmDialog
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.receipt_dialog import ReceiptDialog, ReceiptView, read_view
from hygiene_app.ui.status_line import StatusLine
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence


class DisposalFlow(QObject):
    """Carries one plan at a time through its stages."""

    def __init__(self, context: UiContext, status: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._status = status
        self._window = window
        self._scan_again = False
        self.busy = False
        status.countdown_stopped.connect(self._stopped)

    def confirm(self, plan: DisposalPlan) -> None:
        """Ask, after the archive was set up where it is needed."""
        if self.busy:
            return

        def look(_job: Job) -> tuple[tuple[Account, ...], bool]:
            services = self._context.services
            return services.accounts.list(), services.archive.is_set_up()

        def ask(found: tuple[tuple[Account, ...], bool]) -> None:
            accounts, archive_ready = found
            if plan.action in THROUGH_THE_ARCHIVE and plan.items and not archive_ready:
                self._context.set_up_archive(lambda: self.confirm(plan))
            else:
                self._ask(plan, accounts)

        task = self._context.tasks.create(Lane.LOOK, look, owner=self)
        task.on_done(ask).on_failed(self._tell).start()

    def _ask(self, plan: DisposalPlan, accounts: tuple[Account, ...]) -> None:
        dialog = ConfirmDialog(self._context, plan, accounts, self._window)
        dialog.accepted.connect(lambda: self._count_down(plan))
        dialog.open()

    def _count_down(self, plan: DisposalPlan) -> None:
        words = self._context.words

        def say(seconds: int) -> str:
            key = f"ui-starting-{plan.action.value}"
            return words.say(key, seconds=seconds, count=len(plan.items))

        self._become(busy=True)
        self._status.count_down(say, lambda: self.carry_out(plan))

    def carry_out(self, plan: DisposalPlan) -> None:
        """Do it now. A scan under way gives way, and goes on afterwards where it was."""
        self._scan_again = self._context.scanning.pause()
        services = self._context.services

        def work(job: Job) -> ReceiptView:
            return read_view(services, plan, services.dispose.run(plan, job))

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._show_receipt).on_failed(self._tell).on_ended(self._ended).start()

    def _show_receipt(self, view: ReceiptView) -> None:
        if self._window.isVisible():
            ReceiptDialog(self._context, view, self._window).open()

    def _stopped(self) -> None:
        self._become(busy=False)

    def _tell(self, problem: KnownError) -> None:
        words = self._context.words
        title = words.say("ui-problem-title")
        self._context.messages.problem(self._window, title, error_sentence(words, problem))

    def _ended(self) -> None:
        self._become(busy=False)
        self._context.changes.findings.emit()
        self._context.changes.archive.emit()
        if self._scan_again and self._window.isVisible():
            self._context.scanning.start()
        self._scan_again = False

    def _become(self, *, busy: bool) -> None:
        self.busy = busy
        self._context.flow.disposing.emit(busy)
