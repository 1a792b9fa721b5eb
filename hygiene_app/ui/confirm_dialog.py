"""The last look before anything is touched: the exact numbers, and what cannot be undone."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.model.disposal import DisposalPlan, Planned
from hygiene_app.model.policy import Action
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Card, PrimaryButton, Text, beside
from hygiene_app.ui.icons import LIST_SIZE
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word

THROUGH_THE_ARCHIVE: Final = (Action.ARCHIVE, Action.STRIP)
_WIDTH = 68 * SPACE


class ConfirmDialog(QDialog):
    """Says what the next click does; the default button and Escape leave all as it is."""

    def __init__(
        self,
        context: UiContext,
        plan: DisposalPlan,
        accounts: Sequence[Account],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = plan
        self.typed: QLineEdit | None = None
        words = context.words
        self.setWindowTitle(words.say(f"action-{plan.action.value}"))
        self._column = dialog_column(self, _WIDTH)
        title = f"ui-confirm-{plan.action.value}" if plan.items else "ui-confirm-nothing"
        self._column.addWidget(
            Text(context.theme, words.say(title, count=len(plan.items)), TextSize.SECTION)
        )
        if plan.items:
            self._column.addWidget(self._numbers(accounts))
            self._column.addWidget(self._consequence())
        if plan.refused:
            self._column.addWidget(self._refused())
        if plan.items and plan.action is Action.DELETE:
            self._column.addLayout(self._typing())
        self._column.addStretch(1)
        self._column.addLayout(self._buttons())
        fit(self)

    def _numbers(self, accounts: Sequence[Account]) -> QWidget:
        words, card = self._context.words, Card(self._context.theme)
        emails = {account.id: account.name for account in accounts}
        for account, items in _by_account(self._plan).items():
            size = words.size(sum(item.size for item in items))
            line = words.say(
                "ui-confirm-account", email=emails.get(account, ""), count=len(items), size=size
            )
            card.body.addWidget(Text(self._context.theme, line))
        kinds = Counter(item.category for item in self._plan.items)
        phrases = [
            f"{words.number(count)}\u00a0{category_word(words, category, count)}"
            for category, count in kinds.most_common()
        ]
        card.body.addWidget(Text(self._context.theme, words.join(phrases), secondary=True))
        return card

    def _consequence(self) -> QWidget:
        text = Text(self._context.theme, consequence(self._context.words, self._plan))
        if self._plan.action is Action.DELETE:
            palette = text.palette()
            palette.setColor(
                QPalette.ColorRole.WindowText, self._context.theme.danger(self.palette())
            )
            text.setPalette(palette)
        return text

    def _refused(self) -> QWidget:
        words, theme = self._context.words, self._context.theme
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        head = words.say("ui-refused")
        column.addLayout(beside(self._context.icons, "lock", Text(theme, head)))
        reasons = Counter(each.reason for each in self._plan.refused)
        for reason, count in reasons.most_common():
            key = f"ui-refused-{reason}"
            said = words.say(key if words.has(key) else "ui-refused-other", count=count)
            line = Text(theme, said, secondary=True)
            line.setContentsMargins(LIST_SIZE + SPACE, 1, 0, 0)
            column.addWidget(line)
        return box

    def _typing(self) -> QHBoxLayout:
        words = self._context.words
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.typed = QLineEdit()
        self.typed.setMaximumWidth(10 * SPACE)
        label = QLabel(words.say("ui-confirm-type", count=len(self._plan.items)))
        label.setBuddy(self.typed)
        row.addWidget(label)
        row.addWidget(self.typed)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        words, plan = self._context.words, self._plan
        self.safe = Button(words.say("ui-cancel" if plan.items else "ui-close"))
        self.safe.clicked.connect(self.reject)
        self.safe.setDefault(True)
        self.safe.setFocus()
        self.go = PrimaryButton(
            self._context.theme,
            words.say(f"ui-confirm-go-{plan.action.value}", count=len(plan.items)),
            danger=plan.action is Action.DELETE,
        )
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.accept)
        self.go.setVisible(bool(plan.items))
        if self.typed is not None:
            self.typed.textChanged.connect(self._check_typed)
            self._check_typed("")
        return button_row(self.safe, self.go)

    def _check_typed(self, text: str) -> None:
        digits = "".join(each for each in text if each.isdigit())
        self.go.setEnabled(digits == str(len(self._plan.items)))


def consequence(words: Words, plan: DisposalPlan) -> str:
    """Return what happens to these messages, and until when it can be undone."""
    said = words.say(f"ui-consequence-{plan.action.value}", count=len(plan.items))
    if plan.action not in THROUGH_THE_ARCHIVE:
        return said
    return f"{said} {archive_keeps(words, [item.expires for item in plan.items])}"


def archive_keeps(words: Words, ends: Sequence[date | None]) -> str:
    """Return until when the archive keeps these."""
    known = [end for end in ends if end is not None]
    if not known:
        return words.say("ui-archive-keeps")
    if len(known) < len(ends):
        return words.say("ui-archive-keeps-some", date=max(known))
    if min(known) == max(known):
        return words.say("ui-archive-keeps-until", date=known[0])
    return words.say("ui-archive-keeps-between", first=min(known), last=max(known))


def _by_account(plan: DisposalPlan) -> dict[str, list[Planned]]:
    groups: dict[str, list[Planned]] = {}
    for item in plan.items:
        groups.setdefault(item.identity.ref.account, []).append(item)
    return groups
