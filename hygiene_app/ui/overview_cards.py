"""The cards of the overview."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hygiene_app.model.finding import Category
from hygiene_app.model.listing import GroupCount, Totals
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.elements import Card, LinkButton, PrimaryButton, Text, beside
from hygiene_app.ui.icons import NAVIGATION_SIZE
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.sentences import category_word
from hygiene_app.workflow.review import Overview

_SECONDS_EACH = 4
"""What deciding on one message takes: to look, to tick, now and then to read."""
_MINUTE = 60
_COLUMNS = 2


def by_category(groups: Sequence[GroupCount]) -> dict[Category, int]:
    """Return how many findings there are of each category, most first."""
    counts: dict[Category, int] = {}
    for group in groups:
        counts[group.category] = counts.get(group.category, 0) + group.count
    return dict(sorted(counts.items(), key=lambda each: -each[1]))


class CategoryLinks(QWidget):
    """Counts by category, each of which opens its list."""

    def __init__(self, context: UiContext, view: ReviewView) -> None:
        super().__init__()
        self._context = context
        self._view = view
        self.links: dict[Category, LinkButton] = {}
        self._shown: tuple[Category, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)

    def tell(self, counts: Mapping[Category, int]) -> None:
        """Show these; links stay where they can, so that the keyboard keeps its place."""
        for category, link in self.links.items():
            link.setVisible(category in counts)
        for category, count in counts.items():
            if category not in self.links:
                self.links[category] = self._link(category)
            link, words = self.links[category], self._context.words
            link.setText(f"{words.number(count)}\u00a0{category_word(words, category, count)}")
        self._shown, self._columns = tuple(counts), 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _widest(self) -> int:
        return max((self.links[each].sizeHint().width() for each in self._shown), default=0)

    def _room_for_columns(self) -> int:
        widths = [self.links[each].sizeHint().width() for each in self._shown]
        columns = [max(widths[place::_COLUMNS], default=0) for place in range(_COLUMNS)]
        return sum(columns) + self._grid.horizontalSpacing()

    def _arrange(self) -> None:
        """Lay the links out in as many columns as there is room for, at most two."""
        columns = _COLUMNS if self.width() >= self._room_for_columns() else 1
        if columns == self._columns:
            return
        self._columns = columns
        for category in self._shown:
            self._grid.removeWidget(self.links[category])
        for number, category in enumerate(self._shown):
            place = (number // columns, number % columns)
            self._grid.addWidget(self.links[category], *place, Qt.AlignmentFlag.AlignLeft)
        for column in range(_COLUMNS + 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _link(self, category: Category) -> LinkButton:
        link = LinkButton()
        self._context.icons.put_on(link, self._context.icons.category_name(category))
        request = ReviewRequest(view=self._view, category=category)
        link.clicked.connect(lambda: self._context.navigate(PageName.REVIEW, request))
        return link


class DueCard(Card):
    """The headline: what should no longer be here, or that all is clean."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.number = Text(context.theme, size=TextSize.NUMBER)
        self.line = Text(context.theme, size=TextSize.SECTION)
        self.detail = Text(context.theme, context.words.say("ui-clean-detail"), secondary=True)
        self.links = CategoryLinks(context, ReviewView.DUE)
        self.minutes = Text(context.theme, secondary=True)
        self.go = PrimaryButton(context.theme, context.words.say("ui-review-now"))
        self.go.clicked.connect(lambda: context.navigate(PageName.REVIEW, ReviewRequest()))
        self._clean = QLabel()
        context.icons.put_in(self._clean, "clean", 2 * NAVIGATION_SIZE)
        self.body.addWidget(self._clean)
        self.body.addWidget(self.number)
        self.body.addWidget(self.line)
        self.body.addWidget(self.detail)
        self.body.addSpacing(SPACE)
        self.body.addWidget(self.links)
        self.body.addStretch(1)
        self.body.addSpacing(SPACE)
        row = QHBoxLayout()
        row.addWidget(self.minutes, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go)
        self.body.addLayout(row)

    def show_figures(self, overview: Overview) -> None:
        """Show the headline of these figures."""
        words, totals = self._context.words, overview.totals
        due = totals.due_messages
        for widget in (self.number, self.links, self.minutes, self.go):
            widget.setVisible(bool(due))
        self._clean.setVisible(not due)
        self.number.setText(words.number(due))
        self.links.tell(by_category(overview.due))
        minutes = max(1, round(due * _SECONDS_EACH / _MINUTE))
        self.minutes.setText(words.say("ui-about-minutes", count=minutes))
        if due:
            self.line.setText(words.say("ui-due", count=due))
        elif overview.clean_until is not None:
            self.line.setText(words.say("ui-clean-until", date=overview.clean_until))
        else:
            self.line.setText(words.say("ui-clean"))
        self.detail.setVisible(not due)


class HoldingsCard(Card):
    """What a leak of this mailbox would show today."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.number = Text(context.theme, size=TextSize.NUMBER)
        self.line = Text(context.theme, size=TextSize.SECTION)
        self.links = CategoryLinks(context, ReviewView.OPEN)
        self._senders = Text(context.theme, secondary=True)
        self.everything = LinkButton(context.words.say("ui-show-all"))
        request = ReviewRequest(view=ReviewView.OPEN)
        self.everything.clicked.connect(lambda: context.navigate(PageName.REVIEW, request))
        self.body.addWidget(self.number)
        self.body.addWidget(self.line)
        self.body.addSpacing(SPACE)
        self.body.addWidget(self.links)
        self.body.addStretch(1)
        self.body.addWidget(self._senders)
        self.body.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, totals: Totals, groups: Sequence[GroupCount]) -> None:
        """Show these figures."""
        words, counts = self._context.words, by_category(groups)
        count = sum(counts.values())
        self.number.setText(words.number(count))
        self.number.setVisible(bool(count))
        self.line.setText(words.say("ui-holdings" if count else "ui-holdings-none", count=count))
        self.links.tell(counts)
        oldest = min((group.oldest for group in groups), default=None)
        said = [words.say("ui-senders", count=totals.senders)]
        if oldest is not None:
            said.append(words.say("ui-oldest", date=oldest.astimezone().date()))
        self._senders.setText(" ".join(said))
        self.everything.setVisible(bool(count))
        self.everything.setAccessibleDescription(self.line.text())
        self._senders.setVisible(bool(totals.senders))


class SoonCard(Card):
    """What falls due next, beside what is due now."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.number = Text(context.theme, size=TextSize.NUMBER)
        self.line = Text(context.theme, size=TextSize.SECTION)
        self.links = CategoryLinks(context, ReviewView.SOON)
        for widget in (self.number, self.line, self.links):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_figures(self, groups: Sequence[GroupCount], by: date) -> None:
        """Show what falls due until a day."""
        words, counts = self._context.words, by_category(groups)
        count = sum(counts.values())
        self.number.setText(words.number(count))
        self.number.setVisible(bool(count))
        self.line.setText(words.say("ui-soon" if count else "ui-soon-none", count=count, date=by))
        self.links.tell(counts)


class NoteCard(Card):
    """One more figure, with a way to see what it counts; gone when there is nothing.

    Signals:
        opened: the user wants to see it.
    """

    opened = Signal()

    def __init__(self, context: UiContext, icon: str) -> None:
        super().__init__(context.theme)
        self.line = Text(context.theme)
        self.show_it = LinkButton(context.words.say("ui-show"))
        self.show_it.clicked.connect(self.opened)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.show_it)
        inside = QWidget()
        inside.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(beside(context.icons, icon, inside))
        self.body.addStretch(1)

    def tell(self, count: int, text: str) -> None:
        """Show a figure; nothing for 0."""
        self.line.setText(text)
        self.show_it.setAccessibleDescription(text)
        self.setVisible(count > 0)
