"""Leaving things where they are because of a dispute: what, why, and when to look again."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from hygiene_app.model.finding import Direction, Finding
from hygiene_app.model.policy import Hold
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.day_field import DayField
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.keep_dialog import months_after
from hygiene_app.ui.run_step import field
from hygiene_app.ui.theme import SPACE, TextSize

_WIDTH: Final = 64 * SPACE
_MOST: Final = 20
"""People offered: who has more has a search."""
_MONTHS: Final = 6
"""Until somebody looks again, unless the user says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdable:
    """What can be named of the messages chosen.

    Attributes:
        people: addresses of those who wrote them, or got them.
        threads: keyed hashes of their conversations.
        text: the words of the filter, "" without.
    """

    people: tuple[str, ...]
    threads: tuple[str, ...]
    text: str


def holdable(findings: Sequence[Finding], text: str) -> Holdable:
    """Return what can be named of these."""
    people = dict.fromkeys(
        person.email.lower()
        for each in findings
        for person in (each.recipients if each.direction is Direction.SENT else (each.sender,))
        if person.email
    )
    threads = dict.fromkeys(each.thread for each in findings if each.thread)
    return Holdable(people=tuple(people)[:_MOST], threads=tuple(threads), text=text.strip())


class HoldDialog(QDialog):
    """Asks what to hold.

    Signals:
        decided: the holds, a tuple of `Hold`.
    """

    decided = Signal(object)

    def __init__(self, context: UiContext, choice: Holdable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-hold-title"))
        self.by_person = QRadioButton(words.say("ui-hold-person"))
        self.person = QComboBox()
        self.person.addItems(list(choice.people))
        self.person.setAccessibleName(words.say("ui-hold-person"))
        self.by_thread = QRadioButton(words.say("ui-hold-thread", count=len(choice.threads)))
        self.by_text = QRadioButton(words.say("ui-hold-search", text=choice.text))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(words.say("ui-hold-why-example"))
        today = context.services.clock.today()
        self.review = DayField(context, name=words.say("ui-hold-review"), earliest=today)
        self.review.show_day(months_after(today, _MONTHS))
        self.review.setMaximumWidth(24 * SPACE)
        self.go = PrimaryButton(theme, words.say("ui-hold-go"))
        self.go.setDefault(True)
        self.go.setEnabled(False)
        cancel = Button(words.say("ui-cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._decide)
        self.reason.textChanged.connect(self._changed)
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say("ui-hold-title"), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-hold-text"), secondary=True))
        column.addLayout(self._what())
        column.addLayout(field(words.say("ui-hold-why"), self.reason))
        column.addLayout(field(words.say("ui-hold-review"), self.review))
        column.addSpacing(SPACE)
        column.addLayout(button_row(cancel, self.go))
        fit(self)

    def _what(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        offered = (
            (self.by_person, bool(self._choice.people)),
            (self.by_thread, bool(self._choice.threads)),
            (self.by_text, bool(self._choice.text)),
        )
        for button, possible in offered:
            button.setVisible(possible)
            column.addWidget(button)
            if button is self.by_person:
                self.person.setVisible(possible)
                column.addWidget(self.person)
        first = next((button for button, possible in offered if possible), None)
        if first is not None:
            first.setChecked(True)
        self.by_person.toggled.connect(self.person.setEnabled)
        self.person.setEnabled(self.by_person.isChecked())
        return column

    def _changed(self, text: str) -> None:
        some = self.by_person.isChecked() or self.by_thread.isChecked() or self.by_text.isChecked()
        self.go.setEnabled(bool(text.strip()) and some)

    def _decide(self) -> None:
        source, review = self.reason.text().strip(), self.review.day

        def hold(*, person: str = "", thread: str = "", text: str = "") -> Hold:
            return Hold(
                id=secrets.token_hex(8),
                source=source,
                person=person,
                thread=thread,
                text=text,
                review=review,
            )

        if self.by_person.isChecked():
            holds: tuple[Hold, ...] = (hold(person=self.person.currentText()),)
        elif self.by_thread.isChecked():
            holds = tuple(hold(thread=each) for each in self._choice.threads)
        else:
            holds = (hold(text=self._choice.text),)
        self.decided.emit(holds)
        self.accept()
