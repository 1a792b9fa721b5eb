"""The other cards of the exposure report."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.exposure import Exposure
from hygiene_app.ui.context import PageName, ReviewRequest, UiContext
from hygiene_app.ui.elements import Button, Card, Text, beside
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.exposure_sheet import about, astray_sentence, due_sentences, scope_sentences


class PeopleCard(Card):
    """The headline: how many people would be hit."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.number = Text(context.theme, size=TextSize.NUMBER)
        self.line = Text(context.theme, size=TextSize.SECTION)
        self.special = Text(context.theme)
        self.scope = Text(context.theme, secondary=True)
        for each in (self.number, self.line, self.special):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.body.addWidget(self.scope)

    def show_figures(self, exposure: Exposure) -> None:
        """Show these."""
        words = self._context.words
        people = about(exposure.people)
        self.number.setText(words.number(people))
        self.number.setVisible(bool(people))
        lead = "ui-report-people" if people else "report-lead"
        self.line.setText(words.say(lead, count=people))
        special = about(exposure.special_people)
        self.special.setText(words.say("report-special", count=special))
        self.special.setVisible(bool(special))
        self.scope.setText(" ".join(scope_sentences(words, exposure)))


class SeverityCard(Card):
    """What a leak would mean, and what could be gone before it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.severity = wide(Text(context.theme))
        self.due = wide(Text(context.theme, size=TextSize.SECTION))
        self.freed = wide(Text(context.theme, secondary=True))
        self.go = Button(context.words.say("ui-review-now"))
        self.go.clicked.connect(lambda: context.navigate(PageName.REVIEW, ReviewRequest()))
        self.body.addLayout(beside(context.icons, "info", self.severity))
        self.body.addSpacing(SPACE)
        self.body.addWidget(self.due)
        self.body.addWidget(self.freed)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        self.body.addLayout(row)

    def show_figures(self, exposure: Exposure) -> None:
        """Show these."""
        words = self._context.words
        self.severity.setText(words.say(f"report-severity-{exposure.severity.value}"))
        due, *freed = due_sentences(words, exposure)
        self.due.setText(due)
        self.freed.setText(" ".join(freed))
        self.freed.setVisible(bool(freed))
        self.go.setVisible(bool(exposure.due))


class PointsCard(Card):
    """A title and a few lines, each with the same icon; gone while there are none."""

    def __init__(self, context: UiContext, title: str, icon: str) -> None:
        super().__init__(context.theme)
        self._context = context
        self._icon = icon
        self.points: tuple[str, ...] = ()
        self._inside: QWidget | None = None
        self.body.addWidget(Text(context.theme, title, TextSize.SECTION))
        self.hide()

    def show_points(self, points: Sequence[str]) -> None:
        """Show these."""
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.points = tuple(points)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        for point in points:
            text = wide(Text(self._context.theme, point, selectable=True))
            column.addLayout(beside(self._context.icons, self._icon, text))
        self.body.addWidget(self._inside)
        self.setVisible(bool(points))


def astray_points(context: UiContext, exposure: Exposure) -> list[str]:
    """Return the messages that may have gone to the wrong person, a line each."""
    words = context.words
    return [
        words.say(
            "ui-report-astray",
            subject=each.subject,
            date=each.received,
            why=astray_sentence(words, each),
        )
        for each in (exposure.details.astray if exposure.details else ())
    ]


def large_points(context: UiContext, exposure: Exposure) -> list[str]:
    """Return the largest messages, a line each."""
    words = context.words
    return [
        words.say(
            "ui-report-large",
            subject=each.subject,
            who=each.who,
            date=each.received,
            size=words.size(each.size),
        )
        for each in (exposure.details.largest if exposure.details else ())
    ]
