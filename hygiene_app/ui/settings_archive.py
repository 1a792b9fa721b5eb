"""Settings: where the archive is, whether it is whole, and the recovery code."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.archive_dialogs import RecoverDialog
from hygiene_app.ui.archive_work import ArchiveWork, Told
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.elements import Card, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveState:
    """What is known of the archive."""

    is_set_up: bool
    items: tuple[ArchivedItem, ...] = ()
    problem: KnownError | None = None


class ArchiveSection(SettingsSection):
    """The archive and its recovery code."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "archive")
        words, theme = context.words, context.theme
        self._items: tuple[ArchivedItem, ...] = ()
        self.work = ArchiveWork(context, self)
        self.result = ResultCard(context)
        self.work.told.connect(self.result.tell)
        self.count = wide(Text(theme, size=TextSize.SECTION))
        self.place = wide(Text(theme, secondary=True, selectable=True))
        self.open = QPushButton(words.say("ui-set-archive-open"))
        self.open.clicked.connect(lambda: context.navigate(PageName.ARCHIVE))
        self.verify = QPushButton(words.say("ui-arch-verify"))
        self.verify.clicked.connect(lambda: self.work.verify(self._items))
        self.set_up = QPushButton(words.say("ui-arch-set-up"))
        self.set_up.clicked.connect(lambda: context.set_up_archive(self.arrive))
        self.recover = QPushButton(words.say("ui-recover-open"))
        self.recover.clicked.connect(self._recover)
        self.body.addWidget(self.result)
        self.body.addWidget(self._archive_card())
        self.body.addWidget(self._code_card())
        self.body.addStretch(1)
        self.work.busy_changed.connect(lambda: self.verify.setEnabled(not self.work.is_busy))
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )
        context.changes.archive.connect(self._look.ask)

    def _archive_card(self) -> Card:
        card = Card(self.context.theme)
        card.body.addWidget(self.count)
        card.body.addWidget(self.place)
        card.body.addSpacing(SPACE)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.set_up, self.open, self.verify):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _code_card(self) -> Card:
        words, theme = self.context.words, self.context.theme
        card = Card(theme)
        card.body.addWidget(Text(theme, words.say("ui-recovery-code"), TextSize.SECTION))
        text = wide(Text(theme, words.say("ui-set-code-text")))
        card.body.addLayout(beside(self.context.icons, "key", text))
        card.body.addSpacing(SPACE)
        row = QHBoxLayout()
        row.addWidget(self.recover)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    # reading --------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Read the archive again."""
        self._look.ask()

    def _read(self, _job: Job) -> ArchiveState:
        archive = self.context.services.archive
        items = archive.items()
        return ArchiveState(is_set_up=archive.is_set_up(), items=items)

    def _fail(self, problem: KnownError) -> None:
        self._show(ArchiveState(is_set_up=False, problem=problem))

    def _show(self, state: ArchiveState) -> None:
        words = self.context.words
        self._items = state.items
        lost = state.problem is not None
        self.open.setVisible(state.is_set_up)
        self.verify.setVisible(state.is_set_up)
        self.set_up.setVisible(not state.is_set_up and not lost)
        self.place.setText(words.say("ui-set-archive-place", path=self.context.services.profile))
        self.recover.setVisible(
            state.problem is not None
            and state.problem.code in (ErrorCode.ARCHIVE_KEY_LOST, ErrorCode.ARCHIVE_DAMAGED)
        )
        if state.problem is not None:
            self.count.setText(error_sentence(words, state.problem))
        elif state.is_set_up and not state.items:
            self.count.setText(words.say("ui-arch-empty"))
        elif state.is_set_up:
            size = words.size(sum(item.size for item in state.items))
            self.count.setText(words.say("ui-arch-facts", count=len(state.items), size=size))
        else:
            self.count.setText(words.say("ui-arch-none"))

    def _recover(self) -> None:
        dialog = RecoverDialog(self.context, self)
        dialog.accepted.connect(lambda: self._recovered(dialog.count))
        dialog.open()

    def _recovered(self, count: int) -> None:
        self.result.tell(Told(text=self.context.words.say("ui-recovered", count=count)))
