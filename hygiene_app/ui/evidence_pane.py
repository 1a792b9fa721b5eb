"""Why am I seeing this? The place where trust is made: real words, and where they come from."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.finding import Evidence, Finding, FindingState
from hygiene_app.model.message import FolderRole
from hygiene_app.model.policy import Verdict
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, ColumnScroll, LinkButton, Text, beside
from hygiene_app.ui.formats import capital, day_of
from hygiene_app.ui.icons import LIST_SIZE, NAVIGATION_SIZE
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.sentences import (
    category_word,
    evidence_sentence,
    reason_sentence,
    source_sentence,
)
from hygiene_app.workflow.review import ReviewRow

_UNITS: Final = (("years", 365), ("months", 30), ("days", 1))
_AT_LEAST = 2
_REASONS = 4
"""Reasons shown at once: how long to keep a message matters as much."""
_NAMED = 3
_NARROWEST = 28 * SPACE
"""People and attachments named before the rest is counted."""


class EvidencePane(ColumnScroll):
    """Shows one finding.

    Signals:
        keep_wanted: the user wants to keep the finding shown.
        not_this_wanted: it is not what it was taken for.
        silence_wanted: nor will the like of this sender ever be.
        reopen_wanted: a decision on it is to be taken back.
    """

    keep_wanted = Signal(str)
    not_this_wanted = Signal(str)
    silence_wanted = Signal(str)
    reopen_wanted = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.row: ReviewRow | None = None
        self.setAccessibleName(context.words.say("ui-evidence"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_row(None)

    def show_row(self, row: ReviewRow | None) -> None:
        """Show a finding, or that none is chosen."""
        if row is not None and row == self.row:
            return
        self.row = row
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SPACE)
        if row is None:
            text = Text(self._context.theme, self._context.words.say("ui-nothing-chosen"))
            column.addWidget(text)
        else:
            self._fill(column, row)
        column.addStretch(1)
        self.put(inside)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(_NARROWEST, column.minimumSize().width() + bar))

    def _fill(self, column: QVBoxLayout, row: ReviewRow) -> None:
        finding = row.finding
        self._head(column, finding)
        column.addSpacing(SPACE)
        self._section(column, "ui-why-seen")
        self._reasons(column, finding)
        column.addSpacing(SPACE)
        self._section(column, "ui-how-long")
        self._verdict(column, row.verdict)
        if finding.state is FindingState.KEPT and finding.kept_reason:
            said = self._context.words.say("ui-kept-because", reason=finding.kept_reason)
            column.addWidget(self._text(said))
        column.addSpacing(SPACE)
        column.addLayout(self._buttons(finding))
        if finding.state is FindingState.OPEN and finding.sender.email:
            never = LinkButton(self._context.words.say("ui-silence"))
            never.clicked.connect(lambda: self.silence_wanted.emit(finding.id))
            column.addWidget(never)

    # the message ----------------------------------------------------------------------------

    def _head(self, column: QVBoxLayout, finding: Finding) -> None:
        words = self._context.words
        category = capital(category_word(words, finding.category))
        title = QHBoxLayout()
        title.setSpacing(SPACE)
        picture = QLabel()
        name = self._context.icons.category_name(finding.category)
        self._context.icons.put_in(picture, name, NAVIGATION_SIZE)
        title.addWidget(picture)
        certainty = words.say(f"certainty-{finding.certainty.value}")
        said = words.say("ui-why", category=category, certainty=certainty)
        title.addWidget(Text(self._context.theme, said, TextSize.SECTION), 1)
        column.addLayout(title)
        column.addWidget(
            Text(
                self._context.theme, finding.subject or words.say("ui-no-subject"), selectable=True
            )
        )
        for line in self._facts(finding):
            column.addWidget(self._text(line))
        if finding.folder_role is FolderRole.TRASH:
            lies = self._text(words.say("ui-lies-in-trash"))
            column.addLayout(beside(self._context.icons, "trash", lies))
        if finding.attachments:
            names = self._some(finding.attachments)
            text = self._text(names)
            column.addLayout(beside(self._context.icons, "attachment", text))

    def _facts(self, finding: Finding) -> list[str]:
        words = self._context.words
        sender = finding.sender.label or words.say("ui-no-sender")
        if finding.sender.name and finding.sender.email:
            sender = f"{finding.sender.name} <{finding.sender.email}>"
        received = day_of(finding.received)
        lines = [
            words.say(f"ui-direction-{finding.direction.value}", sender=sender),
            words.say("ui-received", date=received, ago=self._ago(received)),
            words.say(
                "ui-lies-in", folder=finding.folder_display, size=words.size(finding.identity.size)
            ),
        ]
        people = [person.label for person in finding.recipients if person.label]
        if people:
            lines.insert(1, words.say("ui-sent-to", people=self._some(tuple(people))))
        return lines

    def _ago(self, day: date) -> str:
        """Return how long ago, as people say it: days, then months, then years."""
        days = max(0, (self._context.services.clock.today() - day).days)
        unit, length = next((each for each in _UNITS if days >= each[1] * _AT_LEAST), _UNITS[-1])
        return self._context.words.say(f"ui-ago-{unit}", count=days // length)

    def _some(self, names: tuple[str, ...]) -> str:
        words = self._context.words
        shown = list(names[:_NAMED])
        if len(names) > _NAMED:
            shown.append(words.say("ui-and-more", count=len(names) - _NAMED))
        return words.join(shown)

    # the reasons ----------------------------------------------------------------------------

    def _section(self, column: QVBoxLayout, key: str) -> None:
        column.addWidget(Text(self._context.theme, self._context.words.say(key), TextSize.SECTION))

    def _reasons(self, column: QVBoxLayout, finding: Finding) -> None:
        """Show the strongest reasons; the rest is one click away."""
        strongest = sorted(finding.evidence, key=lambda each: -abs(each.weight))
        boxes = [self._evidence(evidence) for evidence in strongest]
        for number, box in enumerate(boxes):
            column.addWidget(box)
            box.setVisible(number < _REASONS)
        if len(boxes) > _REASONS:
            more = LinkButton(self._context.words.say("ui-all-reasons", count=len(boxes)))
            more.clicked.connect(lambda: self._show_all(boxes, more))
            column.addWidget(more)

    def _show_all(self, boxes: list[QWidget], more: LinkButton) -> None:
        for box in boxes:
            box.show()
        more.hide()
        self.setFocus()
        self.fit()

    def _evidence(self, evidence: Evidence) -> QWidget:
        words = self._context.words
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        icon = "done" if evidence.weight >= 0 else "not-this"
        sentence = Text(self._context.theme, self._sentence(evidence))
        lines.addLayout(beside(self._context.icons, icon, sentence))
        where = self._where(evidence)
        seen = words.say("ui-quoted", text=evidence.masked) if evidence.masked else ""
        detail = self._text(" · ".join(part for part in (seen, where) if part))
        detail.setContentsMargins(LIST_SIZE + SPACE, 1, 0, 0)
        lines.addWidget(detail)
        return box

    def _sentence(self, evidence: Evidence) -> str:
        words = self._context.words
        if words.has(f"evidence-{evidence.rule.replace('.', '-')}"):
            return evidence_sentence(words, evidence)
        # found by an older version, whose rule is no more
        return words.say("ui-evidence-unknown")

    def _where(self, evidence: Evidence) -> str:
        where, words = evidence.where, self._context.words
        said = words.say(f"ui-where-{where.place.value}")
        if where.name:
            said = words.say("ui-where-name", place=said, name=where.name)
        return words.say("ui-where-page", place=said, page=where.page) if where.page else said

    def _verdict(self, column: QVBoxLayout, verdict: Verdict) -> None:
        words = self._context.words
        said = words.say(f"verdict-{verdict.status.value}")
        if verdict.due_on is not None and verdict.due_on > self._context.services.clock.today():
            said = words.say("ui-due-on", verdict=said, date=verdict.due_on)
        column.addWidget(Text(self._context.theme, said))
        for reason in verdict.reasons:
            column.addWidget(Text(self._context.theme, reason_sentence(words, reason)))
            source = source_sentence(words, reason)
            if source:
                column.addWidget(self._text(source))

    def _text(self, text: str) -> Text:
        return Text(self._context.theme, text, secondary=True, selectable=True)

    # decisions ------------------------------------------------------------------------------

    def _buttons(self, finding: Finding) -> QHBoxLayout:
        words = self._context.words
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        if finding.state is FindingState.OPEN:
            keep = Button(words.say("ui-keep-one"))
            keep.clicked.connect(lambda: self.keep_wanted.emit(finding.id))
            other = Button(words.say("ui-not-this-one", category=finding.category.value))
            other.clicked.connect(lambda: self.not_this_wanted.emit(finding.id))
            row.addWidget(keep)
            row.addWidget(other)
        else:
            again = Button(words.say("ui-reopen"))
            again.clicked.connect(lambda: self.reopen_wanted.emit(finding.id))
            row.addWidget(again)
        row.addStretch(1)
        return row
