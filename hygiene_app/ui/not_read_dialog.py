"""What could not be read, and why: it is listed, never silently skipped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from hygiene_app.model.errors import KnownError
from hygiene_app.model.finding import NotRead
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column
from hygiene_app.ui.elements import Button, SoftSelection, Text
from hygiene_app.ui.formats import day_of
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

_COLUMNS = ("name", "sender", "received", "why-not")
_SHOWN = 1000


class NotReadDialog(QDialog):
    """A list to look at; what to do about it is in the reason."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words = context.words
        self.setWindowTitle(words.say("ui-not-read-title"))
        self._text = Text(context.theme, words.say("ui-not-read-text"), secondary=True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setHorizontalHeaderLabels([words.say(f"ui-column-{c}") for c in _COLUMNS])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(4 * SPACE)
        SoftSelection(context.theme, self.table)
        self.table.setAccessibleName(words.say("ui-not-read-title"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((24, 20, 13)):
            self.table.setColumnWidth(column, width * SPACE)
        close = Button(words.say("ui-close"))
        close.clicked.connect(self.accept)
        column_layout = dialog_column(self, 80 * SPACE)
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(
            Text(context.theme, words.say("ui-not-read-title"), TextSize.SECTION)
        )
        column_layout.addWidget(self._text)
        column_layout.addWidget(self.table, 1)
        column_layout.addLayout(button_row(close))
        self.resize(110 * SPACE, 60 * SPACE)
        self._read()

    def _read(self) -> None:
        services = self._context.services

        def work(_job: Job) -> tuple[NotRead, ...]:
            return services.review.not_read()

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(self._show).on_failed(self._fail).start()

    def _fail(self, problem: KnownError) -> None:
        self._text.setText(error_sentence(self._context.words, problem))

    def _show(self, not_read: tuple[NotRead, ...]) -> None:
        words = self._context.words
        shown = not_read[:_SHOWN]
        self.table.setRowCount(len(shown))
        for row, each in enumerate(shown):
            texts = (
                each.name or each.subject or words.say("ui-no-subject"),
                each.sender.label,
                words.short_date(day_of(each.received)),
                words.say(f"unreadable-{each.reason.value}"),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(each.subject if column == 0 else text)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()
        if len(not_read) > _SHOWN:
            self._text.setText(words.say("ui-not-read-first", count=_SHOWN, all=len(not_read)))
