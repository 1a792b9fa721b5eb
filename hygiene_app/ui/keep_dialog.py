"""Keeping with a reason, for good or until a day; of a CV also because its owner agreed."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.matter import Consent
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.day_field import DayField
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.run_step import field
from hygiene_app.ui.theme import SPACE, TextSize

_REASONS: Final = ("needed", "dispute", "asked")
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
        agreed: the `Consent` of the person, in place of a decision of the user.
    """

    decided = Signal(str, object)
    agreed = Signal(object)

    def __init__(
        self,
        context: UiContext,
        count: int,
        parent: QWidget | None = None,
        *,
        of_applicants: bool = False,
    ) -> None:
        """Build it.

        Args:
            of_applicants: only CVs are chosen, so that a consent may count.
        """
        super().__init__(parent)
        self._context = context
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-keep-title", count=count))
        self.reason = self._reasons(of_applicants=of_applicants)
        self.until = QComboBox()
        for months in _MONTHS:
            self.until.addItem(self._until_text(months), months)
        self.go = PrimaryButton(theme, words.say("ui-keep-go"))
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._decide)
        cancel = Button(words.say("ui-cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._lay_out(count, button_row(cancel, self.go))
        self.reason.currentIndexChanged.connect(self._reason_chosen)
        self.reason.editTextChanged.connect(self._changed)
        self.proof.textChanged.connect(self._changed)
        self._consent_box.hide()
        fit(self)

    def _lay_out(self, count: int, buttons: QHBoxLayout) -> None:
        words, theme = self._context.words, self._context.theme
        why = QLabel(words.say("ui-keep-why"))
        why.setBuddy(self.reason)
        column = dialog_column(self, _WIDTH)
        column.setSpacing(SPACE)
        column.addWidget(Text(theme, words.say("ui-keep-title", count=count), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-keep-text", count=count), secondary=True))
        column.addSpacing(SPACE)
        column.addWidget(why)
        column.addWidget(self.reason)
        column.addWidget(self._until_when())
        column.addWidget(self._consent())
        column.addSpacing(SPACE)
        column.addLayout(buttons)

    def _reasons(self, *, of_applicants: bool) -> QComboBox:
        words, box = self._context.words, QComboBox()
        box.setEditable(True)
        box.addItems([words.say(f"ui-keep-reason-{name}") for name in _REASONS])
        self._agreement = words.say("ui-keep-agreed")
        if of_applicants:
            box.addItem(self._agreement)
        box.setCurrentIndex(-1)
        if (line := box.lineEdit()) is not None:
            line.setPlaceholderText(words.say("ui-keep-reason-own"))
        return box

    def _until_when(self) -> QWidget:
        self._until_box = QWidget()
        until = QLabel(self._context.words.say("ui-keep-until"))
        until.setBuddy(self.until)
        column = QVBoxLayout(self._until_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(until)
        column.addWidget(self.until)
        return self._until_box

    def _consent(self) -> QWidget:
        words, today = self._context.words, self._context.services.clock.today()
        until = words.say("ui-consent-until")
        self.consent_until = DayField(self._context, name=until, earliest=today + timedelta(days=1))
        self.consent_until.show_day(months_after(today, _YEAR))
        self.proof = QLineEdit()
        self.proof.setPlaceholderText(words.say("ui-consent-proof-example"))
        self._consent_box = QWidget()
        column = QVBoxLayout(self._consent_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(field(until, self.consent_until))
        column.addLayout(field(words.say("ui-consent-proof"), self.proof))
        note = Text(self._context.theme, words.say("ui-consent-text"), secondary=True)
        column.addWidget(note)
        return self._consent_box

    def _until_text(self, months: int) -> str:
        words = self._context.words
        if not months:
            return words.say("ui-keep-for-good")
        period = words.period(years=1) if months == _YEAR else words.period(months=months)
        return words.say("ui-keep-for", period=period, date=self._day(months))

    def _day(self, months: int) -> date:
        return months_after(self._context.services.clock.today(), months)

    @property
    def _by_consent(self) -> bool:
        return (
            self.reason.currentText() == self._agreement
            and self.reason.findText(self._agreement) >= 0
        )

    def _reason_chosen(self, _index: int) -> None:
        self._changed()

    def _changed(self, _text: str = "") -> None:
        agreed = self._by_consent
        if agreed == self._consent_box.isHidden():
            self._consent_box.setVisible(agreed)
            self._until_box.setVisible(not agreed)
            fit(self)
        some = self.proof.text() if agreed else self.reason.currentText()
        self.go.setEnabled(bool(some.strip()))

    def _decide(self) -> None:
        if self._by_consent:
            proof = self.proof.text().strip()
            self.agreed.emit(Consent(until=self.consent_until.day, proof=proof))
        else:
            months = int(self.until.currentData())
            reason = self.reason.currentText().strip()
            self.decided.emit(reason, self._day(months) if months else None)
        self.accept()
