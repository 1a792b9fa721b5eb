"""The page with the recovery code, to be saved as PDF and printed."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hygiene_app.model.archived import RecoveryCode, RecoveryPageTexts
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.save_file import ask_where
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.told import Told
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import error_sentence

_STEPS = ("one", "two", "three")


def page_texts(words: Words, today: date) -> RecoveryPageTexts:
    """Return the words of the page."""
    return RecoveryPageTexts(
        title=words.say("ui-recovery-page-title"),
        intro=words.say("ui-recovery-page-intro"),
        made=words.say("ui-recovery-page-made", date=today),
        mark=words.say("ui-recovery-page-mark"),
        steps=tuple(words.say(f"ui-recovery-page-step-{step}") for step in _STEPS),
        qr=words.say("ui-recovery-page-qr"),
        warning=words.say("ui-recovery-page-warning"),
    )


class PageSaving:
    """Asks where, writes the page there, and offers to open it for printing."""

    def __init__(self, context: UiContext, parent: QWidget, result: ResultCard) -> None:
        self._context = context
        self._parent = parent
        self._result = result

    def ask(self, code: RecoveryCode) -> None:
        """Ask for the file."""
        words = self._context.words
        name, kinds = words.say("ui-recovery-page-file"), {"pdf": words.say("ui-record-pdf")}
        ask_where(self._context, self._parent, name, kinds, lambda path: self.save(code, path))

    def save(self, code: RecoveryCode, path: Path) -> None:
        """Write the page there."""
        services, words = self._context.services, self._context.words
        texts = page_texts(words, services.clock.today())

        def work(_job: Job) -> None:
            data = services.archive.recovery_page(code, texts)
            try:
                path.write_bytes(data)
            except OSError as exc:
                raise KnownError(ErrorCode.NOT_WRITABLE, path=str(path)) from exc

        def done(_none: None) -> None:
            said = words.say("ui-recovery-page-saved", path=str(path))
            self._result.offer(words.say("ui-recovery-page-print"), lambda: open_file(path))
            self._result.tell(Told(text=said))

        def failed(problem: KnownError) -> None:
            self._result.tell(Told(text=error_sentence(words, problem), well=False))

        task = self._context.tasks.create(Lane.LOOK, work, owner=self._parent)
        task.on_done(done).on_failed(failed).start()


def open_file(path: Path) -> None:
    """Show a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
