"""Writing a document down: on paper or for a browser."""

from collections.abc import Callable
from pathlib import Path

from hygiene_app.model.job import Job
from hygiene_app.model.paper import Sheet
from hygiene_app.ui.save_file import FileSaving, ask_where
from hygiene_app.ui.told import Told


class SheetSaving(FileSaving):
    """Asks where, and writes."""

    def ask(self, name: str, make: Callable[[], Sheet]) -> None:
        """Ask for the file.

        Args:
            name: offered for the file, without an ending.
            make: makes the document once the user chose.
        """
        words = self._context.words
        kinds = {"pdf": words.say("ui-report-pdf"), "html": words.say("ui-report-html")}
        ask_where(self._context, self._page, name, kinds, lambda path: self.save(path, make()))

    def save(self, path: Path, sheet: Sheet) -> None:
        """Write the document there; the end of the name says how."""
        papers, words = self._context.services.papers, self._context.words

        def work(_job: Job) -> None:
            if path.suffix.lower() in (".html", ".htm"):
                papers.write_html(path, sheet)
            else:
                papers.write_pdf(path, sheet)

        self.write(work, lambda _none: Told(text=words.say("ui-report-saved", path=str(path))))
