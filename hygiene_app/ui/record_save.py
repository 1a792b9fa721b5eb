"""Writing down what was done, for the data protection officer: CSV or PDF, in words."""

from pathlib import Path
from typing import Final

from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.job import Job
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.ui.formats import capital
from hygiene_app.ui.save_file import FileSaving, ask_where
from hygiene_app.ui.told import Told
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word
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


class RecordSaving(FileSaving):
    """Asks where, and writes."""

    def ask(self) -> None:
        """Ask for the file."""
        words = self._context.words
        kinds = {"csv": words.say("ui-record-csv"), "pdf": words.say("ui-record-pdf")}
        ask_where(self._context, self._page, words.say("ui-record-file"), kinds, self.save)

    def save(self, path: Path) -> None:
        """Write the record there; the end of the name says how."""
        services, words = self._context.services, self._context.words

        def work(_job: Job) -> tuple[int, int | None]:
            record = services.record
            lines, broken = record.lines(), record.broken_at()
            rows = tuple(row(words, line) for line in lines)
            if path.suffix.lower() == _PDF:
                table = Passage(
                    sentences=sentences(words, len(lines), broken),
                    columns=columns(words),
                    rows=rows,
                )
                title = words.say("ui-record-title")
                sheet = Sheet(title=title, language=words.language, passages=(table,))
                services.papers.write_pdf(path, sheet)
            else:
                record.write_csv(path, columns(words), rows)
            return len(lines), broken

        def done(result: tuple[int, int | None]) -> Told:
            count, broken = result
            said = words.say("ui-record-saved", count=count, path=str(path))
            details = () if broken is None else (sentences(words, count, broken)[1],)
            return Told(text=said, well=broken is None, details=details)

        self.write(work, done)
