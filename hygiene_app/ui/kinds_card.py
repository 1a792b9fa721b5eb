"""What the mailbox holds, kind by kind: names that open the list, and figures in columns."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hygiene_app.model.exposure import KindExposed
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.elements import Card, Line, LinkButton, Text
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.sentences import kind_name

_COLUMNS: Final = ("people", "messages", "outside", "due", "oldest")


class KindsCard(Card):
    """A table of few rows, all of them in sight."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.links: list[LinkButton] = []
        self._inside: QWidget | None = None
        words, theme = context.words, context.theme
        self.body.addWidget(Text(theme, words.say("report-kinds"), TextSize.SECTION))

    def show_kinds(self, kinds: tuple[KindExposed, ...]) -> None:
        """Show these, in their order."""
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self.links = []
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, SPACE, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self._heads(grid)
        for number, kind in enumerate(kinds):
            self._row(grid, 2 + number, kind)
        self.body.addWidget(self._inside)

    def _heads(self, grid: QGridLayout) -> None:
        words, theme = self._context.words, self._context.theme
        for place, name in enumerate(("kind", *_COLUMNS)):
            head = wide(Text(theme, words.say(f"report-column-{name}"), secondary=True))
            head.setWordWrap(False)
            grid.addWidget(head, 0, place, _side(place))
        grid.addWidget(Line(theme), 1, 0, 1, len(_COLUMNS) + 1)

    def _row(self, grid: QGridLayout, row: int, kind: KindExposed) -> None:
        words, theme = self._context.words, self._context.theme
        link = LinkButton(kind_name(words, kind.category))
        self._context.icons.put_on(link, self._context.icons.category_name(kind.category))
        link.setAccessibleDescription(
            words.say(
                "ui-report-kind-row",
                people=kind.people,
                messages=kind.messages,
                outside=kind.outside,
                due=kind.due,
                date=kind.oldest,
            )
        )
        request = ReviewRequest(view=ReviewView.OPEN, category=kind.category)
        link.clicked.connect(lambda: self._context.navigate(PageName.REVIEW, request))
        self.links.append(link)
        grid.addWidget(link, row, 0, _side(0))
        figures = (kind.people, kind.messages, kind.outside, kind.due)
        texts = (*map(words.number, figures), words.short_date(kind.oldest))
        for place, text in enumerate(texts, 1):
            cell = Text(theme, text)
            cell.setWordWrap(False)
            grid.addWidget(cell, row, place, _side(place))


def _side(place: int) -> Qt.AlignmentFlag:
    right = place > 0
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
