"""Saving a small text where the user wants it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence


def ask_and_save(context: UiContext, parent: QWidget, name: str, text: str) -> None:
    """Ask where, and write the text there; a problem is told."""
    dialog = QFileDialog(parent, context.words.say("ui-save-as"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(context.words.say("ui-text-files"))
    dialog.setDefaultSuffix("txt")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: save(context, parent, Path(path), text))
    dialog.open()


def save(context: UiContext, parent: QWidget, path: Path, text: str) -> None:
    """Write a text on the LOOK lane; a problem is told."""

    def work(_job: Job) -> None:
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as exc:
            raise KnownError(ErrorCode.NOT_WRITABLE, path=str(path)) from exc

    def tell(problem: KnownError) -> None:
        title = context.words.say("ui-problem-title")
        context.messages.problem(parent, title, error_sentence(context.words, problem))

    context.tasks.create(Lane.LOOK, work, owner=parent).on_failed(tell).start()
