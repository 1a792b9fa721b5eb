"""Saving something where the user wants it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.told import Told
from hygiene_app.words.sentences import error_sentence

T = TypeVar("T")


def ask_where(
    context: UiContext,
    parent: QWidget,
    name: str,
    kinds: Mapping[str, str],
    chosen: Callable[[Path], None],
) -> None:
    """Ask for a file to write.

    Args:
        name: offered for the file.
        kinds: by the ending of its name, without the dot, what such a file is called; the first
            one is offered.
        chosen: gets the file, unless the user turns back.
    """

    def ending_of(kind: str) -> str:
        return next((each for each in kinds if f".{each}" in kind), next(iter(kinds)))

    dialog = QFileDialog(parent, context.words.say("ui-save-as"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds.values()))
    dialog.setDefaultSuffix(next(iter(kinds)))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(ending_of(kind)))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def ask_and_save(context: UiContext, parent: QWidget, name: str, text: str) -> None:
    """Ask where, and write the text there; a problem is told."""
    kinds = {"txt": context.words.say("ui-text-files")}
    ask_where(context, parent, name, kinds, lambda path: save(context, parent, path, text))


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


class FileSaving(QObject):
    """Writes a file on the LOOK lane.

    Signals:
        told: how it ended (`Told`).
    """

    told = Signal(object)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def write(self, work: Callable[[Job], T], done: Callable[[T], Told]) -> None:
        """Do the work and tell how it ended; `done` puts it in words."""

        def failed(problem: KnownError) -> None:
            self.told.emit(Told(text=error_sentence(self._context.words, problem), well=False))

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(lambda result: self.told.emit(done(result))).on_failed(failed).start()
