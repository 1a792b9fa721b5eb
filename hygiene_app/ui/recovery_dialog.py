"""The recovery code: shown once, to be kept on paper, and typed back in part before it is used."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Card, PrimaryButton, Text, beside
from hygiene_app.ui.messages import Question
from hygiene_app.ui.recovery_page import PageSaving
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.ui.told import Told
from hygiene_app.words.sentences import error_sentence

_TYPED_BACK = 8
_LINE_GROUPS = 4
_WIDTH = 62 * SPACE


def set_up_archive(
    context: UiContext, parent: QWidget, then: Callable[[], None], *, afresh: bool = False
) -> None:
    """Create the archive, show its recovery code, and go on once the user has it.

    Args:
        afresh: also where the folder of an archive that was here is gone.
    """

    def show(code: RecoveryCode) -> None:
        context.changes.archive.emit()
        dialog = RecoveryDialog(context, code, parent)
        dialog.accepted.connect(then)
        dialog.open()

    def work(_job: Job) -> RecoveryCode:
        return context.services.archive.set_up(afresh=afresh)

    _make(context, parent, work, show)


def renew_recovery(context: UiContext, parent: QWidget, then: Callable[[], None]) -> None:
    """Make a new code, show it, and let it replace the old one once the user has it."""

    def show(code: RecoveryCode) -> None:
        dialog = RenewalDialog(context, code, parent)
        dialog.accepted.connect(then)
        dialog.finished.connect(lambda _result: context.changes.archive.emit())
        dialog.open()

    _make(context, parent, lambda _job: context.services.archive.renew_recovery(), show)


def _make(
    context: UiContext,
    parent: QWidget,
    work: Callable[[Job], RecoveryCode],
    show: Callable[[RecoveryCode], None],
) -> None:
    def tell(problem: KnownError) -> None:
        title = context.words.say("ui-problem-title")
        context.messages.problem(parent, title, error_sentence(context.words, problem))

    context.tasks.create(Lane.LOOK, work, owner=parent).on_done(show).on_failed(tell).start()


def grouped(code: str) -> str:
    """Return the code so that it can be copied by hand.

    Its beginning, which is the same for all, has a line of its own. Then come groups of eight,
    counted from the end: the last group is the one to type back.
    """
    head, mark, body = code.rpartition("-1")
    first = len(body) % _TYPED_BACK
    groups = [body[:first]] if first else []
    groups += [body[at : at + _TYPED_BACK] for at in range(first, len(body), _TYPED_BACK)]
    lines = [
        "  ".join(groups[at : at + _LINE_GROUPS]) for at in range(0, len(groups), _LINE_GROUPS)
    ]
    return "\n".join([head + mark, *lines] if head else lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryTexts:
    """Keys of what a dialog says."""

    title: str
    text: str
    leave: str
    leave_yes: str


class RecoveryDialog(QDialog):
    """Shows the code; accepted only after its last eight characters were typed back."""

    texts = RecoveryTexts(
        title="ui-recovery-title",
        text="ui-recovery-text",
        leave="ui-recovery-leave",
        leave_yes="ui-recovery-leave-yes",
    )

    def __init__(
        self, context: UiContext, code: RecoveryCode, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.made = code
        self._code = code.code.reveal()
        self.told = ResultCard(context)
        self.saving = PageSaving(context, self, self.told)
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say(self.texts.title))
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say(self.texts.title), TextSize.SECTION))
        column.addWidget(Text(theme, words.say(self.texts.text)))
        column.addWidget(self._shown())
        column.addLayout(self._keeping())
        column.addWidget(self.told)
        note = Text(theme, words.say("ui-recovery-never"), secondary=True)
        column.addLayout(beside(context.icons, "lock", note))
        column.addLayout(self._typing())
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.typed.setFocus()
        fit(self)

    def _shown(self) -> QWidget:
        card = Card(self._context.theme)
        shown = QLabel(grouped(self._code))
        shown.setTextFormat(Qt.TextFormat.PlainText)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * TextSize.SECTION.value)
        shown.setFont(font)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self._context.words.say("ui-recovery-code"))
        card.body.addSpacing(SPACE)
        card.body.addWidget(shown)
        card.body.addSpacing(SPACE)
        return card

    def _keeping(self) -> QHBoxLayout:
        words, icons = self._context.words, self._context.icons
        self.copy = copy = Button(words.say("ui-copy"))
        icons.put_on(copy, "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code))
        save = Button(words.say("ui-recovery-save"))
        icons.put_on(save, "save")
        save.clicked.connect(lambda: self.saving.ask(self.made))
        self.told.shown.connect(lambda: fit(self))
        for button in (copy, save):
            button.setAutoDefault(False)
        return button_row(left=(copy, save))

    def _typing(self) -> QVBoxLayout:
        words = self._context.words
        self.typed = QLineEdit()
        self.typed.setMaximumWidth(26 * SPACE)
        self.typed.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.typed.textChanged.connect(self._changed)
        label = QLabel(words.say("ui-recovery-type", count=_TYPED_BACK))
        label.setBuddy(self.typed)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(label)
        column.addWidget(self.typed)
        return column

    def _buttons(self) -> QHBoxLayout:
        words = self._context.words
        self.go = PrimaryButton(self._context.theme, words.say("ui-recovery-go"))
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self.go_on)
        return button_row(self.go)

    def go_on(self) -> None:
        """The user has the code."""
        self.accept()

    def _changed(self, text: str) -> None:
        typed = "".join(each for each in text.upper() if each.isalnum())
        self.go.setEnabled(typed == self._code.upper()[-_TYPED_BACK:])

    def reject(self) -> None:
        """Ask before leaving: the code is not shown again."""
        words = self._context.words
        question = Question(
            title=words.say(self.texts.title),
            text=words.say(self.texts.leave),
            yes=words.say(self.texts.leave_yes),
            no=words.say("ui-recovery-leave-no"),
        )
        self._context.messages.ask(self, question, self._left)

    def _left(self, yes: bool) -> None:
        if yes:
            self.leave()

    def leave(self) -> None:
        """Leave without the code."""
        super().reject()


class RenewalDialog(RecoveryDialog):
    """Shows a new code. Until it is accepted the old one holds; leaving forgets the new one."""

    texts = RecoveryTexts(
        title="ui-renewal-title",
        text="ui-renewal-text",
        leave="ui-renewal-leave",
        leave_yes="ui-renewal-leave-yes",
    )

    def go_on(self) -> None:
        """Let the new code replace the old one."""
        archive = self._context.services.archive
        self._run(lambda: archive.confirm_recovery(self.made), self.accept)

    def leave(self) -> None:
        """Forget the new code."""
        self._run(self._context.services.archive.cancel_renewal, super().leave)

    def _run(self, act: Callable[[], None], then: Callable[[], None]) -> None:
        self.go.setEnabled(False)
        task = self._context.tasks.create(Lane.WORK, lambda _job: act(), owner=self)
        task.on_done(lambda _none: then()).on_failed(self._failed).start()

    def _failed(self, problem: KnownError) -> None:
        self.go.setEnabled(True)
        self.told.tell(Told(text=error_sentence(self._context.words, problem), well=False))
