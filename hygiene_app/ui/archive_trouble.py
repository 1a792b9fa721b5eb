"""The ways out where the archive cannot be used: wait, look again, the code, or begin anew."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.ui.code_dialog import RecoverDialog
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.messages import Question
from hygiene_app.ui.recovery_dialog import set_up_archive
from hygiene_app.ui.told import Told
from hygiene_app.words.sentences import error_sentence

CODE_HELPS: Final = (
    ErrorCode.ARCHIVE_KEY_LOST,
    ErrorCode.ARCHIVE_DAMAGED,
    ErrorCode.ARCHIVE_TAKEN_OVER,
    ErrorCode.ARCHIVE_OLDER,
)
_LATER_HELPS: Final = (ErrorCode.ARCHIVE_MOVED, ErrorCode.ARCHIVE_NOT_SYNCED)


class ArchiveTrouble:
    """Tells a problem with the archive, with what can be done about it."""

    def __init__(
        self,
        context: UiContext,
        page: QWidget,
        *,
        again: Callable[[], None],
        told: Callable[[Told], None],
    ) -> None:
        """Keep the ways out.

        Args:
            again: reads the archive again.
            told: shows how it ended.
        """
        self._context = context
        self._page = page
        self._again = again
        self._told = told

    def tell(self, empty: EmptyState, problem: KnownError) -> None:
        """Fill the middle of the page."""
        words = self._context.words
        if problem.code in CODE_HELPS:
            lost = problem.code is ErrorCode.ARCHIVE_KEY_LOST
            empty.tell(
                "key" if lost else "alert",
                error_sentence(words, problem),
                detail=words.say("ui-recover-safe"),
                action=words.say("ui-recover-open"),
                act=self.recover,
            )
        elif problem.code in _LATER_HELPS:
            self._tell_away(empty, problem)
        else:
            empty.tell_problem(problem, self._again)

    def _tell_away(self, empty: EmptyState, problem: KnownError) -> None:
        words = self._context.words
        place = words.say("ui-arch-should-lie", path=self._context.services.profile)
        empty.tell(
            "folder" if problem.code is ErrorCode.ARCHIVE_MOVED else "clock",
            error_sentence(words, problem),
            detail=place,
            action=words.say("ui-arch-look-again"),
            act=self._again,
        )
        if problem.code is ErrorCode.ARCHIVE_MOVED:
            empty.offer(words.say("ui-arch-afresh"), self.begin_afresh)
        else:
            empty.offer(words.say("ui-recover-open"), self.recover)

    def recover(self) -> None:
        """Open the archive here with the printed code."""
        dialog = RecoverDialog(self._context, self._page)
        dialog.accepted.connect(lambda: self._recovered(dialog.count))
        dialog.open()

    def _recovered(self, count: int) -> None:
        self._told(Told(text=self._context.words.say("ui-recovered", count=count)))

    def begin_afresh(self) -> None:
        """Begin a new archive in place of one whose folder is gone, after asking."""
        words = self._context.words
        question = Question(
            title=words.say("ui-arch-afresh-title"),
            text=words.say("ui-arch-afresh-ask"),
            detail=words.say("ui-arch-afresh-text"),
            yes=words.say("ui-arch-afresh-yes"),
            no=words.say("ui-cancel"),
        )
        self._context.messages.ask(self._page, question, self._begin)

    def _begin(self, yes: bool) -> None:
        if yes:
            set_up_archive(self._context, self._page, self._again, afresh=True)
