"""Settings: where the archive is, whether it is whole, who opens it, and the recovery code."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hygiene_app.model.archived import ArchiveStatus
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.archive_trouble import CODE_HELPS, ArchiveTrouble
from hygiene_app.ui.archive_work import ArchiveWork
from hygiene_app.ui.code_dialog import FinishRenewalDialog
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.elements import Card, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.recovery_dialog import renew_recovery
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.ui.told import Told
from hygiene_app.words.sentences import error_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveState:
    """What is known of the archive; neither status nor problem where there is none yet."""

    status: ArchiveStatus | None = None
    problem: KnownError | None = None


class ArchiveSection(SettingsSection):
    """The archive and its recovery code."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "archive")
        self.work = ArchiveWork(context, self)
        self.result = ResultCard(context)
        self.work.told.connect(self.result.tell)
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )
        self.trouble = ArchiveTrouble(context, self, again=self._look.ask, told=self.result.tell)
        self.body.addWidget(self.result)
        self.body.addWidget(self._archive_card())
        self.body.addWidget(self._code_card())
        self.body.addStretch(1)
        self.work.busy_changed.connect(lambda: self.verify.setEnabled(not self.work.is_busy))
        context.changes.archive.connect(self._look.ask)

    # building -------------------------------------------------------------------------------

    def _archive_card(self) -> Card:
        words, theme = self.context.words, self.context.theme
        self.count = wide(Text(theme, size=TextSize.SECTION))
        self.place = wide(Text(theme, secondary=True, selectable=True))
        self.company = wide(Text(theme, selectable=True))
        self._company_row = QWidget()
        company = beside(self.context.icons, "info", self.company)
        company.setContentsMargins(0, 0, 0, 0)
        self._company_row.setLayout(company)
        self._company_row.hide()
        self.open = QPushButton(words.say("ui-set-archive-open"))
        self.open.clicked.connect(lambda: self.context.navigate(PageName.ARCHIVE))
        self.verify = QPushButton(words.say("ui-arch-verify"))
        self.verify.clicked.connect(self.work.verify)
        self.set_up = QPushButton(words.say("ui-arch-set-up"))
        self.set_up.clicked.connect(lambda: self.context.set_up_archive(self.arrive))
        self.again = QPushButton(words.say("ui-arch-look-again"))
        self.again.clicked.connect(self._look.ask)
        self.afresh = QPushButton(words.say("ui-arch-afresh"))
        self.afresh.clicked.connect(self.trouble.begin_afresh)
        card = Card(theme)
        card.body.addWidget(self.count)
        card.body.addWidget(self.place)
        card.body.addWidget(self._company_row)
        card.body.addSpacing(SPACE)
        card.body.addLayout(_row(self.set_up, self.open, self.verify, self.again, self.afresh))
        return card

    def _code_card(self) -> Card:
        words, theme = self.context.words, self.context.theme
        self.mark = wide(Text(theme, selectable=True))
        self.recover = QPushButton(words.say("ui-recover-open"))
        self.recover.clicked.connect(self.trouble.recover)
        self.renew = QPushButton(words.say("ui-renew"))
        self.renew.clicked.connect(self._renew)
        text = wide(Text(theme, words.say("ui-set-code-text")))
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(text)
        column.addWidget(self.mark)
        card = Card(theme)
        card.body.addWidget(Text(theme, words.say("ui-recovery-code"), TextSize.SECTION))
        card.body.addLayout(beside(self.context.icons, "key", texts))
        card.body.addWidget(self._renewal())
        card.body.addSpacing(SPACE)
        card.body.addLayout(_row(self.recover, self.renew))
        return card

    def _renewal(self) -> QWidget:
        """Build what is said about a new code that was not confirmed."""
        words = self.context.words
        self.begun = wide(Text(self.context.theme))
        self.finish = QPushButton(words.say("ui-renew-finish"))
        self.finish.clicked.connect(self._finish)
        self.forget = QPushButton(words.say("ui-renew-forget"))
        self.forget.clicked.connect(self._forget)
        self._renewal_box = QWidget()
        column = QVBoxLayout(self._renewal_box)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(beside(self.context.icons, "alert", self.begun))
        column.addLayout(_row(self.finish, self.forget))
        self._renewal_box.hide()
        return self._renewal_box

    # reading --------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Read the archive again."""
        self._look.ask()

    def _read(self, _job: Job) -> ArchiveState:
        try:
            return ArchiveState(status=self.context.services.archive.status())
        except KnownError as exc:
            known = exc.code is ErrorCode.ARCHIVE_NOT_SET_UP
            return ArchiveState() if known else ArchiveState(problem=exc)

    def _fail(self, problem: KnownError) -> None:
        self._show(ArchiveState(problem=problem))

    # showing --------------------------------------------------------------------------------

    def _show(self, state: ArchiveState) -> None:
        words, status, problem = self.context.words, state.status, state.problem
        code = problem.code if problem is not None else None
        self.place.setText(words.say("ui-set-archive-place", path=self.context.services.profile))
        for button in (self.open, self.verify, self.renew):
            button.setVisible(status is not None)
        self.set_up.setVisible(status is None and problem is None)
        self.recover.setVisible(code in (*CODE_HELPS, ErrorCode.ARCHIVE_NOT_SYNCED))
        self.again.setVisible(problem is not None)
        self.afresh.setVisible(code is ErrorCode.ARCHIVE_MOVED)
        self.count.setText(self._headline(state))
        self.mark.setText(words.say("ui-code-mark", mark=status.code_mark) if status else "")
        self.mark.setVisible(status is not None)
        keys = ", ".join(status.escrow) if status else ""
        self.company.setText(words.say("ui-escrow", keys=keys))
        self._company_row.setVisible(bool(keys))
        following = status.next_mark if status else ""
        self.begun.setText(words.say("ui-renew-begun", mark=following))
        self._renewal_box.setVisible(bool(following))
        if following:
            self.renew.hide()

    def _headline(self, state: ArchiveState) -> str:
        words, status = self.context.words, state.status
        if state.problem is not None:
            return error_sentence(words, state.problem)
        if status is None:
            return words.say("ui-arch-none")
        if not status.messages:
            return words.say("ui-arch-empty")
        size = words.size(status.size)
        return words.say("ui-arch-facts", count=status.messages, size=size)

    # the code -------------------------------------------------------------------------------

    def _renew(self) -> None:
        renew_recovery(self.context, self, self._renewed)

    def _finish(self) -> None:
        dialog = FinishRenewalDialog(self.context, self)
        dialog.accepted.connect(self._renewed)
        dialog.open()

    def _renewed(self) -> None:
        self.result.tell(Told(text=self.context.words.say("ui-renewed")))

    def _forget(self) -> None:
        archive, words = self.context.services.archive, self.context.words

        def done(_none: None) -> None:
            self.result.tell(Told(text=words.say("ui-renew-forgotten")))
            self.context.changes.archive.emit()

        task = self.context.tasks.create(
            Lane.WORK, lambda _job: archive.cancel_renewal(), owner=self
        )
        task.on_done(done).on_failed(self._tell).start()

    def _tell(self, problem: KnownError) -> None:
        self.result.tell(Told(text=error_sentence(self.context.words, problem), well=False))


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
