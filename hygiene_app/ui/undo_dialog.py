"""Taking a clean-up back: what comes back, how far it is, and what became of each message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job, Progress
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Card, PrimaryButton, Text
from hygiene_app.ui.lines_card import CardLine, LinesCard
from hygiene_app.ui.settings_section import scrolled
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.ui.undo_words import deed, things, undone_lines, when
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.undo import CleanUp, Undone

_WIDTH: Final = 72 * SPACE
_LIST_HEIGHT: Final = 24 * SPACE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    results: tuple[Undone, ...]
    subjects: Mapping[str, str]


def _subjects(archive: ArchiveAccess) -> Mapping[str, str]:
    """Return the subjects of what the archive holds; nothing where it cannot be read."""
    try:
        return {item.id: item.entry.subject for item in archive.items()}
    except KnownError:
        return {}


class UndoDialog(QDialog):
    """Asks, does it, and tells; the default button leaves all as it is."""

    def __init__(
        self, context: UiContext, clean_up: CleanUp, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._clean_up = clean_up
        self._task: Task[_Result] | None = None
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-undo-title"))
        count = len(clean_up.items)
        self.headline = Text(theme, words.say("ui-undo-ask", count=count), TextSize.SECTION)
        self._what = Card(theme)
        self._what.body.addWidget(Text(theme, things(words, clean_up)))
        self._what.body.addWidget(Text(theme, when(words, clean_up), secondary=True))
        self.text = Text(theme, words.say("ui-undo-text", count=count))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.hide()
        self.results = QListWidget()
        self.results.setWordWrap(True)
        self.results.setAccessibleName(words.say("ui-undo-results"))
        self.results.setMinimumHeight(_LIST_HEIGHT)
        self.results.hide()
        self.safe = Button(words.say("ui-cancel"))
        self.safe.setDefault(True)
        self.safe.clicked.connect(self.reject)
        self.go = PrimaryButton(theme, words.say("ui-undo-go", count=count))
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self._start)
        column = dialog_column(self, _WIDTH)
        for widget in (self.headline, self._what, self.text, self.bar, self.results):
            column.addWidget(widget)
        column.addSpacing(SPACE)
        column.addLayout(button_row(self.safe, self.go))
        fit(self)
        self.safe.setFocus()

    # doing ----------------------------------------------------------------------------------

    def _start(self) -> None:
        services, clean_up = self._context.services, self._clean_up

        def work(job: Job) -> _Result:
            results = services.undo.run(clean_up, job)
            archived = any(each.item.archived for each in results)
            return _Result(
                results=results, subjects=_subjects(services.archive) if archived else {}
            )

        # a scan may take long, and what was read so far is kept
        self._context.scanning.pause()
        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_progress(self._progress).on_done(self._done).on_failed(self._failed)
        task.on_cancelled(self._stopped).on_ended(self._ended)
        self._task = task
        self.go.hide()
        self.safe.setText(self._context.words.say("ui-undo-stop"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.text.setText(self._context.words.say("ui-working"))
        fit(self)
        task.start()

    def _progress(self, progress: Progress) -> None:
        words = self._context.words
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        step = words.say(f"step-{progress.step.value}")
        said = words.say("ui-progress", step=step, done=progress.done, total=progress.total)
        self.text.setText(said if progress.total else step)

    def _done(self, result: _Result) -> None:
        self.tell_results(result.results, result.subjects)

    def tell_results(self, results: Sequence[Undone], subjects: Mapping[str, str]) -> None:
        """Show what became of each message; `subjects` by id in the archive."""
        words = self._context.words
        lines = undone_lines(words, results, subjects)
        done = sum(1 for line in lines if line.well)
        self.headline.setText(words.say("ui-undo-done", count=done))
        self.text.setText(words.say("ui-undo-missed", count=len(lines) - done))
        self.text.setVisible(done < len(lines))
        for line in lines:
            icon = self._context.icons.icon("done" if line.well else "alert")
            self.results.addItem(QListWidgetItem(icon, f"{line.subject} · {line.result}"))
        self._what.hide()
        self.go.hide()
        self.safe.setText(words.say("ui-close"))
        self.results.show()
        fit(self)

    def _failed(self, problem: KnownError) -> None:
        self.headline.setText(self._context.words.say("ui-undo-not"))
        self.text.setText(error_sentence(self._context.words, problem))

    def _stopped(self) -> None:
        self.text.setText(self._context.words.say("ui-undo-stopped"))

    def _ended(self) -> None:
        self._task = None
        self.bar.hide()
        self.safe.setText(self._context.words.say("ui-close"))
        self.safe.setEnabled(True)
        fit(self)
        self._context.changes.findings.emit()
        self._context.changes.archive.emit()
        # what is back in its folder is found again by the next scan
        self._context.scanning.start()

    def reject(self) -> None:
        """Leave, or while it runs: stop after the message at hand."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()
            self.safe.setEnabled(False)


class CleanUpsDialog(QDialog):
    """Earlier clean-ups that can still be taken back."""

    def __init__(
        self, context: UiContext, clean_ups: tuple[CleanUp, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-clean-ups"))
        self.list = LinesCard(context)
        self.list.show_lines([self._line(each) for each in clean_ups])
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.list)
        lines.addStretch(1)
        area = scrolled(inside)
        area.setMinimumHeight(min(inside.sizeHint().height() + SPACE, 2 * _LIST_HEIGHT))
        close = Button(words.say("ui-close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say("ui-clean-ups"), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-clean-ups-text"), secondary=True))
        column.addWidget(area, 1)
        column.addLayout(button_row(close))
        fit(self)

    def _line(self, clean_up: CleanUp) -> CardLine:
        words = self._context.words
        return CardLine(
            text=deed(words, clean_up),
            detail=when(words, clean_up),
            action=words.say("ui-undo-open"),
            act=lambda: self._open(clean_up),
        )

    def _open(self, clean_up: CleanUp) -> None:
        self.accept()
        UndoDialog(self._context, clean_up, self.parentWidget()).open()
