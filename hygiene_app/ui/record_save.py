"""Writing down what was done, for the data protection officer: CSV or PDF, in words."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.archive_work import Told
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.formats import capital
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word, error_sentence
from hygiene_app.workflow.record import RecordLine

_COLUMNS: Final = ("number", "time", "action", "category", "rule", "outcome", "size")
_PDF: Final = ".pdf"


def columns(words: Words) -> tuple[str, ...]:
    """Return the names of the columns."""
    return tuple(words.say(f"ui-record-{name}") for name in _COLUMNS)


def row(words: Words, line: RecordLine) -> tuple[str, ...]:
    """Return a line of the record in words; its time so that a spreadsheet knows it."""
    outcome = line.outcome or OutcomeCode.UNCERTAIN
    return (
        str(line.number),
        f"{line.at.astimezone():%Y-%m-%d %H:%M}",
        words.say(f"journal-{line.action.value}"),
        capital(category_word(words, line.category)) if line.category else "",
        line.rule,
        words.say(f"outcome-{outcome.value}"),
        words.size(line.size),
    )


def sentences(words: Words, count: int, broken_at: int | None) -> tuple[str, ...]:
    """Return what stands above the table."""
    whole = words.say("ui-record-whole")
    if broken_at is not None:
        whole = words.say("ui-record-broken", number=broken_at)
    return (words.say("ui-record-text", count=count), whole)


class RecordSaving(QObject):
    """Asks where, and writes.

    Signals:
        told: how it ended (`Told`).
    """

    told = Signal(object)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask(self) -> None:
        """Ask for the file."""
        words = self._context.words
        dialog = QFileDialog(self._page, words.say("ui-save-as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([words.say("ui-record-csv"), words.say("ui-record-pdf")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("pdf" if _PDF in chosen else "csv")
        )
        dialog.selectFile(words.say("ui-record-file"))
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the record there; the end of the name says how."""
        record, words = self._context.services.record, self._context.words

        def work(_job: Job) -> tuple[int, int | None]:
            lines, broken = record.lines(), record.broken_at()
            named = columns(words)
            rows = [row(words, line) for line in lines]
            if path.suffix.lower() == _PDF:
                said = sentences(words, len(lines), broken)
                title = words.say("ui-record-title")
                record.write_pdf(path, title, said, columns=named, rows=rows)
            else:
                record.write_csv(path, named, rows)
            return len(lines), broken

        def done(result: tuple[int, int | None]) -> None:
            count, broken = result
            said = words.say("ui-record-saved", count=count, path=str(path))
            details = () if broken is None else (sentences(words, count, broken)[1],)
            self.told.emit(Told(text=said, well=broken is None, details=details))

        def failed(problem: KnownError) -> None:
            self.told.emit(Told(text=error_sentence(words, problem), well=False))

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(done).on_failed(failed).start()
