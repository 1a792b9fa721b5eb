"""Keeping with a reason, for good or until a day."""

from calendar import monthrange
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QWidget,
)

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.theme import SPACE, TextSize

_REASONS: Final = ("needed", "dispute", "asked", "consent")
_MONTHS: Final = (1, 3, 12, 0)
_YEAR: Final = 12
_WIDTH: Final = 56 * SPACE


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class KeepDialog(QDialog):
    """Asks why and until when.

    Signals:
        decided: the reason, and the day until which (None: for good).
    """

    decided = Signal(str, object)

    def __init__(self, context: UiContext, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-keep-title", count=count))
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems([words.say(f"ui-keep-reason-{name}") for name in _REASONS])
        self.reason.setCurrentIndex(-1)
        if (line := self.reason.lineEdit()) is not None:
            line.setPlaceholderText(words.say("ui-keep-reason-own"))
        self.reason.editTextChanged.connect(self._changed)
        self.until = QComboBox()
        for months in _MONTHS:
            self.until.addItem(self._until_text(months), months)
        why = QLabel(words.say("ui-keep-why"))
        why.setBuddy(self.reason)
        until = QLabel(words.say("ui-keep-until"))
        until.setBuddy(self.until)
        self.go = PrimaryButton(theme, words.say("ui-keep-go"))
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._decide)
        cancel = Button(words.say("ui-cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        column.setSpacing(SPACE)
        column.addWidget(Text(theme, words.say("ui-keep-title", count=count), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-keep-text", count=count), secondary=True))
        column.addSpacing(SPACE)
        for widget in (why, self.reason, until, self.until):
            column.addWidget(widget)
        column.addSpacing(SPACE)
        column.addLayout(button_row(cancel, self.go))
        fit(self)

    def _until_text(self, months: int) -> str:
        words = self._context.words
        if not months:
            return words.say("ui-keep-for-good")
        period = words.period(years=1) if months == _YEAR else words.period(months=months)
        return words.say("ui-keep-for", period=period, date=self._day(months))

    def _day(self, months: int) -> date:
        return months_after(self._context.services.clock.today(), months)

    def _changed(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))

    def _decide(self) -> None:
        months = int(self.until.currentData())
        self.decided.emit(self.reason.currentText().strip(), self._day(months) if months else None)
        self.accept()
