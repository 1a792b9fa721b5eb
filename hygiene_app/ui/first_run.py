"""The first run: five short steps from an address to the first findings."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job, Progress, Step
from hygiene_app.ui.address_step import AddressStep
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text, beside
from hygiene_app.ui.recovery_dialog import RecoveryDialog
from hygiene_app.ui.run_step import FieldProblem, RunStep, wide
from hygiene_app.ui.sign_in_step import SignInStep
from hygiene_app.ui.status_line import waiting
from hygiene_app.ui.step_rail import StepRail
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

_NAMES: Final = ("address", "sign-in", "promise", "recovery", "scan")
_PROMISES: Final = (
    ("search", "read"),
    ("lock", "stays"),
    ("unread", "untouched"),
    ("done", "decide"),
    ("person", "employer"),
)


class PromiseStep(RunStep):
    """Says what is read and what never leaves this computer, before anything is read."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "promise")
        card = Card(context.theme)
        card.body.setSpacing(GAP)
        for icon, name in _PROMISES:
            text = wide(Text(context.theme, context.words.say(f"ui-run-promise-{name}")))
            card.body.addLayout(beside(context.icons, icon, text))
        self.body.addWidget(card)
        self.server = wide(Text(context.theme, secondary=True))
        self.server.hide()
        self.body.addWidget(self.server)

    def tell_server(self, can_move: bool) -> None:
        """Say so beforehand where the server cannot move single messages safely."""
        self.server.setText(self.context.words.say("ui-run-promise-server"))
        self.server.setVisible(not can_move)


class RecoveryStep(RunStep):
    """Makes the archive and shows its recovery code, this once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "recovery")
        self.problem = FieldProblem(context)
        self.body.addWidget(self.problem)
        self.offer_aside(context.words.say("ui-run-recovery-later"), self.completed.emit)
        self._card = Card(context.theme)
        for icon, name in (("archive", "what"), ("key", "code"), ("alert", "lost")):
            text = wide(Text(context.theme, context.words.say(f"ui-run-recovery-{name}")))
            self._card.body.addLayout(beside(context.icons, icon, text))
        self._card.body.setSpacing(GAP)
        self.body.insertWidget(0, self._card)
        self.dialog: RecoveryDialog | None = None

    def go_on(self) -> None:
        """Make the archive and show its code in place of the explanation."""
        self.go.setEnabled(False)
        services = self.context.services

        def work(_job: Job) -> RecoveryCode:
            return services.archive.set_up()

        task = self.context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(self._show).on_failed(self._failed).start()

    def _failed(self, problem: KnownError) -> None:
        self.go.setEnabled(True)
        self.problem.tell(problem)

    def _show(self, code: RecoveryCode) -> None:
        self.context.changes.archive.emit()
        self.dialog = RecoveryDialog(self.context, code, self)
        self.dialog.finished.connect(lambda _result: self.completed.emit())
        self.dialog.open()


class ScanStep(RunStep):
    """The first look through the mailbox, with counts as they come."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "scan")
        theme = context.theme
        self.count = Text(theme, size=TextSize.NUMBER)
        self.found = Text(theme, size=TextSize.SECTION)
        self.state = Text(theme, secondary=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        card = Card(theme)
        for each in (self.count, self.found):
            card.body.addWidget(each)
        card.body.addSpacing(SPACE)
        card.body.addWidget(self.bar)
        card.body.addWidget(self.state)
        self.body.addWidget(card)
        self._tell(Progress(step=Step.CONNECTING))
        context.scanning.moved.connect(self._moved)
        context.scanning.ended.connect(self._ended)

    def enter(self) -> None:
        """Start the scan."""
        self.context.scanning.start()

    def _moved(self, progress: Progress) -> None:
        self._tell(progress)

    def _tell(self, progress: Progress) -> None:
        words = self.context.words
        if progress.step is Step.WAITING:
            said = waiting(words, progress)
        else:
            self.count.setText(words.number(progress.found))
            self.found.setText(words.say("ui-run-scan-found", count=progress.found))
            said = self._said(progress)
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.state.setText(said)
        self.bar.setAccessibleName(said)

    def _said(self, progress: Progress) -> str:
        if not progress.total:
            return self.context.words.say("step-connecting")
        facts = {"count": progress.total, "done": progress.done}
        return self.context.words.say("ui-run-scan-progress", **facts)

    def _ended(self) -> None:
        """Say how it ended; the overview has the way out of a problem."""
        scanning, words = self.context.scanning, self.context.words
        self.bar.hide()
        if scanning.problem is not None:
            self.state.setText(error_sentence(words, scanning.problem))
        elif scanning.problems:
            first = scanning.problems[0]
            if first.error is not None:
                problem = KnownError(first.error, **dict(first.error_facts))
                self.state.setText(error_sentence(words, problem))
        elif scanning.report is not None:
            found, messages = scanning.report.found, scanning.report.messages
            self.count.setText(words.number(found))
            self.found.setText(words.say("ui-holdings", count=found))
            self.state.setText(self._summary(messages))
        else:
            self.state.setText(words.say("ui-run-scan-paused"))

    def _summary(self, messages: int) -> str:
        words, report = self.context.words, self.context.scanning.report
        said = words.say("ui-run-scan-done", count=messages)
        passed_over = sum(each.passed_over for each in report.accounts) if report else 0
        if passed_over:
            said = f"{said} {words.say('ui-passed-over', count=passed_over)}"
        return said


class FirstRun(QWidget):
    """All steps with their rail; emits `flow.first_run_ended` when it is over."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        words = context.words
        self.address = AddressStep(context)
        self.sign_in = SignInStep(context)
        self.promise = PromiseStep(context)
        self.recovery = RecoveryStep(context)
        self.scan = ScanStep(context)
        self.steps: tuple[RunStep, ...] = (
            self.address,
            self.sign_in,
            self.promise,
            self.recovery,
            self.scan,
        )
        self.rail = StepRail(context, [words.say(f"ui-run-{name}") for name in _NAMES])
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(_scrolled(step))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setEnabled(False)
        row.addWidget(line)
        row.addWidget(self._stack, 1)
        self._connect()
        self.show_step(0)

    def _connect(self) -> None:
        self.address.left.connect(self._leave)
        self.address.completed.connect(self._address_known)
        self.sign_in.back_wanted.connect(lambda: self.show_step(0))
        self.sign_in.address_refused.connect(self._address_refused)
        self.sign_in.completed.connect(self._signed_in)
        self.promise.completed.connect(self._to_recovery)
        self.recovery.completed.connect(lambda: self.show_step(4))
        self.scan.completed.connect(self._leave)

    @property
    def current(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    def show_step(self, number: int) -> None:
        """Show a step and give its first field the keyboard."""
        step = self.steps[number]
        self._stack.setCurrentIndex(number)
        self.rail.tell(number + 1)
        step.enter()
        QTimer.singleShot(0, step, lambda: step.first_field().setFocus())

    def _address_known(self) -> None:
        self.sign_in.take_address(self.address.email)
        self.show_step(1)

    def _address_refused(self, problem: KnownError) -> None:
        self.show_step(0)
        self.address.tell(problem)

    def _signed_in(self) -> None:
        report = self.sign_in.report
        self.promise.tell_server(report is None or report.capabilities.can_trash)
        self.show_step(2)

    def _to_recovery(self) -> None:
        """Skip the recovery code where there is an archive already."""
        services = self._context.services
        task = self._context.tasks.create(
            Lane.LOOK, lambda _job: services.archive.is_set_up(), owner=self
        )
        task.on_done(lambda known: self.show_step(4 if known else 3))
        task.on_failed(lambda _problem: self.show_step(3)).start()

    def _leave(self) -> None:
        if self.sign_in.paused_scan:
            self._context.scanning.start()
        self._context.flow.first_run_ended.emit()


def _scrolled(step: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(step)
    return area
