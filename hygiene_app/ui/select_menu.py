"""Ticking many at once, always a set that can be named, never silently everything."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from hygiene_app.model.finding import Certainty
from hygiene_app.model.job import Job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.finding_table import FindingTable
from hygiene_app.ui.finding_view import FindingView
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import GAP, SPACE
from hygiene_app.ui.ticked import Ticked


class SelectMenu(QWidget):
    """A menu above the list: all shown, the certain ones, of this sender, the others, none."""

    def __init__(
        self,
        context: UiContext,
        view: FindingView,
        table: FindingTable,
        ticked: Ticked,
        wanted: Callable[[], FindingFilter],
    ) -> None:
        """Keep the parts; `wanted` returns the filter of the list that is shown."""
        super().__init__()
        self._context = context
        self._table = table
        self._ticked = ticked
        self._view = view
        self._wanted = wanted
        words = context.words
        self._menu = QMenu(self)
        self.all = self._menu.addAction("")
        self.certain = self._menu.addAction(words.say("ui-select-certain"))
        self.same_sender = self._menu.addAction(words.say("ui-select-sender"))
        self.others = self._menu.addAction(words.say("ui-select-others"))
        self._menu.addSeparator()
        self.none = self._menu.addAction(words.say("ui-select-none"))
        self.all.triggered.connect(lambda: ticked.tick(table.ids))
        self.none.triggered.connect(ticked.clear)
        self.others.triggered.connect(self._invert)
        self.same_sender.triggered.connect(self._tick_sender)
        self.certain.triggered.connect(self._tick_certain)
        button = QPushButton(words.say("ui-select"))
        button.setFlat(True)
        button.setMenu(self._menu)
        self.count = Text(context.theme, secondary=True)
        self.count.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 4, GAP, 4)
        row.setSpacing(SPACE)
        row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Take the numbers of the list."""
        words, shown = self._context.words, len(self._table.ids)
        self.all.setText(words.say("ui-select-all", count=shown))
        self.count.setText(words.say("ui-list-count", count=shown))
        self.none.setEnabled(len(self._ticked) > 0)

    def _invert(self) -> None:
        others = tuple(each for each in self._table.ids if each not in self._ticked)
        self._ticked.clear()
        self._ticked.tick(others)

    def _tick_sender(self) -> None:
        row = self._table.rows.known(self._view.current)
        if row is None:
            return
        sender = row.finding.sender.email or row.finding.sender.label
        wanted = replace(self._wanted(), text=sender)
        review = self._context.services.review

        def work(_job: Job) -> tuple[str, ...]:
            return tuple(
                each.finding.id
                for each in review.rows(review.ids(wanted))
                if sender in (each.finding.sender.email, each.finding.sender.label)
            )

        self._tick(work)

    def _tick_certain(self) -> None:
        wanted = replace(self._wanted(), certainty=Certainty.CERTAIN)
        review = self._context.services.review
        self._tick(lambda _job: review.ids(wanted))

    def _tick(self, work: Callable[[Job], tuple[str, ...]]) -> None:
        """Tick what the work finds, as far as it is in the list that is shown."""

        def done(found: tuple[str, ...]) -> None:
            shown = set(self._table.ids)
            self._ticked.tick(each for each in found if each in shown)

        self._context.tasks.create(Lane.LOOK, work, owner=self).on_done(done).start()
