"""Saving what is held about a person as a package."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.person import PersonFound
from hygiene_app.ui.archive_work import Told
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.person_sheet import person_sheet
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.person_package import Packed


class PackageSaving(QObject):
    """Asks where, fetches the messages and writes.

    Signals:
        told: how it ended (`Told`).
        busy_changed: ask `is_busy`.
    """

    told = Signal(object)
    busy_changed = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.is_busy = False

    def ask(self, found: PersonFound) -> None:
        """Ask for the file."""
        words = self._context.words
        dialog = QFileDialog(self._page, words.say("ui-save-as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words.say("ui-person-zip"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(words.say("ui-person-file"))
        dialog.fileSelected.connect(lambda path: self.save(Path(path), found))
        dialog.open()

    def save(self, path: Path, found: PersonFound) -> None:
        """Write the package there; a scan gives way, and goes on after it."""
        if self.is_busy:
            return
        context = self._context
        services, words = context.services, context.words

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

        paused = context.scanning.pause()
        self._set_busy(busy=True)
        task = context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._done).on_failed(self._failed)
        task.on_cancelled(lambda: self.told.emit(Told(text=words.say("ui-arch-stopped"))))
        task.on_ended(lambda: self._ended(scan_again=paused))
        task.start()

    def _done(self, packed: Packed) -> None:
        words = self._context.words
        said = words.say("ui-person-saved", count=len(packed.files), path=str(packed.path))
        missing = len(packed.problems)
        details = (words.say("person-left-out", count=missing),) if missing else ()
        self.told.emit(Told(text=said, well=not missing, details=details))

    def _failed(self, problem: KnownError) -> None:
        self.told.emit(Told(text=error_sentence(self._context.words, problem), well=False))

    def _ended(self, *, scan_again: bool) -> None:
        self._set_busy(busy=False)
        if scan_again:
            self._context.scanning.start()

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.busy_changed.emit()
