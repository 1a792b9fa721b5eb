"""Writing a document down: on paper or for a browser."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.paper import Sheet
from hygiene_app.ui.archive_work import Told
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence


class SheetSaving(QObject):
    """Asks where, and writes.

    Signals:
        told: how it ended (`Told`).
    """

    told = Signal(object)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask(self, name: str, make: Callable[[], Sheet]) -> None:
        """Ask for the file.

        Args:
            name: offered for the file, without an ending.
            make: makes the document once the user chose.
        """
        words = self._context.words
        dialog = QFileDialog(self._page, words.say("ui-save-as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([words.say("ui-report-pdf"), words.say("ui-report-html")])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("html" if ".html" in chosen else "pdf")
        )
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(Path(path), make()))
        dialog.open()

    def save(self, path: Path, sheet: Sheet) -> None:
        """Write the document there; the end of the name says how."""
        papers, words = self._context.services.papers, self._context.words

        def work(_job: Job) -> None:
            if path.suffix.lower() in (".html", ".htm"):
                papers.write_html(path, sheet)
            else:
                papers.write_pdf(path, sheet)

        def done(_nothing: None) -> None:
            self.told.emit(Told(text=words.say("ui-report-saved", path=str(path)), well=True))

        def failed(problem: KnownError) -> None:
            self.told.emit(Told(text=error_sentence(words, problem), well=False))

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(done).on_failed(failed).start()
