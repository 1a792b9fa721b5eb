"""First run: looks for the mail server of an address, and says where it was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.server import Referral, ServerChoice, SignIn
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.run_step import FieldProblem, wide
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence

_NOT_ONLY_A_PASSWORD = {
    SignIn.APP_PASSWORD: ErrorCode.APP_PASSWORD_NEEDED,
    SignIn.BROWSER: ErrorCode.BROWSER_SIGN_IN,
}


class ServerSearch(QWidget):
    """A line that tells how the search goes; nothing waits for it.

    Signals:
        found: a `ServerChoice` for the address that was asked last.
        ended: the search is over, whatever came of it.
    """

    found = Signal(object)
    ended = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._task: Task[ServerChoice | Referral | None] | None = None
        self._email = ""
        self._referral: Referral | None = None
        self.choice: ServerChoice | None = None
        self.note = wide(Text(context.theme, secondary=True))
        self.warning = FieldProblem(context)
        self.ask = QPushButton(context.words.say("ui-run-elsewhere-go"))
        self.ask.clicked.connect(self._ask_there)
        self.ask.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.note)
        column.addWidget(self.warning)
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def busy(self) -> bool:
        """Whether the search goes on."""
        return self._task is not None

    def begin(self, email: str, agreed: str = "") -> None:
        """Look for the server of an address; an earlier search is forgotten."""
        self.stop()
        self._email = email
        self._tell(self._context.words.say("ui-run-searching"))
        accounts = self._context.services.accounts

        def work(job: Job) -> ServerChoice | Referral | None:
            return accounts.discover(email, job, agreed)

        task = self._context.tasks.create(Lane.ASK, work, owner=self)
        task.on_done(lambda answer: self._done(task, answer))
        task.on_failed(lambda _problem: self._done(task, None))
        self._task = task
        task.start()

    def stop(self) -> None:
        """Forget the search and what it found: somebody knows better."""
        if self._task is not None:
            self._task.cancel()
        self._task, self.choice, self._referral = None, None, None
        self._tell("")

    def about(self, host: str, problem: KnownError) -> KnownError:
        """Return what a refused password really means at the server that was found."""
        found = self.choice
        if found and found.host == host and problem.code is ErrorCode.WRONG_PASSWORD:
            code = _NOT_ONLY_A_PASSWORD.get(found.sign_in)
            return problem if code is None else KnownError(code, host=host)
        return problem

    def _done(
        self, task: Task[ServerChoice | Referral | None], answer: ServerChoice | Referral | None
    ) -> None:
        if task is not self._task:
            return
        self._task = None
        words = self._context.words
        if isinstance(answer, ServerChoice):
            self.choice = answer
            self._tell_origin(answer)
            self.found.emit(answer)
        elif isinstance(answer, Referral):
            self._referral = answer
            self._tell(words.say("ui-run-elsewhere", host=answer.host))
        else:
            self._tell(words.say("ui-run-guess"))
        self.ended.emit()

    def _tell_origin(self, found: ServerChoice) -> None:
        words = self._context.words
        self._tell(words.say(f"server-{found.source.value}") if found.sure else "")
        code = None if found.provider else _NOT_ONLY_A_PASSWORD.get(found.sign_in)
        warnings = [] if found.sure else [words.say("ui-run-unsure")]
        if code is not None:
            warnings.append(error_sentence(words, KnownError(code, host=found.host)))
        self.warning.text.setText(" ".join(warnings))
        self.warning.setVisible(bool(warnings))

    def _ask_there(self) -> None:
        if self._referral is not None:
            self.begin(self._email, self._referral.host)

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.warning.hide()
        self.ask.setVisible(self._referral is not None)
