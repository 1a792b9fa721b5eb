"""The filter of the review: which view, how certain, whose mailbox, and words to look for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from hygiene_app.model.account import Account
from hygiene_app.model.finding import Category, Certainty, FindingState
from hygiene_app.model.listing import FindingFilter, SortBy
from hygiene_app.ui.context import ReviewView, UiContext
from hygiene_app.ui.elements import FIELD_HEIGHT
from hygiene_app.ui.theme import SPACE

_TYPING_PAUSE: Final = 150
"""Milliseconds without a key before we look."""


class ReviewFilter(QWidget):
    """Combines what the user chose into a `FindingFilter`.

    Attributes:
        warn_days: how far ahead "soon" looks; the page tells it what the policy says.

    Signals:
        changed: another filter than before.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.category: Category | None = None
        self.warn_days = 0
        self.sort, self.descending = SortBy.RECEIVED, False
        words = context.words
        self.view = self._combo("ui-filter-view")
        for view in ReviewView:
            self.view.addItem(words.say(f"ui-view-{view.value}"), view)
        self.certainty = self._combo("ui-filter-certainty")
        self.certainty.addItem(words.say("ui-any-certainty"), None)
        for certainty in Certainty:
            said = words.say("ui-only-certainty", certainty=words.say(f"certainty-{certainty}"))
            self.certainty.addItem(said, certainty)
        self.account = self._combo("ui-filter-account")
        self.account.hide()
        self.text = QLineEdit()
        self.text.setPlaceholderText(words.say("ui-filter-text"))
        self.text.setAccessibleName(words.say("ui-filter-text"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(22 * SPACE)
        lens = QAction(context.icons.icon("search"), "", self)
        self.text.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda: self._pause.start(_TYPING_PAUSE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for widget in (self.view, self.certainty, self.account):
            widget.setMinimumHeight(FIELD_HEIGHT)
            row.addWidget(widget)
        self.text.setMinimumHeight(FIELD_HEIGHT)
        row.addWidget(self.text, 1)

    def _combo(self, key: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self._context.words.say(key))
        combo.activated.connect(self.changed)
        return combo

    def tell_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer the mailboxes, where there are several."""
        chosen = self.account.currentData()
        self.account.clear()
        self.account.addItem(self._context.words.say("ui-every-account"), "")
        for account in accounts:
            self.account.addItem(account.name, account.id)
        self.account.setCurrentIndex(max(0, self.account.findData(chosen)))
        self.account.setVisible(len(accounts) > 1)

    def show_view(self, view: ReviewView, category: Category | None) -> None:
        """Choose what somebody asked for, with nothing else narrowing it."""
        self.view.setCurrentIndex(list(ReviewView).index(view))
        self.category = category
        self.forget()

    def forget(self) -> None:
        """Drop text, certainty and mailbox."""
        with QSignalBlocker(self.text):
            self.text.clear()
        self.certainty.setCurrentIndex(0)
        self.account.setCurrentIndex(0)
        self.changed.emit()

    def _due_by(self, view: ReviewView, today: date) -> date | None:
        ahead = {ReviewView.DUE: 0, ReviewView.SOON: self.warn_days}
        return today + timedelta(days=ahead[view]) if view in ahead else None

    @property
    def chosen_view(self) -> ReviewView:
        """The view chosen."""
        return ReviewView(self.view.currentData())

    @property
    def narrows(self) -> bool:
        """Whether more than view and category is chosen."""
        return bool(
            self.text.text().strip() or self.certainty.currentData() or self.account.currentData()
        )

    def widest(self, *, today: date) -> FindingFilter:
        """Return the filter of the view alone, with nothing narrowing it."""
        wanted = self.wanted(today=today)
        return replace(wanted, certainty=None, text="", account_id="")

    def wanted(self, *, category: Category | None = None, today: date) -> FindingFilter:
        """Return the filter, for one category or (None) for all."""
        view = self.chosen_view
        certainty = self.certainty.currentData()
        kept = (FindingState.KEPT, FindingState.NOT_THIS)
        is_soon = view is ReviewView.SOON
        return FindingFilter(
            account_id=self.account.currentData() or "",
            category=category,
            due_by=self._due_by(view, today),
            due_after=today if is_soon else None,
            states=kept if view is ReviewView.KEPT else (FindingState.OPEN,),
            certainty=Certainty(certainty) if certainty else None,
            text=self.text.text().strip(),
            flagged_only=view in (ReviewView.DUE, ReviewView.SOON),
            sort=self.sort,
            descending=self.descending,
        )
