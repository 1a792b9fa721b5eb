"""Saving what is held about a person as a package."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from hygiene_app.model.job import Job
from hygiene_app.model.person import PersonFound
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.one_at_a_time import OneAtATime
from hygiene_app.ui.save_file import ask_where
from hygiene_app.ui.told import Told
from hygiene_app.words.person_sheet import person_sheet
from hygiene_app.workflow.person_package import Packed


class PackageSaving(OneAtATime):
    """Asks where, fetches the messages and writes."""

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(context, page)
        self._page = page

    def ask(self, found: PersonFound) -> None:
        """Ask for the file."""
        words = self._context.words
        name, kinds = words.say("ui-person-file"), {"zip": words.say("ui-person-zip")}
        ask_where(self._context, self._page, name, kinds, lambda path: self.save(path, found))

    def save(self, path: Path, found: PersonFound) -> None:
        """Write the package there."""
        services, words = self._context.services, self._context.words

        def work(job: Job) -> Packed:
            made, mailboxes = services.clock.today(), len(services.accounts.list())
            return services.person_package.write(
                path,
                found.hits,
                lambda files: person_sheet(
                    words, found, made=made, mailboxes=mailboxes, files=files
                ),
                job,
            )

        self.run(work, self._done)

    def _done(self, packed: Packed) -> None:
        words = self._context.words
        said = words.say("ui-person-saved", count=len(packed.files), path=str(packed.path))
        missing = len(packed.problems)
        details = (words.say("person-left-out", count=missing),) if missing else ()
        self.told.emit(Told(text=said, well=not missing, details=details))
